// Runs the generated Python where its framework can be imported, and compiles it to byte code elsewhere.

#include <cmath>
#include <cstdlib>
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

int run(const std::string& command) {
    return std::system(command.c_str());  // NOLINT(bugprone-command-processor): the test's own words
}

/// The first Python that can import the module, or empty.
std::string pythonWith(const std::string& module) {
    for (const std::string python : {"python3", "/usr/bin/python3"}) {
        if (run(python + " -c 'import " + module + "' >/dev/null 2>&1") == 0) {
            return python;
        }
    }
    return {};
}

/// A list of Python literals that float() reads, e.g. ['1', 'inf'].
std::string pythonList(const std::vector<double>& values) {
    std::string text = "[";
    for (const double value : values) {
        text += fill("'@a@', ", {{"a", exactNumber(value)}});
    }
    return text.append("]");
}

/// What a generated module must compute, as one entry of the Python list `cases`.
std::string expectedCase(const std::string& file, const std::string& spec) {
    const Curve curve = parseCurve(spec);
    const std::vector<double> x = samplePoints();
    std::vector<double> f(x.size());
    std::vector<double> df(x.size());
    curve.evaluate(x, {.f = f, .df = df, .d2f = {}, .gradient = {}});
    return fill(
        "    ('@spec@', '@file@', @x@, @f@, @df@),\n",
        {{"spec", spec}, {"file", file}, {"x", pythonList(x)}, {"f", pythonList(f)}, {"df", pythonList(df)}});
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
            replaceFile(folder_ / (file + ".py"), languageCalled(language).write(parseCurve(spec)));
            cases += expectedCase(file, spec);
        }
        replaceFile(folder_ / "cases.py", cases.append("]\n"));
    }

    /// Runs one of the scripts beside this file in the folder of the samples; its exit status.
    int runScript(const std::string& python, const std::string& script) {
        return run(fill("cd '@a@' && PYTHONPATH='@a@' @b@ '@c@/@d@'",
                        {{"a", folder_.string()}, {"b", python}, {"c", ZORRO_TEST_DATA}, {"d", script}}));
    }

    std::filesystem::path folder_;
};

TEST_F(PythonCode, PyTorchModulesAgreeWithTheLibraryInValueAndGradient) {
    const std::string python = pythonWith("torch");
    if (python.empty()) {
        GTEST_SKIP() << "no Python here can import torch (Debian: python3-torch)";
    }
    writeSamples("pytorch");
    EXPECT_EQ(runScript(python, "check_pytorch.py"), 0);
}

TEST_F(PythonCode, JaxFunctionsAgreeWithTheLibraryInValueAndGradient) {
    const std::string python = pythonWith("jax");
    if (python.empty()) {
        GTEST_SKIP() << "no Python here can import jax";
    }
    writeSamples("jax");
    EXPECT_EQ(runScript(python, "check_jax.py"), 0);
}

TEST_F(PythonCode, KerasLayersAgreeWithTheLibraryInValue) {
    const std::string python = pythonWith("keras");
    if (python.empty()) {
        GTEST_SKIP() << "no Python here can import keras";
    }
    writeSamples("keras");
    EXPECT_EQ(runScript(python, "check_keras.py"), 0);
}

class PythonText : public PythonCode, public testing::WithParamInterface<const char*> {};

TEST_P(PythonText, CompilesToByteCode) {
    const std::string python = pythonWith("py_compile");
    if (python.empty()) {
        GTEST_SKIP() << "no Python here";
    }
    writeSamples(GetParam());
    EXPECT_EQ(run("cd '" + folder_.string() + "' && " + python + " -W error -m py_compile m*.py"), 0);
}

TEST_P(PythonText, IsAsTheFormatterBlackWouldHaveIt) {
    const std::string python = pythonWith("black");
    if (python.empty()) {
        GTEST_SKIP() << "no Python here can import black";
    }
    writeSamples(GetParam());
    EXPECT_EQ(run("cd '" + folder_.string() + "' && " + python + " -m black --quiet --check m*.py"), 0);
}

INSTANTIATE_TEST_SUITE_P(AllPython, PythonText, testing::Values("pytorch", "jax", "keras"));

}  // namespace
}  // namespace zorro
