// The text that CUDA devices compile, compiled here instead: by the compiler of the C++ sources, whose
// numbers are compared, and by NVIDIA's, where its library is.

#include "core/train/activation/formula/formula_text.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <numeric>

#include <gtest/gtest.h>

#include "core/activation/definition.h"
#include "core/expression/curve_spec.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

const char* const formulas[] = {"expr(x/(1+exp(-c*x))):c=0.75",
                                "expr(x*tanh(log(1+exp(x))))",
                                "expr(x*Phi(c*x)):c=1.5",
                                "expr(x > 0 ? x : c*(exp(x)-1)):c=0.75",
                                "expr(x + sin(c*x)^2/c):c=2",
                                "expr(clamp(x^3/6+x/2, -a, b)):a=2,b=3",
                                "expr(x*erf(c*log1p(exp(x))))",
                                "expr(sqrt(max(0,1-x^2)))",
                                "expr(sign(x)*log1p(abs(x)))",
                                "expr(x*1e-50*c*1e44):c=1e6",
                                "expr(min(x,2)+phi(x)+x^1.7*(x>0 && x<3)-atan2(x,2))",
                                "expr(heaviside(x)+1-tanh(x)^2+x^4/(1+x^2))"};

constexpr FormulaKernel kernels[] = {FormulaKernel::value, FormulaKernel::slope, FormulaKernel::gradients,
                                     FormulaKernel::secondGradients};

struct Case {
    Curve curve;
    TrainableFormula formula;
    FormulaText text;
    FormulaKernel kernel;

    Case(const std::string& spec, FormulaKernel which)
        : curve(parseCurve(spec)),
          formula(parsedFormula(curve.description())),
          text(formulaText(formula, which)),
          kernel(which) {}
};

std::string numbered(const char* word, std::size_t number) {
    return word + std::to_string(number);
}

/// What calls the kernel at one point: `void runK_TYPE(const TYPE* in, TYPE* out)`.
std::string callOf(const Case& each, std::size_t number, const std::string& type, const std::string& before) {
    std::string arguments;
    for (int i = 0; i < each.text.inputs; ++i)
        arguments += (i == 0 ? "in[" : ", in[") + std::to_string(i) + "]";
    std::string call = numbered("n", number) + "::" + each.text.name + "<" + type + ">(" + arguments;
    if (each.text.outputs == 1)
        call = "out[0] = " + call;
    for (int k = 0; each.text.outputs > 1 && k < each.text.outputs; ++k)
        call += ", out[" + std::to_string(k) + "]";
    return "extern \"C\" " + before + "void run" + std::to_string(number) + "_" + type + "(const " + type +
           "* in, " + type + "* out) { " + call + "); }\n";
}

std::string sourceOf(const std::vector<Case>& cases, const std::string& before) {
    std::string source;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        source += numbered("namespace n", i) + " {\n" + cases[i].text.code + "}\n";
        source += callOf(cases[i], i, "float", before) + callOf(cases[i], i, "double", before);
    }
    return source;
}

std::vector<Case> allCases() {
    std::vector<Case> cases;
    for (const char* spec : formulas) {
        for (const FormulaKernel kernel : kernels) cases.emplace_back(spec, kernel);
    }
    return cases;
}

constexpr double gradientHere = 0.7;
constexpr double outerHere = -1.3;

/// What the kernel should give at x.
std::vector<double> expected(const Case& each, double x) {
    const auto one = [](auto& value) { return std::span<double>(&value, 1); };
    double f = 0;
    double df = 0;
    double d2f = 0;
    std::vector<double> gradient(each.curve.parameters.size());
    each.curve.evaluate(std::span<const double>(&x, 1),
                        {.f = one(f), .df = one(df), .d2f = one(d2f), .gradient = gradient});
    switch (each.kernel) {
        case FormulaKernel::value:
            return {f};
        case FormulaKernel::slope:
            return {gradientHere * df};
        case FormulaKernel::secondGradients:
            return {outerHere * df, outerHere * gradientHere * d2f};
        case FormulaKernel::gradients:
            break;
    }
    std::vector<double> all{gradientHere * df};
    for (const double byParameter : gradient) all.push_back(gradientHere * byParameter);
    return all;
}

template <typename Real>
std::vector<double> found(void* library, const Case& each, std::size_t number, double x) {
    const std::string name = "run" + std::to_string(number) + (sizeof(Real) == 4 ? "_float" : "_double");
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what dlsym() is for
    const auto run = reinterpret_cast<void (*)(const Real*, Real*)>(::dlsym(library, name.c_str()));
    EXPECT_NE(run, nullptr) << name;
    std::vector<Real> in;
    if (each.kernel == FormulaKernel::secondGradients)
        in.push_back(static_cast<Real>(outerHere));
    if (each.kernel != FormulaKernel::value)
        in.push_back(static_cast<Real>(gradientHere));
    in.push_back(static_cast<Real>(x));
    for (const double parameter : each.curve.parameters) in.push_back(static_cast<Real>(parameter));
    std::vector<Real> out(static_cast<std::size_t>(each.text.outputs));
    if (run != nullptr)
        run(in.data(), out.data());
    return {out.begin(), out.end()};
}

