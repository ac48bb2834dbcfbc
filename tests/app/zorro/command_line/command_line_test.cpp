#include "app/zorro/command_line/command_line.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/usage_error.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using Arguments = std::vector<std::string>;

std::string errorOf(const Arguments& arguments) {
    try {
        (void)parseCommandLine(arguments);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no error";
}

TEST(CommandLine, ReadsEveryOptionOfEval) {
    const auto options = std::get<EvalOptions>(parseCommandLine(
        {"eval", "gelu", "relu", "--x", "1,2", "--derivatives", "1", "--format=json", "-o", "f.json"}));

    EXPECT_THAT(options.specs, testing::ElementsAre("gelu", "relu"));
    EXPECT_THAT(std::get<std::vector<double>>(options.points), testing::ElementsAre(1, 2));
    EXPECT_EQ(options.derivatives, 1);
    EXPECT_EQ(options.format, TableFormat::json);
    EXPECT_EQ(options.output, "f.json");
}

TEST(CommandLine, TakesNegativeNumbersAfterX) {
    const auto list = std::get<EvalOptions>(parseCommandLine({"eval", "gelu", "--x", "-3,-2"}));
    const auto range = std::get<EvalOptions>(parseCommandLine({"eval", "gelu", "--x=-5:5:11"}));

    EXPECT_THAT(std::get<std::vector<double>>(list.points), testing::ElementsAre(-3, -2));
    EXPECT_EQ(std::get<EvenlySpaced>(range.points).first, -5);
    EXPECT_EQ(std::get<EvenlySpaced>(range.points).count, 11U);
}

TEST(CommandLine, ReadsTheOtherCommands) {
    EXPECT_EQ(std::get<ListOptions>(parseCommandLine({"list"})).format, TextFormat::text);
    EXPECT_EQ(std::get<DescribeOptions>(parseCommandLine({"describe", "--format", "json", "relu"})).spec,
              "relu");
    EXPECT_EQ(std::get<CodeOptions>(parseCommandLine({"code", "relu", "--language", "jax"})).language->name,
              "jax");
    EXPECT_EQ(std::get<EvalOptions>(parseCommandLine({"eval", "relu", "--x-file", "-"})).derivatives, 2);
}

TEST(CommandLine, HelpNamesTheOptionsOfItsCommand) {
    EXPECT_THAT(std::get<PrintOptions>(parseCommandLine({"--help"})).text, HasSubstr("describe"));
    EXPECT_THAT(std::get<PrintOptions>(parseCommandLine({"eval", "--help"})).text, HasSubstr("--x-file"));
    EXPECT_THAT(std::get<PrintOptions>(parseCommandLine({"--version"})).text,
                testing::MatchesRegex("zorro [0-9.]+\n"));
}

TEST(CommandLine, HelpOfTrainingSaysWhatIsRecorded) {
    const std::string help = std::get<PrintOptions>(parseCommandLine({"train", "--help"})).text;
    EXPECT_THAT(help, testing::ContainsRegex("gradient_norm +Euclidean norm .* before it is clipped"));
    EXPECT_THAT(help,
                testing::ContainsRegex("train_loss +mean over the batch of the step, before the update"));
    EXPECT_THAT(help, testing::ContainsRegex("validation_loss +.* after the update"));
}

TEST(CommandLine, SuggestsTheWordThatWasMeant) {
    EXPECT_THAT(errorOf({"evla"}), HasSubstr("did you mean 'eval'?"));
    EXPECT_THAT(errorOf({"--hlep"}), HasSubstr("did you mean '--help'?"));
    EXPECT_THAT(errorOf({"eval", "gelu", "--derivative", "1"}), HasSubstr("did you mean '--derivatives'?"));
    EXPECT_THAT(errorOf({"code", "gelu", "--language", "pytorhc"}), HasSubstr("did you mean 'pytorch'?"));
    EXPECT_THAT(errorOf({"list", "--format", "jason"}), HasSubstr("did you mean 'json'?"));
    EXPECT_THAT(errorOf({"list", "--with", "odd", "--with"}), HasSubstr("--with needs a value"));
}

TEST(CommandLine, SaysWhatIsMissingOrTooMuch) {
    EXPECT_THAT(
        errorOf({}),
        HasSubstr("the commands are list, eval, describe, define, undefine, fit, approximate, code, devices, "
                  "benchmark, train, search, queue, runs, study and claims"));
    EXPECT_THAT(errorOf({"eval", "gelu"}), HasSubstr("the points are missing"));
    EXPECT_THAT(errorOf({"eval", "--x", "1"}), HasSubstr("SPEC is required"));
    EXPECT_THAT(errorOf({"eval", "gelu", "--x", "1", "--x-file", "f"}), HasSubstr("exclude each other"));
    EXPECT_THAT(errorOf({"describe", "gelu", "relu"}), HasSubstr("unexpected 'relu'"));
    EXPECT_THAT(errorOf({"eval", "gelu", "--x", "1", "--derivatives", "3"}), HasSubstr("0, 1 or 2"));
    EXPECT_THAT(errorOf({"code", "gelu"}), HasSubstr("--language is required"));
    EXPECT_THAT(errorOf({"code", "gelu", "--language", "onnx"}),
                HasSubstr("write it to a file with -o FILE"));
    EXPECT_EQ(std::get<CodeOptions>(parseCommandLine({"code", "gelu", "--language", "onnx", "-o", "g.onnx"}))
                  .output,
              "g.onnx");
    EXPECT_THAT(errorOf({"eval", "gelu", "--x"}), HasSubstr("--x needs a value"));
    EXPECT_THAT(errorOf({"eval", "gelu", "--x", "1", "--x", "2"}), HasSubstr("--x is given more than once"));
}

TEST(CommandLine, AnyWordsGiveOptionsOrOneLine) {
    const Arguments words{"eval",   "list", "code", "--x",      "-3",   "1:2:3", "--format", "json",
                          "--help", "-o",   "",     "--",       "gelu", "--x=",  "=",        "-",
                          "---",    "a\nb", "-x3",  "--x-file", "\xff", "{}",    "[a,b]",    "'",
                          "--h",    "-hh",  "@",    "%s",       "++",   "\"q"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        Arguments arguments;
        for (std::size_t i = random() % 7; i > 0; --i) {
            arguments.push_back(words[random() % words.size()]);
        }
        EXPECT_EQ(errorOf(arguments).find('\n'), std::string::npos);
    }
}

}  // namespace
}  // namespace zorro
