#include "core/run/process/trainer_signals.h"

#include <atomic>
#include <cerrno>
#include <sys/wait.h>

namespace zorro {

namespace {

std::atomic<pid_t> childToTell = 0;

void handOn(int signal) {
    const int before = errno;
    if (childToTell > 0)
        ::kill(childToTell, signal);
    errno = before;
}

sigset_t setOf(std::span<const int> signals) {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : signals) ::sigaddset(&set, signal);
    return set;
}

/// Holds signals back until the end of its life.
class SignalsHeldBack {
public:
    explicit SignalsHeldBack(std::span<const int> signals) {
        const sigset_t held = setOf(signals);
        ::sigprocmask(SIG_BLOCK, &held, &before_);
    }
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
    ~SignalsHeldBack() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

    [[nodiscard]] const sigset_t& before() const { return before_; }

private:
    sigset_t before_{};
};

}  // namespace

int signalOf(TrainerRequest request) {
    return request == TrainerRequest::stop ? SIGTERM : request == TrainerRequest::pause ? SIGUSR1 : SIGUSR2;
}

std::string signalName(TrainerRequest request) {
    return request == TrainerRequest::stop ? "TERM" : request == TrainerRequest::pause ? "USR1" : "USR2";
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
    {
        const SignalsHeldBack heldBack(signals);
        childToTell = start(heldBack.before());
        if (childToTell <= 0)
            return std::nullopt;
        handleSignals(signals, handOn);
    }
    int status = 0;
    while (::waitpid(childToTell, &status, 0) < 0 && errno == EINTR) {
    }
    childToTell = 0;
    return status;
}

}  // namespace zorro
