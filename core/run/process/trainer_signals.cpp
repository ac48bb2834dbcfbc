#include "core/run/process/trainer_signals.h"

#include <cerrno>
#include <sys/wait.h>

namespace zorro {

namespace {

sigset_t setOf(std::span<const int> signals) {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : signals) ::sigaddset(&set, signal);
    return set;
}

/// Holds signals back until the end of its life.
class SignalsHeldBack {
public:
    explicit SignalsHeldBack(const sigset_t& held) { ::sigprocmask(SIG_BLOCK, &held, &before_); }
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
    ~SignalsHeldBack() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

    [[nodiscard]] const sigset_t& before() const { return before_; }

private:
    sigset_t before_{};
};

/// Takes what came for a child that has ended, which nobody is left to hear.
void forget(const sigset_t& signals) {
    const timespec atOnce{};
    while (::sigtimedwait(&signals, nullptr, &atOnce) > 0) {
    }
}

}  // namespace

int signalOf(TrainerRequest request) {
    return request == TrainerRequest::stop ? SIGTERM : request == TrainerRequest::pause ? SIGUSR1 : SIGUSR2;
}

std::string signalName(TrainerRequest request) {
    return request == TrainerRequest::stop ? "TERM" : request == TrainerRequest::pause ? "USR1" : "USR2";
}

std::string endedBy(int signal) {
    const bool ownMistake =
        signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL || signal == SIGABRT;
    return (ownMistake ? "crashed (signal " : "killed (signal ") + std::to_string(signal) + ")";
}

void handleSignals(std::span<const int> signals, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    action.sa_mask = setOf(signals);
    for (const int signal : signals) ::sigaction(signal, &action, nullptr);
}

std::optional<int> waitHandingOn(std::span<const int> signals,
                                 const std::function<pid_t(const sigset_t& before)>& start) {
    std::signal(SIGCHLD, SIG_DFL);  // who started this process may have had it ignored: nobody would be told
    sigset_t awaited = setOf(signals);
    ::sigaddset(&awaited, SIGCHLD);
    const SignalsHeldBack heldBack(awaited);
    const pid_t child = start(heldBack.before());
    if (child <= 0)
        return std::nullopt;
    // Signals are waited for instead of handled: a handler would need the child's number in a global
    // variable.
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        const int signal = ::sigwaitinfo(&awaited, nullptr);
        if (signal > 0 && signal != SIGCHLD)
            ::kill(child, signal);
    }
    forget(awaited);
    return status;
}

}  // namespace zorro
