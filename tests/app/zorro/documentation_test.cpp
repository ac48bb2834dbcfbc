// Holds the manual page and the shell completions against --help.

#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "core/code/code.h"
#include "core/file/file.h"

namespace zorro {
namespace {

constexpr std::array commands{"list", "eval", "describe", "fit", "code", "train", "runs"};

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

/// A file of resources/, without the backslashes that roff puts before hyphens.
std::string resource(const std::string& name) {
    std::string text = readFile(std::string(ZORRO_RESOURCES "/").append(name));
    text.erase(std::remove(text.begin(), text.end(), '\\'), text.end());
    return text;
}

class Documentation : public testing::TestWithParam<std::string> {};

TEST_P(Documentation, NamesEveryCommandAndOption) {
    const std::string text = resource(GetParam());
    const std::set<std::string> options = optionsOfHelp();

    EXPECT_GE(options.size(), 10U);
    for (const std::string& option : options) {
        EXPECT_TRUE(std::regex_search(text, std::regex(option + "($|[^a-z-])"))) << option;
    }
    for (const char* command : commands) {
        EXPECT_THAT(text, testing::HasSubstr(command));
    }
}

INSTANTIATE_TEST_SUITE_P(All, Documentation,
                         testing::Values("man/zorro.1", "completion/zorro.bash", "completion/_zorro"));

TEST(ManualPage, NamesEveryLanguage) {
    for (const CodeLanguage& language : codeLanguages()) {
        EXPECT_THAT(resource("man/zorro.1"), testing::HasSubstr(std::string(language.name)));
    }
}

/// What bash offers in place of the last of `words`, one word a line.
std::string completionsOf(const std::string& words) {
    const std::string command =
        "bash <<'END'\nsource '" ZORRO_RESOURCES "/completion/zorro.bash'\nCOMP_WORDS=('" ZORRO_PROGRAM "' " +
        words + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_zorro\nprintf '%s\\n' \"${COMPREPLY[@]}\"\nEND\n";
    FILE* shell = ::popen(command.c_str(), "r");
    std::string text;
    for (int c = std::fgetc(shell); c != EOF; c = std::fgetc(shell)) {
        text += static_cast<char>(c);
    }
    ::pclose(shell);
    return text;
}

TEST(Completion, OffersTheLanguagesOfTheTable) {
    std::string all;
    for (const CodeLanguage& language : codeLanguages()) {
        all += std::string(language.name) + '\n';
    }
    EXPECT_EQ(completionsOf("code gelu --language ''"), all);
    EXPECT_EQ(completionsOf("code gelu --language ke"), "keras\n");
}

}  // namespace
}  // namespace zorro
