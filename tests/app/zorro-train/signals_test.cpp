#include "app/zorro-train/signals.h"

#include <array>
#include <csignal>

#include <gtest/gtest.h>

namespace zorro {
namespace {

constexpr std::array pauseAndResume{SIGUSR1, SIGUSR2};

int lastHandled = 0;

TEST(Signals, AResumeThatWaitsTogetherWithAPauseWins) {
    handleSignals(pauseAndResume, [](int signal) { lastHandled = signal; });
    sigset_t both;
    ::sigemptyset(&both);
    for (const int signal : pauseAndResume) ::sigaddset(&both, signal);
    ::sigprocmask(SIG_BLOCK, &both, nullptr);
    for (const int signal : pauseAndResume) std::raise(signal);
    EXPECT_EQ(lastHandled, 0);
    ::sigprocmask(SIG_UNBLOCK, &both, nullptr);
    EXPECT_EQ(lastHandled, SIGUSR2);
}

}  // namespace
}  // namespace zorro
