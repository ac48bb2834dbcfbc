// Functions of one's own through the command line: in this process, and as programs that meet in one folder.

#include <cstdlib>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/program.h"
#include "app/zorro/train/train_comparison.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/text/json.h"
#include "tests/app/zorro/command_answer.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Define : public testing::Test {
protected:
    Define() { ::setenv("ZORROLAB_FUNCTIONS", functions().c_str(), 1); }
    ~Define() override { ::unsetenv("ZORROLAB_FUNCTIONS"); }

    [[nodiscard]] std::filesystem::path functions() const { return folder_ / "functions"; }

    static CommandAnswer run(const std::vector<std::string>& arguments, const std::string& input = {}) {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        const int status = runProgram(arguments, in, out, err);
        return {status, out.str(), err.str()};
    }
    /// What the run's comparison.json has when these activations are trained.
    static Comparison comparisonWith(const std::vector<std::string>& activations) {
        TrainWords words;
        words.activations = activations;
        return comparisonOf(words);
    }

    TestFolder folder_;
};

TEST_F(Define, MakesANameThatSpecsMayUse) {
    const CommandAnswer defined = run({"define", "swish2 = x*sigmoid(b*x)", "--default", "b=1", "--bound",
                                       "b=0:10", "--about", "Swish with a slope", "--source", "me"});
    EXPECT_EQ(defined.status, 0) << defined.err;
    EXPECT_EQ(defined.out, "defined swish2 = x*sigmoid(b*x), b = 1 from 0 to 10\n");
    // 1/(1+exp(-2)) with 17 digits
    EXPECT_THAT(run({"eval", "swish2:b=2", "--x", "1", "--derivatives", "0"}).out,
                HasSubstr("\n1,0.88079707797788"));
    EXPECT_THAT(run({"eval", "swish2:b=11", "--x", "1"}).err, HasSubstr("b must be from 0 to 10"));
    EXPECT_THAT(run({"describe", "swish2"}).out, HasSubstr("swish2"));
    EXPECT_EQ(run({"code", "swish2:b=2", "--language", "pytorch"}).status, 0);
}

TEST_F(Define, SaysWhatItReplaces) {
    run({"define", "f2 = a*x"});
    EXPECT_EQ(run({"define", "f2 = a*x^2", "--default", "a=3"}).out,
              "replaced f2 = a*x, a = 1 from -1e+06 to 1e+06\n"
              "by       f2 = a*x^2, a = 3 from -1e+06 to 1e+06\n");
    EXPECT_THAT(run({"define", "f2 = a*x^2", "--default", "a=3"}).out, HasSubstr("defined already"));
    EXPECT_THAT(run({"eval", "f2", "--x", "2", "--derivatives", "0"}).out, HasSubstr("2,12\n"));
}

TEST_F(Define, RefusesNamesThatAreTaken) {
    for (const char* definition :
         {"gelu = x", "GELU = x", "sin = x", "x = x", "expr = x", "2a = x", "a b = x", "= x"}) {
        const CommandAnswer answer = run({"define", definition});
        EXPECT_EQ(answer.status, 2) << definition;
        EXPECT_THAT(answer.err, testing::StartsWith("zorro: define: ")) << definition;
        EXPECT_EQ(std::count(answer.err.begin(), answer.err.end(), '\n'), 1) << answer.err;
    }
    EXPECT_FALSE(std::filesystem::exists(functions()));
}

