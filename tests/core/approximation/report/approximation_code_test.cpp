// Compiles the generated C, imports the generated PyTorch, reads the generated LaTeX, and holds what they
// compute against what was certified.

#include "core/approximation/report/approximation_code.h"

#include <cmath>
#include <filesystem>
#include <string>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/text/text.h"
#include "tests/core/approximation/asked.h"
#include "tests/python/python.h"

namespace zorro::approximation {
namespace {

struct Asked {
    const char* spec;
    const char* form;
    const char* range;
    const char* format;
    Outside outside;
};

constexpr Asked samples[] = {
    {"gelu", "polynomial:9", "-3:3", "double", Outside::clamp},
    {"silu", "polynomial:6", "-5:4", "bfloat16", Outside::limit},
    {"tanh", "polynomial:7", "-2:2", "fixed:Q3.12", Outside::linear},
    {"expr(0*x)", "polynomial:3", "-1:1", "double", Outside::clamp},
    {"expr(x^2)", "polynomial:2", "0:2", "double", Outside::linear},
    {"gelu", "rational:4,4", "-4:4", "float32", Outside::limit},
    {"expr(1/(1+x^2))", "rational:0,3", "-1:2", "double", Outside::clamp},
    {"gelu", "pieces:16", "-4:4", "float16", Outside::linear},
    {"relu", "pieces:2", "-3:3", "double", Outside::limit},
    {"mish", "pieces:1", "0.5:4", "double", Outside::clamp},
    {"gelu", "table:33", "-4:4", "bfloat16", Outside::limit},
    {"tanh", "table:16,cubic", "-3:3.5", "double", Outside::clamp},
    {"sigmoid", "table:2", "-1:1", "double", Outside::linear},
};

ApproximationQuestion questionOf(const Asked& sample) {
    ApproximationQuestion question;
    question.form = formCalled(sample.form);
    question.range = rangeCalled(sample.range);
    question.format = numberFormatCalled(sample.format);
    question.outside = sample.outside;
    return question;
}

class ApproximationCode : public testing::Test {
protected:
    void SetUp() override {
        folder_ =
            std::filesystem::temp_directory_path() / ("zorro-approximation-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
        std::string cases = "cases = [\n";
        int number = 0;
        for (const Asked& sample : samples) {
            const ApproximationQuestion question = questionOf(sample);
            const Approximation found = approximate(parseCurve(sample.spec), question);
            const std::string name = "m" + std::to_string(number++);
            replaceFile(folder_ / (name + ".c"), cCode(found));
            replaceFile(folder_ / (name + ".py"), pytorchCode(found));
            replaceFile(folder_ / (name + ".tex"), latexCode(found));
            std::string x;
            std::string y;
            for (int i = -40; i <= 240; ++i) {
                const double place = question.range.lower + question.range.width() * (i + 0.123) / 200;
                x += exactNumber(place) + ", ";
                y += exactNumber(static_cast<double>(found.approximant.at(place))) + ", ";
            }
            cases += std::string("    {'file': '") + name + "', 'form': '" + sample.form + "', 'x': [" + x +
                     "], 'y': [" + y + "]},\n";
        }
        replaceFile(folder_ / "cases.py", cases + "]\n");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] int check(const std::string& python, const std::string& script) const {
        return runCommand("cd '" + folder_.string() + "' && " + python + " '" ZORRO_TEST_DATA "/report/" +
                          script + "'");
    }

    std::filesystem::path folder_;
};

TEST_F(ApproximationCode, InCComputesWhatWasCertified) {
    EXPECT_EQ(check("/usr/bin/python3 -B", "check_c_code.py"), 0);
}

TEST_F(ApproximationCode, InPyTorchComputesWhatWasCertified) {
    const std::string python = pythonOfTests();
    if (python.empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    EXPECT_EQ(check(python, "check_pytorch_code.py"), 0);
}

TEST(ApproximationSpec, ComputesWhatWasCertified) {
    for (const Asked& sample : samples) {
        const ApproximationQuestion question = questionOf(sample);
        const Approximant found = approximate(parseCurve(sample.spec), question).approximant;
        const Curve curve = parseCurve(formulaSpec(found));
        EXPECT_EQ(curve.parameters.size(), 0U);
        for (int i = -40; i <= 240; ++i) {
            const double x = question.range.lower + question.range.width() * (i + 0.123) / 200;
            const auto y = static_cast<double>(found.at(x));
            ASSERT_NEAR(curve.at(x).f, y, 1e-13 * (1 + std::fabs(y))) << sample.form << " at " << x;
        }
        EXPECT_TRUE(std::isnan(curve.at(std::nan("")).f)) << sample.form;
    }
}

TEST(ApproximationSpec, OfATableWith256EntriesCanBeRead) {
    const Approximation found = asked("gelu", "table:256", "-4:4");
    const Curve curve = parseCurve(formulaSpec(found.approximant));
    for (const Knot& knot : found.approximant.knots) {
        ASSERT_NEAR(curve.at(knot.x).f, knot.y, 1e-15);
    }
}

TEST_F(ApproximationCode, InLatexSaysWhatWasCertified) {
    EXPECT_EQ(check("/usr/bin/python3 -B", "check_latex_code.py"), 0);
}

}  // namespace
}  // namespace zorro::approximation
