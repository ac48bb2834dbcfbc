#pragma once

// Being asked to stop while something else is done.

#include <array>
#include <csignal>

namespace zorro {

/// While this object lives, an interrupt or a request to end is remembered instead of ending the process; a
/// second one ends it.
class StopSignals {
public:
    StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    [[nodiscard]] bool haveCome() const;

private:
    std::array<struct sigaction, 2> before_{};
};

}  // namespace zorro
