#include "core/launch/process/child_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"

namespace zorro {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Programs, AreGivenWordsAndInputAsTheyAre) {
    const std::string input(300'000, 'x');
    EXPECT_EQ(runProgram({"cat"}, input).output, input);
    EXPECT_EQ(runProgram({"printf", "%s|", "a b", "$HOME"}).output, "a b|$HOME|");
}

TEST(Programs, TellHowTheyEnded) {
    const ProgramAnswer answer = runProgram({"sh", "-c", "echo out; echo why >&2; exit 7"});
    EXPECT_EQ(answer.status, 7);
    EXPECT_EQ(answer.output, "out\n");
    EXPECT_EQ(answer.errors, "why\n");
    EXPECT_EQ(runProgram({"sh", "-c", "kill -KILL $$"}).status, 128 + 9);
}

TEST(Programs, ThatAreMissingAreNamed) {
    EXPECT_THAT([] { static_cast<void>(runProgram({"zorro-no-such-program"})); },
                ThrowsMessage<FileError>(HasSubstr("'zorro-no-such-program'")));
}

TEST(Programs, AreNotWaitedForForEver) {
    EXPECT_THAT(
        [] {
            static_cast<void>(runProgram({"sleep", "60"}, {}, 50ms));
        },
        ThrowsMessage<LaunchError>(HasSubstr("'sleep' has not answered")));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(static_cast<void>(runProgram({"sleep", "60"}, {}, 60s, stop.get_token())), LaunchError);
}

TEST(Programs, MayLeaveOthersThatHoldTheirErrors) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(runProgram({"sh", "-c", "sleep 3 >/dev/null & echo here"}).output, "here\n");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

TEST(Programs, LastLineIsWhatTheyComplainOf) {
    EXPECT_EQ(lastLine("Warning: added\r\nssh: refused\r\n\n"), "ssh: refused");
    EXPECT_EQ(lastLine(" \n"), "");
    EXPECT_EQ(lastLine({"refused:\0\x1b[31mno\n", 15}), "refused:??[31mn");
}

}  // namespace
}  // namespace zorro
