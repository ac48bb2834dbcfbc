#pragma once

// How long the trainer takes for what it does, whatever happens to the time of day.

#include <chrono>

namespace zorro {

using Clock = std::chrono::steady_clock;

[[nodiscard]] inline double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace zorro