TEST_F(Define, RefusesWordsThatMakeNoSense) {
    const std::pair<std::vector<std::string>, const char*> cases[] = {
        {{"define"}, "the definition is missing"},
        {{"define", "f2"}, "'=' is missing"},
        {{"define", "f2 = x*sigmoid(b*x"}, "column 19"},
        {{"define", "f2 = b*x", "--default", "c=1"}, "no parameter 'c'"},
        {{"define", "f2 = b*x", "--default", "b"}, "p=v"},
        {{"define", "f2 = b*x", "--default", "b=one"}, "'one' is not a finite number"},
        {{"define", "f2 = b*x", "--default", "b=1", "--default", "b=2"}, "given twice"},
        {{"define", "f2 = b*x", "--bound", "b=1"}, "p=lo:hi"},
        {{"define", "f2 = b*x", "--bound", "b=2:1"}, "below the upper"},
        {{"define", "f2 = b*x", "--bound", "b=0:1:log"}, "above 0"},
        {{"define", "f2 = b*x", "--bound", "b=1:2:lin"}, "p=lo:hi"},
        {{"define", "f2 = b*x", "--bound", "b=0:1", "--default", "b=2"}, "not within its bounds"},
        {{"define", "f2 = b*x", "--import", "file"}, "leave out"},
        {{"define", "--import", "file", "--about", "text"}, "all from the file"},
        {{"undefine", "f2"}, "you have no function 'f2'"},
        {{"undefine"}, "NAME"},
    };
    for (const auto& [words, expected] : cases) {
        const CommandAnswer answer = run(words);
        EXPECT_EQ(answer.status, 2) << words.back();
        EXPECT_THAT(answer.err, HasSubstr(expected)) << words.back();
    }
}

TEST_F(Define, TakesBoundsOfALogarithmicScale) {
    EXPECT_EQ(run({"define", "f2 = b*x", "--bound", "b=2:100:log"}).out,
              "defined f2 = b*x, b = 2 from 2 to 100 (logarithmic)\n");
}

TEST_F(Define, ExportsWhatItImports) {
    run({"define", "swish2 = x*sigmoid(b*x)", "--bound", "b=0.1:10:log", "--about", "β", "--source", "me"});
    run({"define", "plain2 = x*tanh(x)"});
    const std::string exported = run({"list", "--mine", "--format", "json"}).out;
    replaceFile(folder_ / "mine.json", exported);
    EXPECT_THAT(run({"undefine", "swish2", "plain2"}).out, HasSubstr("removed plain2 = x*tanh(x)"));
    EXPECT_EQ(run({"list", "--mine", "--format", "json"}).out, "[]\n");
    EXPECT_EQ(run({"define", "--import", (folder_ / "mine.json").string()}).status, 0);
    EXPECT_EQ(run({"list", "--mine", "--format", "json"}).out, exported);
    EXPECT_THAT(run({"define", "--import", "-"}, exported).out, HasSubstr("defined already: swish2"));
    EXPECT_THAT(run({"list", "--mine"}).out, HasSubstr("swish2  b=1  x*sigmoid(b*x)  β"));
}

TEST_F(Define, ImportsAllOrNothing) {
    const CommandAnswer answer = run({"define", "--import", "-"},
                                     R"([{"name": "f2", "formula": "x"}, {"name": "f3", "formula": "x+"}])");
    EXPECT_EQ(answer.status, 1);
    EXPECT_THAT(answer.err, HasSubstr("standard input: functions[1]: the formula ends too early"));
    EXPECT_FALSE(std::filesystem::exists(functions()));
    EXPECT_EQ(run({"define", "--import", (folder_ / "none.json").string()}).status, 1);
}

TEST_F(Define, SuggestsFunctionsOfOnesOwn) {
    run({"define", "swish2 = x*sigmoid(b*x)"});
    EXPECT_THAT(run({"eval", "swich2", "--x", "0"}).err, HasSubstr("did you mean 'swish2'?"));
    EXPECT_THAT(run({"undefine", "swich2"}).err, HasSubstr("did you mean 'swish2'?"));
    EXPECT_THAT(run({"complete", "eval", "swish2"}).out, HasSubstr("swish2\tx*sigmoid(b*x)"));
    EXPECT_THAT(run({"complete", "undefine", ""}).out, HasSubstr("swish2\t"));
    EXPECT_THAT(run({"complete", "undefine", ""}).out, Not(HasSubstr("gelu")));
}

