#include "app/zorro/program.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/app/zorro/command_answer.h"

namespace zorro {
namespace {

using testing::HasSubstr;

CommandAnswer runHere(const std::vector<std::string>& arguments, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = runProgram(arguments, in, out, err);
    return {status, out.str(), err.str()};
}

/// A folder of its own for a test.
class Program : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("zorro-test-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    /// The exit status of the real program under a shell; its standard error goes to errors().
    [[nodiscard]] int runProcess(const std::string& arguments) const {
        const std::string command = std::string("'" ZORRO_PROGRAM "' ")
                                        .append(arguments)
                                        .append(" 2>'")
                                        .append((folder_ / "errors").string())
                                        .append("'");
        const int status = std::system(command.c_str());  // NOLINT(bugprone-command-processor): own words
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] std::string errors() const { return readFile(folder_ / "errors"); }

    std::filesystem::path folder_;
};

TEST_F(Program, BecomesTheFitProgram) {
    EXPECT_EQ(runProcess("fit relu --expr 'x*(x>0)' --format json > '" + (folder_ / "out").string() + "'"),
              0);
    EXPECT_THAT(readFile(folder_ / "out"), HasSubstr("\"rmse\": 0.0"));
    EXPECT_EQ(runProcess("fit relu --target gellu"), 2);
    EXPECT_THAT(errors(), HasSubstr("did you mean 'gelu'"));
}

TEST_F(Program, EvaluatesPointsOfStandardInput) {
    const CommandAnswer result = runHere({"eval", "relu", "--x-file", "-", "--derivatives", "0"}, "-1\n2\n");
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out, "x,f\n-1,0\n2,2\n");
    EXPECT_EQ(result.err, "");
}

TEST_F(Program, WritesTheFileThatIsAskedForAndNothingElse) {
    const std::string file = folder_ / "f.csv";
    const CommandAnswer result = runHere({"eval", "relu", "--x", "3", "--derivatives", "0", "-o", file});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(readFile(file), "x,f\n3,3\n");
}

TEST_F(Program, WrongWordsEndWithStatusTwoAndOneLine) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"evla"}, {"eval", "gellu", "--x", "1"}, {"describe", "swish:beta=x"}}) {
        const CommandAnswer result = runHere(arguments);
        EXPECT_EQ(result.status, 2);
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err, testing::MatchesRegex("zorro: [^\n]+\n"));
    }
}

TEST_F(Program, FailedWorkEndsWithStatusOneAndLeavesTheFileAsItWas) {
    const std::string file = folder_ / "kept.csv";
    replaceFile(file, "kept");
    const CommandAnswer result =
        runHere({"eval", "relu", "--x-file", (folder_ / "missing").string(), "-o", file});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, testing::MatchesRegex("zorro: [^\n]*missing[^\n]*\n"));
    EXPECT_EQ(readFile(file), "kept");
}

TEST_F(Program, AFullDiskIsReported) {
    EXPECT_EQ(runProcess("list >/dev/full"), 1);
    EXPECT_THAT(errors(), testing::MatchesRegex("zorro: cannot write standard output: [^\n]*space[^\n]*\n"));
}

TEST_F(Program, AClosedOutputIsReported) {
    EXPECT_EQ(runProcess("list >&-"), 1);
    EXPECT_THAT(errors(), testing::MatchesRegex("zorro: cannot write standard output[^\n]*\n"));
}

TEST_F(Program, AReaderThatGoesAwayIsReported) {
    const std::string status = folder_ / "status";
    const std::string command = std::string("( '" ZORRO_PROGRAM "' eval gelu --x 0:1:200000 2>'")
                                    .append((folder_ / "errors").string())
                                    .append("'; echo $? >'")
                                    .append(status)
                                    .append("' ) | head -n 1 >/dev/null");
    EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(bugprone-command-processor): own words
    EXPECT_EQ(readFile(status), "1\n");
    EXPECT_THAT(errors(), HasSubstr("zorro: cannot write standard output"));
}

}  // namespace
}  // namespace zorro
