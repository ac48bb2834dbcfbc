#include "core/library/own_functions.h"

#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/core/file/test_folder.h"
#include "tests/core/library/own_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

namespace fs = std::filesystem;

class OwnFunctionsFolder : public testing::Test {
protected:
    [[nodiscard]] fs::path folder() const { return base_.path() / "deep" / "functions"; }
    FunctionPtr keep(const Description& description) {
        return keepOwnFunction(folder(), makeOwn(description));
    }

    TestFolder base_;
};

TEST_F(OwnFunctionsFolder, IsEmptyWhereThereIsNone) {
    EXPECT_TRUE(readOwnFunctions(folder()).isEmpty());
    EXPECT_EQ(forgetOwnFunction(folder(), "mine"), nullptr);
}

TEST_F(OwnFunctionsFolder, KeepsReplacesAndForgets) {
    EXPECT_EQ(keep(swish2()), nullptr);
    const FunctionPtr before = keep(swish2("swish2", "x*tanh(b*x)"));
    ASSERT_NE(before, nullptr);
    EXPECT_EQ(before->description().formula, "x*sigmoid(b*x)");
    EXPECT_EQ(readOwnFunctions(folder()).find("swish2")->description().formula, "x*tanh(b*x)");
    EXPECT_NE(forgetOwnFunction(folder(), "swish2"), nullptr);
    EXPECT_TRUE(readOwnFunctions(folder()).isEmpty());
}

TEST_F(OwnFunctionsFolder, KeepsAFileThatCannotBeRead) {
    keep(swish2());
    replaceFile(folder() / "mine.json", "{\"name\": \"mine\", \"formula\": \"x*(\"}");
    const FunctionLibrary library = readOwnFunctions(folder());
    EXPECT_NE(library.find("swish2"), nullptr);
    EXPECT_THAT(library.problemOf("mine"),
                HasSubstr("mine.json' cannot be used: the formula ends too early"));
    EXPECT_THROW(keep(swish2("mine")), FileError);
    EXPECT_THROW(forgetOwnFunction(folder(), "mine"), FileError);
    EXPECT_EQ(readFile(folder() / "mine.json"), "{\"name\": \"mine\", \"formula\": \"x*(\"}");
}

TEST_F(OwnFunctionsFolder, SaysWhenAFileIsCalledOtherwiseOrLikeTheCatalogue) {
    keep(swish2());
    fs::copy(folder() / "swish2.json", folder() / "other.json");
    replaceFile(folder() / "gelu.json", "{\"name\": \"gelu\", \"formula\": \"x\"}");
    const FunctionLibrary library = readOwnFunctions(folder());
    EXPECT_THAT(library.problemOf("other"), HasSubstr("called 'swish2' inside"));
    EXPECT_THAT(library.problemOf("gelu"), HasSubstr("catalogue"));
}

TEST_F(OwnFunctionsFolder, NeverLeavesTheFolder) {
    fs::create_directories(folder());
    replaceFile(base_.path() / "deep" / "outside.json", "{\"name\": \"outside\", \"formula\": \"x\"}");
    EXPECT_EQ(forgetOwnFunction(folder(), "../outside"), nullptr);
    EXPECT_TRUE(fs::exists(base_.path() / "deep" / "outside.json"));
}

/// Two programs that define at once, each a function of its own and both one of a common name.
TEST_F(OwnFunctionsFolder, LosesNothingWhereTwoProgramsWriteAtOnce) {
    constexpr int rounds = 20;
    const auto write = [&](char mine) {
        for (int i = 0; i < rounds; ++i) {
            keep(swish2(mine + std::string("f") + std::to_string(i)));
            keep(swish2("common", std::string("x*") + mine + "*b"));
        }
    };
    const pid_t child = ::fork();
    if (child == 0) {
        write('c');
        ::_exit(0);
    }
    write('p');
    int status = 0;
    ::waitpid(child, &status, 0);
    const FunctionLibrary library = readOwnFunctions(folder());
    EXPECT_EQ(library.functions().size(), 2U * rounds + 1);
    EXPECT_TRUE(library.problems().empty());
    for (const auto& entry : fs::directory_iterator(folder())) {
        EXPECT_EQ(entry.path().extension(), ".json") << entry.path();
    }
}

TEST_F(OwnFunctionsFolder, IsReadOnlyForWhatTheCatalogueDoesNotHave) {
    ::setenv("ZORROLAB_FUNCTIONS", folder().c_str(), 1);
    keep(swish2());
    EXPECT_TRUE(ownFunctionsFor("gelu").isEmpty());
    EXPECT_TRUE(ownFunctionsFor("expr(x*x)").isEmpty());
    EXPECT_TRUE(ownFunctionsFor("").isEmpty());
    EXPECT_FALSE(ownFunctionsFor("swish2:b=2").isEmpty());
    EXPECT_EQ(ownFunctionsFolder(), folder());
    ::unsetenv("ZORROLAB_FUNCTIONS");
}

}  // namespace
}  // namespace zorro
