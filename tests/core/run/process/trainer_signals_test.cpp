#include "core/run/process/trainer_signals.h"

#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace zorro {
namespace {

constexpr std::array pauseAndResume{SIGUSR1, SIGUSR2};

int lastHandled = 0;

TEST(TrainerSignals, AResumeThatWaitsTogetherWithAPauseWins) {
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

/// In a child that begins with the signals blocked: ends with the number of the last one once both have come.
[[noreturn]] void endWithTheLastOfBoth(const sigset_t& unblocked) {
    static volatile std::sig_atomic_t handled = 0;
    handleSignals(pauseAndResume, [](int signal) {
        lastHandled = signal;
        handled = handled + 1;
    });
    while (handled < 2) ::sigsuspend(&unblocked);
    ::_exit(lastHandled);
}

TEST(TrainerSignals, AreHandedOnInTheirOrderAlsoWhereTheyCameBeforeTheChildWasThere) {
    const std::optional<int> status = waitHandingOn(pauseAndResume, [](const sigset_t& before) {
        for (const int signal : pauseAndResume) std::raise(signal);
        const pid_t pid = ::fork();
        if (pid == 0)
            endWithTheLastOfBoth(before);
        return pid;
    });
    ASSERT_TRUE(status.has_value());
    ASSERT_TRUE(WIFEXITED(*status));
    EXPECT_EQ(WEXITSTATUS(*status), SIGUSR2);
}

/// A child that ends with status 7 at once.
pid_t endingChild(const sigset_t&) {
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(7);
    return pid;
}

TEST(TrainerSignals, SayWhatTheChildDidOrThatThereIsNone) {
    EXPECT_FALSE(waitHandingOn(pauseAndResume, [](const sigset_t&) { return pid_t{-1}; }).has_value());
    EXPECT_EQ(WEXITSTATUS(waitHandingOn(pauseAndResume, endingChild).value()), 7);
}

TEST(TrainerSignals, HearOfTheChildsEndWhereThisProcessWasStartedDeafToIt) {
    std::signal(SIGCHLD, SIG_IGN);
    EXPECT_EQ(WEXITSTATUS(waitHandingOn(pauseAndResume, endingChild).value()), 7);
}

}  // namespace
}  // namespace zorro