TEST_F(Define, SaysWhatIsWrongWithAFileInTheFolderAndKeepsIt) {
    run({"define", "f2 = x"});
    replaceFile(functions() / "bad.json", "{\"name\": \"bad\", ");
    const CommandAnswer list = run({"list", "--mine", "--format", "json"});
    EXPECT_EQ(list.status, 0);
    EXPECT_THAT(list.out, HasSubstr("\"f2\""));
    EXPECT_THAT(list.err, HasSubstr("your function 'bad' in '"));
    EXPECT_THAT(run({"eval", "bad", "--x", "0"}).err, HasSubstr("bad.json' cannot be used"));
    EXPECT_THAT(run({"eval", "f2", "--x", "0"}).err, IsEmpty());
    EXPECT_EQ(run({"define", "bad = x"}).status, 1);
    EXPECT_EQ(run({"undefine", "f2", "bad"}).status, 1);
    EXPECT_EQ(run({"define", "--import", "-"},
                  R"([{"name": "a2", "formula": "x"}, {"name": "bad", "formula": "x"}])")
                  .status,
              1);
    EXPECT_THAT(run({"list", "--mine"}).out, testing::StartsWith("f2"));
    EXPECT_EQ(readFile(functions() / "bad.json"), "{\"name\": \"bad\", ");
}

TEST_F(Define, CountsInFitsWithItsBounds) {
    run({"define", "swish2 = x*sigmoid(b*x)", "--bound", "b=0:1.5"});
    const CommandAnswer fit = run({"fit", "swish2", "--target", "expr(x*sigmoid(2*x))", "--format", "json"});
    ASSERT_EQ(fit.status, 0) << fit.err;
    const Json json = parseJson(fit.out);
    EXPECT_EQ(json.at("parameters").at("b").at("at_bound"), "upper");
    EXPECT_EQ(json.at("parameters").at("b").at("value"), 1.5);
}

TEST_F(Define, GoesIntoTheRunAndCountsThere) {
    run({"define", "swish2 = x*sigmoid(b*x)", "--bound", "b=0:10"});
    const std::string runs = (folder_ / "runs").string();
    const std::filesystem::path made = createRunDirectory(runs, comparisonWith({"swish2:b=2", "relu"}));
    EXPECT_THAT(readFile(made / comparisonFile), HasSubstr("\"formula\": \"x*sigmoid(b*x)\""));
    EXPECT_THAT(run({"runs", "show", "latest", "--runs", runs}).out, Not(HasSubstr("note")));

    run({"define", "swish2 = x*tanh(b*x)"});
    const std::string shown = run({"runs", "show", "latest", "--runs", runs}).out;
    EXPECT_THAT(shown, HasSubstr("swish2 = x*sigmoid(b*x), b = 1 from 0 to 10\n"));
    EXPECT_THAT(shown,
                HasSubstr("note       'swish2' is x*sigmoid(b*x) in this run, which counts here; yours is "
                          "x*tanh(b*x) now\n"));
    run({"undefine", "swish2"});
    const Comparison read = readComparison(readFile(made / comparisonFile));
    EXPECT_NEAR(curveOf(read.members.front()).at(1).f, 0.8807970779778823, 1e-15);
    EXPECT_EQ(run({"runs", "show", "latest", "--runs", runs, "--format", "json"}).status, 0);
    EXPECT_THAT(run({"define", "--import", (made / comparisonFile).string()}).out,
                HasSubstr("defined swish2"));
}

TEST_F(Define, IsSeenByTheNextProgram) {
    const auto program = [&](const std::string& words) {
        const std::string command =
            std::string("'" ZORRO_PROGRAM "' ") + words + " > '" + (folder_ / "out").string() + "' 2>&1";
        const int status = std::system(command.c_str());  // NOLINT(bugprone-command-processor): own words
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    EXPECT_EQ(program("define 'swish2 = x*sigmoid(b*x)' --bound b=0:10"), 0) << readFile(folder_ / "out");
    EXPECT_EQ(program("eval swish2:b=2 --x 0 --derivatives 1"), 0);
    EXPECT_EQ(readFile(folder_ / "out"), "x,f,df\n0,0,0.5\n");
    EXPECT_EQ(program("fit swish2 --target silu --format json"), 0) << readFile(folder_ / "out");
    EXPECT_THAT(readFile(folder_ / "out"), HasSubstr("\"rmse\""));
    EXPECT_EQ(program("undefine swish2"), 0);
    EXPECT_EQ(program("eval swish2 --x 0"), 2);
}

}  // namespace
}  // namespace zorro
