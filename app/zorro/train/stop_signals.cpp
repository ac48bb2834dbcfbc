#include "app/zorro/train/stop_signals.h"

namespace zorro {
namespace {

constexpr std::array stopNumbers{SIGINT, SIGTERM};
volatile std::sig_atomic_t stopHasCome = 0;

void rememberStop(int /*number*/) {
    stopHasCome = 1;
}

}  // namespace

StopSignals::StopSignals() {
    stopHasCome = 0;
    struct sigaction action {};
    action.sa_handler = rememberStop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (std::size_t i = 0; i < stopNumbers.size(); ++i) {
        ::sigaction(stopNumbers[i], &action, &before_[i]);
    }
}

StopSignals::~StopSignals() {
    for (std::size_t i = 0; i < stopNumbers.size(); ++i) {
        ::sigaction(stopNumbers[i], &before_[i], nullptr);
    }
}

bool StopSignals::haveCome() const {
    return stopHasCome != 0;
}

}  // namespace zorro
