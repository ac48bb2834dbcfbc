#include "app/zorro-train/signals.h"

#include <csignal>

namespace zorro {

void handleSignals(std::span<const int> signals, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (const int signal : signals) ::sigaddset(&action.sa_mask, signal);
    for (const int signal : signals) ::sigaction(signal, &action, nullptr);
}

}  // namespace zorro