bool isNear(double found, double exact, double digits) {
    return std::isnan(exact) ? std::isnan(found)
                             : std::abs(found - exact) <= digits * (std::abs(exact) + 0.1);
}

TEST(FormulaText, GivesTheNumbersOfTheFormula) {
    const TestFolder folder;
    const std::string source = (folder.path() / "text.cpp").string();
    const std::string library = (folder.path() / "text.so").string();
    const std::vector<Case> cases = allCases();
    std::ofstream(source) << "#include <cmath>\nusing namespace std;\n" << sourceOf(cases, "");
    const std::string command =
        std::string(ZORRO_CXX) + " -std=c++17 -O1 -w -shared -fPIC -o " + library + " " + source;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing else runs
    ASSERT_EQ(std::system(command.c_str()), 0);
    void* const opened = ::dlopen(library.c_str(), RTLD_NOW);
    ASSERT_NE(opened, nullptr) << ::dlerror();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        for (float x = -13.6F; x < 14; x += 0.37F) {
            const std::vector<double> exact = expected(cases[i], static_cast<double>(x));
            const std::vector<double> wide = found<double>(opened, cases[i], i, static_cast<double>(x));
            const std::vector<double> narrow = found<float>(opened, cases[i], i, static_cast<double>(x));
            ASSERT_EQ(exact.size(), wide.size());
            for (std::size_t k = 0; k < exact.size(); ++k) {
                const std::string where = cases[i].curve.description().name + " output " + std::to_string(k) +
                                          " at " + std::to_string(x);
                EXPECT_TRUE(isNear(wide[k], exact[k], 1e-11)) << where << ": " << wide[k] << ' ' << exact[k];
                EXPECT_TRUE(isNear(narrow[k], exact[k], 1e-5))
                    << where << ": " << narrow[k] << ' ' << exact[k];
            }
        }
    }
    ::dlclose(opened);
}

TEST(FormulaText, HasANameForEachText) {
    const Case one(formulas[0], FormulaKernel::value);
    EXPECT_EQ(Case(formulas[0], FormulaKernel::value).text.name, one.text.name);
    EXPECT_NE(Case(formulas[0], FormulaKernel::slope).text.name, one.text.name);
    EXPECT_NE(Case(formulas[1], FormulaKernel::value).text.name, one.text.name);
}

/// The functions of NVIDIA's run-time compiler that are needed here, as its documentation declares them.
class Nvrtc {
public:
    using Program = void*;
    /// An empty path is that of no library; to dlopen() it is the program itself.
    explicit Nvrtc(const char* path) : library_(*path == '\0' ? nullptr : ::dlopen(path, RTLD_NOW)) {}

    [[nodiscard]] bool isThere() const { return library_ != nullptr; }

    /// The complaints about the source; empty where it compiles to instructions.
    [[nodiscard]] std::string complaint(const std::string& source) const {
        Program program = nullptr;
        call<int (*)(Program*, const char*, const char*, int, const char* const*, const char* const*)>(
            "nvrtcCreateProgram")(&program, source.c_str(), "formulas.cu", 0, nullptr, nullptr);
        std::string result = complaintAbout(program);
        call<int (*)(Program*)>("nvrtcDestroyProgram")(&program);
        return result;
    }

private:
    [[nodiscard]] std::string complaintAbout(Program program) const {
        constexpr std::array options{"--std=c++17", "-default-device", "--gpu-architecture=compute_80"};
        const int failed = call<int (*)(Program, int, const char* const*)>("nvrtcCompileProgram")(
            program, static_cast<int>(options.size()), options.data());
        if (failed == 0) {
            std::size_t size = 0;
            call<int (*)(Program, std::size_t*)>("nvrtcGetPTXSize")(program, &size);
            return size > 1000 ? "" : "it compiles to nothing";
        }
        std::size_t size = 0;
        call<int (*)(Program, std::size_t*)>("nvrtcGetProgramLogSize")(program, &size);
        std::string log(size, ' ');
        call<int (*)(Program, char*)>("nvrtcGetProgramLog")(program, log.data());
        return log;
    }

    template <typename Function>
    [[nodiscard]] Function call(const char* name) const {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what dlsym() is for
        return reinterpret_cast<Function>(::dlsym(library_, name));
    }

    void* library_;
};

TEST(FormulaText, IsCompiledForCuda) {
    const Nvrtc compiler(ZORRO_NVRTC);
    if (!compiler.isThere())
        GTEST_SKIP() << "needs libnvrtc, which CUDA and the wheels of PyTorch bring; looked for at '"
                     << ZORRO_NVRTC << "'";
    EXPECT_EQ(compiler.complaint(sourceOf(allCases(), "__global__ ")), "");
    EXPECT_NE(compiler.complaint("template <typename T> T f(T x) { return x }"), "");
}

}  // namespace
}  // namespace zorro
