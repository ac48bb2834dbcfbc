// The definitions that the table of values was computed from are those of PyTorch, JAX and Keras.

#include <string>

#include <gtest/gtest.h>

#include "tests/python/python.h"

namespace zorro {
namespace {

TEST(CatalogueDefinitions, AgreeWithPyTorchJaxAndKeras) {
    const std::string python = pythonOfTests();
    if (python.empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    const std::string command = "cd " ZORRO_TEST_DATA " && " + python + " check_frameworks.py";

    EXPECT_EQ(runCommand(command), 0) << "the lines above say what differs";
}

}  // namespace
}  // namespace zorro
