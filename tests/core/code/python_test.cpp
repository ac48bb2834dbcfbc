// Runs the generated Python in its frameworks: the newest ones of build/python, and Debian's PyTorch.

#include "tests/python/python.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "core/code/template.h"
#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/text/text.h"
#include "tests/core/code/language_called.h"
#include "tests/core/code/sample_curves.h"

namespace zorro {
namespace {

/// A list of Python literals that float() reads, e.g. ['1', 'inf'].
std::string pythonList(const std::vector<double>& values) {
    std::string text = "[";
    for (const double value : values) {
        text += fill("'@a@', ", {{"a", exactNumber(value)}});
    }
    return text.append("]");
}

/// Values and derivatives of a curve at points, as entries of a dictionary whose names start with `prefix`.
std::string expectedAt(const Curve& curve, const std::vector<double>& x, const std::string& prefix) {
    std::vector<double> f(x.size());
    std::vector<double> df(x.size());
    std::vector<double> d2f(x.size());
    if (!x.empty()) {
        curve.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = {}});
    }
    return fill("'@p@x': @x@, '@p@f': @f@, '@p@df': @df@, '@p@d2f': @d2f@, ", {{"p", prefix},
                                                                               {"x", pythonList(x)},
                                                                               {"f", pythonList(f)},
                                                                               {"df", pythonList(df)},
                                                                               {"d2f", pythonList(d2f)}});
}

/// What a generated module must compute, as one entry of the Python list `cases`.
std::string expectedCase(const std::string& file, const std::string& spec) {
    const Curve curve = parseCurve(spec);
    const std::vector<double> x = samplePoints();
    std::vector<double> gradient(x.size() * curve.parameters.size());
    curve.evaluate(x, {.f = {}, .df = {}, .d2f = {}, .gradient = gradient});
    std::string byParameter;
    for (std::size_t p = 0; p < curve.parameters.size(); ++p) {
        std::vector<double> column(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            column[i] = gradient[i * curve.parameters.size() + p];
        }
        byParameter += pythonList(column) + ", ";
    }
    std::vector<double> joints = curve.joints();
    joints.resize(std::min<std::size_t>(joints.size(), 20));
    return fill("    {'spec': '@spec@', 'file': '@file@', 'gradient': [@gradient@], ",
                {{"spec", spec}, {"file", file}, {"gradient", byParameter}}) +
           expectedAt(curve, x, "") + expectedAt(curve, joints, "joint_") +
           expectedAt(curve, halfPoints(), "half_") + expectedAt(curve, widePoints(), "wide_") + "},\n";
}

class PythonCode : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("zorro-code-test-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    /// Writes every sample in `language` as m0.py, m1.py, ... and what they must compute as cases.py.
    void writeSamples(const char* language) {
        std::string cases = "cases = [\n";
        std::size_t count = 0;
        for (const std::string& spec : sampleSpecs()) {
            const std::string file = std::string("m").append(std::to_string(count++));
            replaceFile(folder_ / (file + "." + std::string(languageCalled(language).extension)),
                        languageCalled(language).write(parseCurve(spec)));
            cases += expectedCase(file, spec);
        }
        replaceFile(folder_ / "cases.py", cases.append("]\n"));
    }

    /// Runs a program of Python in the folder of the samples; its exit status. `settings` are variables of
    /// its environment.
    int runPython(const std::string& python, const std::string& arguments, const std::string& settings = {}) {
        const std::vector<Gap> gaps{{"folder", folder_.string()},
                                    {"settings", settings},
                                    {"python", python},
                                    {"arguments", arguments}};
        return runCommand(
            fill("cd '@folder@' && PYTHONPATH='@folder@' KERAS_HOME='@folder@' @settings@ "
                 "@python@ @arguments@",
                 gaps));
    }

    /// Runs one of the scripts beside this file.
    int runScript(const std::string& python, const std::string& script, const std::string& settings = {}) {
        return runPython(python, std::string("'") + ZORRO_TEST_DATA + '/' + script + '\'', settings);
    }

    std::filesystem::path folder_;
};

TEST_F(PythonCode, PyTorchModulesAgreeWithTheLibraryInValueAndGradient) {
    if (pythonOfTests().empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    writeSamples("pytorch");
    EXPECT_EQ(runScript(pythonOfTests(), "check_pytorch.py"), 0);
}

TEST_F(PythonCode, PyTorchModulesAgreeInTheOldestPyTorchToo) {
    const std::string python = systemPythonWith("torch");
    if (python.empty()) {
        GTEST_SKIP() << "/usr/bin/python3 cannot import torch (Debian: python3-torch)";
    }
    writeSamples("pytorch");
    EXPECT_EQ(runScript(python, "check_pytorch.py"), 0);
}

TEST_F(PythonCode, JaxFunctionsAgreeWithTheLibraryInValueAndGradient) {
    if (pythonOfTests().empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    writeSamples("jax");
    EXPECT_EQ(runScript(pythonOfTests(), "check_jax.py"), 0);
}

TEST_F(PythonCode, OnnxModelsRunAndAgreeWithTheLibrary) {
    if (pythonOfTests().empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    writeSamples("onnx");
    EXPECT_EQ(runScript(pythonOfTests(), "check_onnx.py"), 0);
}

/// Compiled and run by the system's compiler for C.
TEST_F(PythonCode, CFunctionsCompileWithoutWarningsAndAgreeWithTheLibrary) {
    const std::string python = systemPythonWith("ctypes");
    if (python.empty() || runCommand("gcc --version >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "there is no gcc or no /usr/bin/python3";
    }
    writeSamples("c");
    EXPECT_EQ(runScript(python, "check_c.py"), 0);
}

class KerasCode : public PythonCode, public testing::WithParamInterface<std::string> {};

TEST_P(KerasCode, LayersAgreeWithTheLibraryInValueAndGradient) {
    if (pythonOfTests().empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    writeSamples("keras");
    EXPECT_EQ(runScript(pythonOfTests(), "check_keras.py", "KERAS_BACKEND=" + GetParam()), 0);
}

INSTANTIATE_TEST_SUITE_P(Backends, KerasCode, testing::Values("tensorflow", "jax", "torch"));

class PythonText : public PythonCode, public testing::WithParamInterface<const char*> {};

TEST_P(PythonText, CompilesToByteCode) {
    const std::string python = systemPythonWith("py_compile");
    if (python.empty()) {
        GTEST_SKIP() << "there is no /usr/bin/python3";
    }
    writeSamples(GetParam());
    EXPECT_EQ(runPython(python, "-W error -m py_compile m*.py"), 0);
}

TEST_P(PythonText, IsAsTheFormatterBlackWouldHaveIt) {
    if (pythonOfTests().empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    writeSamples(GetParam());
    EXPECT_EQ(runPython(pythonOfTests(), "-m black --quiet --check m*.py"), 0);
}

INSTANTIATE_TEST_SUITE_P(Languages, PythonText, testing::Values("pytorch", "jax", "keras"),
                         [](const auto& row) { return std::string(row.param); });

}  // namespace
}  // namespace zorro
