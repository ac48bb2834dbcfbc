// Holds the manual page and what shells offer against --help.

#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "core/code/code.h"
#include "core/dataset/generated.h"

namespace zorro {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr std::array commands{"list",        "eval", "describe", "define",    "undefine", "fit",
                              "approximate", "code", "devices",  "benchmark", "train",    "search",
                              "queue",       "runs", "study",    "claims"};

/// Every option that the help texts name, e.g. "--x-file" and "-o".
std::set<std::string> optionsOfHelp() {
    std::string help = std::get<PrintOptions>(parseCommandLine({"--help"})).text;
    for (const char* command : commands) {
        help += std::get<PrintOptions>(parseCommandLine({command, "--help"})).text;
    }
    const std::regex option("\n +((-[a-z]),)?(--[a-z-]+[0-9]?)");
    std::set<std::string> options;
    for (std::sregex_iterator match(help.begin(), help.end(), option), end; match != end; ++match) {
        options.insert((*match)[3]);
        if ((*match)[2].matched) {
            options.insert((*match)[2]);
        }
    }
    return options;
}

/// The words that the shell is offered after these.
std::vector<std::string> offered(std::vector<std::string> words) {
    words.insert(words.begin(), "complete");
    std::vector<std::string> lines;
    std::istringstream text(std::get<PrintOptions>(parseCommandLine(words)).text);
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line.substr(0, line.find('\t')));
    }
    return lines;
}

std::string helpOf(const std::string& command) {
    return std::get<PrintOptions>(parseCommandLine({command, "--help"})).text;
}

/// The manual as it is installed, without the backslashes that roff puts before hyphens.
std::string manual() {
    std::string text =
        std::get<PrintOptions>(parseCommandLine({"manual", ZORRO_RESOURCES "/man/zorro.1.in"})).text;
    text.erase(std::remove(text.begin(), text.end(), '\\'), text.end());
    return text;
}

TEST(Manual, NamesEveryCommandOptionAndLanguage) {
    const std::string text = manual();
    const std::set<std::string> options = optionsOfHelp();
    EXPECT_GE(options.size(), 10U);
    for (const std::string& option : options) {
        EXPECT_TRUE(std::regex_search(text, std::regex(option + "($|[^a-z-])"))) << option;
    }
    for (const char* command : commands) {
        EXPECT_THAT(text, HasSubstr(command));
    }
    for (const CodeLanguage& language : codeLanguages()) {
        EXPECT_THAT(text, HasSubstr(std::string(language.name)));
    }
}

TEST(Manual, SaysTheRangeAndTheDefaultOfAField) {
    EXPECT_THAT(manual(),
                HasSubstr(".BI --heads \" N\"\nAttention heads; they divide the width. In [1, 1024]. "
                          "For transformer. Default: 4.\n"));
}

TEST(Completion, OffersEveryCommandOptionAndLanguage) {
    std::set<std::string> all;
    for (const char* command : commands) {
        const std::vector<std::string> options = offered({command, "-"});
        all.insert(options.begin(), options.end());
    }
    for (const std::string& option : optionsOfHelp()) {
        EXPECT_TRUE(all.contains(option) || option == "--version") << option;
    }
    EXPECT_THAT(offered({""}), IsSupersetOf(commands));
    EXPECT_THAT(offered({"--"}), UnorderedElementsAre("--help", "--version"));
    for (const CodeLanguage& language : codeLanguages()) {
        EXPECT_THAT(offered({"code", "gelu", "--language", ""}), Contains(std::string(language.name)));
    }
}

TEST(Completion, OffersTheWordsThatAnOptionTakes) {
    EXPECT_THAT(offered({"train", "--optimizer", "a"}), ElementsAre("adam", "adamw"));
    EXPECT_THAT(offered({"train", "--device", ""}), ElementsAre("auto", "cpu", "cuda:"));
    EXPECT_THAT(offered({"train", "--data", "mo"}), ElementsAre("moons", "modular-addition", ":files"));
    EXPECT_THAT(offered({"train", "--depth", ""}), IsEmpty());
    EXPECT_THAT(offered({"train", "--activation", "gel"}), ElementsAre("gelu", "gelu-tanh"));
    EXPECT_THAT(offered({"fit", "gelu", "--loss", "h"}), ElementsAre("huber:"));
    EXPECT_THAT(offered({"eval", "gelu", "symmetric-z"}), ElementsAre("symmetric-zorro"));
    EXPECT_THAT(offered({"benchmark", "gelu", "tanh-z"}), ElementsAre("tanh-zorro"));
    EXPECT_THAT(offered({"benchmark", "gelu", "--device", "c"}), ElementsAre("cpu", "cuda:"));
    EXPECT_THAT(offered({"runs", "ex"}), ElementsAre("export"));
    EXPECT_THAT(offered({"runs", "export", "ex"}), ElementsAre(":files"));
    EXPECT_THAT(offered({"runs", "--format", "c"}), ElementsAre("csv"));
    EXPECT_THAT(offered({"queue", "re"}), ElementsAre("remove"));
    EXPECT_THAT(offered({"queue", ""}), Not(Contains("work")));
    EXPECT_THAT(offered({"claims", "s"}), ElementsAre("show"));
    EXPECT_THAT(offered({"claims", "run", "neuron-death", "g"}), ElementsAre("gradient-explosion"));
    EXPECT_THAT(offered({"claims", "run", "--architecture", "t"}), ElementsAre("transformer"));
    EXPECT_THAT(offered({"nothing", ""}), IsEmpty());
}

TEST(Completion, WorksInBash) {
    const std::string script = std::string("source '") + ZORRO_RESOURCES + "/completion/zorro.bash'; " +
                               "COMP_WORDS=('" + ZORRO_PROGRAM + "' train --optimizer a); COMP_CWORD=3; " +
                               "_zorro '" + ZORRO_PROGRAM + "' a --optimizer; echo \"${COMPREPLY[@]}\"";
    FILE* pipe =
        ::popen(("bash -c \"" + std::regex_replace(script, std::regex("[\"$]"), "\\$&") + "\"").c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::array<char, 256> answer{};
    EXPECT_NE(std::fgets(answer.data(), answer.size(), pipe), nullptr);
    EXPECT_EQ(::pclose(pipe), 0);
    EXPECT_STREQ(answer.data(), "adam adamw\n");
}

TEST(AddedDataset, AppearsInTheHelpTheCompletionAndTheManual) {
    EXPECT_THAT(helpOf("train"), Not(HasSubstr("flower")));
    const AddedDataset added({.name = "flower",
                              .summary = "petals",
                              .parameters = {{.name = "petals_around",
                                              .label = "petals",
                                              .meaning = "How many petals",
                                              .defaultValue = 5,
                                              .lower = 2,
                                              .upper = 9}},
                              .make = {}});
    EXPECT_THAT(helpOf("train"), HasSubstr("grammar|flower|"));
    EXPECT_THAT(helpOf("train"), HasSubstr("How many petals (flower; 5)"));
    EXPECT_THAT(offered({"train", "--data", "fl"}), Contains("flower"));
    EXPECT_THAT(offered({"train", "--pet"}), ElementsAre("--petals-around"));
    EXPECT_THAT(manual(), HasSubstr(".BI --petals-around"));
}

}  // namespace
}  // namespace zorro
