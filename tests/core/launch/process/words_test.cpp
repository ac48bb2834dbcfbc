#include "core/launch/process/words.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/launch/process/child_process.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

const Words nasty{"",    "two words", "it's",   "\"",      "$(touch x)", "`id`",  "a\nb",
                  "-rf", "--",        "*",      "~",       "\\",         "a\\ b", "{command}",
                  "#c",  "!x",        "; exit", "&",       "naïve ∂f",   "a=b",   "=ls",
                  "\t",  "%s",        "\\n",    "'\"'\"'", "${HOME}",    "{a,b}", "[a-z]"};

TEST(Words, AreSeparatedByBlanksAndHeldTogetherByQuotes) {
    EXPECT_THAT(splitWords(R"(  ssh -o "Proxy Command" 'a "b"'  \ c d\'e "f\"g\\h\i" '')"),
                ElementsAre("ssh", "-o", "Proxy Command", "a \"b\"", " c", "d'e", "f\"g\\h\\i", ""));
    EXPECT_THAT(splitWords(" \t"), ElementsAre());
}

TEST(Words, AreNotExpanded) {
    EXPECT_THAT(splitWords("$HOME *.c ~ `id` $(id)"), ElementsAre("$HOME", "*.c", "~", "`id`", "$(id)"));
}

TEST(Words, SayWhatIsNotClosed) {
    EXPECT_THAT([] { static_cast<void>(splitWords("echo 'abc")); },
                ThrowsMessage<LaunchError>(HasSubstr("before 'abc' is not closed")));
    EXPECT_THAT([] { static_cast<void>(splitWords("echo \\")); },
                ThrowsMessage<LaunchError>(HasSubstr("backslash")));
}

TEST(Words, ReadBackFromTheirLine) {
    EXPECT_EQ(splitWords(joinWords(nasty)), nasty);
    EXPECT_EQ(joinWords(splitWords("ssh -p 22 {host} {command}")), "ssh -p 22 {host} {command}");
}

TEST(Words, ReadBackFromTheirLineWhateverTheyHold) {
    std::mt19937 random(1);
    const std::string letters = "ab '\"\\$\n{}";
    for (int i = 0; i < 2000; ++i) {
        Words words(1 + random() % 4);
        for (std::string& word : words) {
            for (std::size_t length = random() % 6; length > 0; --length) {
                word += letters[random() % letters.size()];
            }
        }
        ASSERT_EQ(splitWords(joinWords(words)), words);
    }
}

/// A real shell says what it makes of the words.
TEST(Words, ArriveBehindAShellAsTheyWere) {
    const ProgramAnswer answer = runProgram({"sh", "-c", "printf '%s\\0' " + shellCommand(nasty)});
    std::string expected;
    for (const std::string& word : nasty) {
        expected += word + '\0';
    }
    EXPECT_EQ(answer.output, expected);
    EXPECT_EQ(answer.errors, "");
}

TEST(Placeholders, AreFilledInEachWordAndNotLookedAtAgain) {
    const Values values{{"run", "a {host} 'b'"}, {"host", "h"}};
    EXPECT_THAT(filled(splitWords("x {run} {host}:{run}"), values),
                ElementsAre("x", "a {host} 'b'", "h:a {host} 'b'"));
}

TEST(Placeholders, LeaveBracesOfTheShell) {
    EXPECT_EQ(filled("${HOME} {{print $1}} { 1 } {A} {", {}), "${HOME} {print $1}} { 1 } {A} {");
}

TEST(Placeholders, ThatAreUnknownAreNamed) {
    EXPECT_THAT(
        [] {
            static_cast<void>(filled("{hots}", {{"host", "h"}, {"run", "r"}}));
        },
        ThrowsMessage<LaunchError>(HasSubstr("'{hots}'; known here are {host} and {run}")));
}

}  // namespace
}  // namespace zorro
