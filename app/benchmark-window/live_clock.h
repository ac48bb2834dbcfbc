#pragma once

// The clock of a trainer, seen from another process: when a step was done that its run directory names by
// seconds of training.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>

namespace zorro {

class TrainerClock {
public:
    explicit TrainerClock(const std::filesystem::path& run);

    /// Looks at the last line. A line is written right after its last step, so that the smallest difference
    /// between the time a line was first seen and the seconds of its last step is that of the two clocks; to
    /// be called often.
    void look();

    [[nodiscard]] bool isKnown() const { return offset_ < std::numeric_limits<double>::infinity(); }
    /// Seconds from the step that was done at `seconds` of training until now.
    [[nodiscard]] double since(double seconds) const;
    [[nodiscard]] std::uint64_t latestStep() const { return latestStep_; }

private:
    [[nodiscard]] double now() const;

    std::filesystem::path events_;
    std::uintmax_t size_ = 0;  ///< of the events when they were seen last
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    double offset_ = std::numeric_limits<double>::infinity();
    std::uint64_t latestStep_ = 0;
};

/// Stops the trainer of a run and waits until it is gone.
void stopAndWait(const std::filesystem::path& run);

}  // namespace zorro
