#pragma once

// Trains the candidates of a comparison's tuning until each activation has its own best values, which then
// stand in comparison.json. What is decided on the way is decided by core/run/tuning.

#include <cstddef>
#include <filesystem>
#include <memory>

#include "core/train/run/trainer.h"

namespace zorro {

class Tuner {
public:
    /// Of the comparison in the run directory, from where tuning.json and tuning.pt say; candidates are
    /// trained in stacks of at most `largestStack`, on a CPU of a size that suits it. A comparison that tunes
    /// nothing, or has done so, costs no time. Throws RunError, DatasetError or FileError.
    Tuner(std::filesystem::path run, const TrainerOptions& options, std::size_t largestStack);
    Tuner(const Tuner&) = delete;
    Tuner& operator=(const Tuner&) = delete;
    ~Tuner();

    /// The candidates' networks in the largest stack; 1 where making it smaller would not help.
    [[nodiscard]] std::size_t divisible() const;

    /// Tunes to the end, or until the trainer is asked to stop, of which it says false: it can be gone on
    /// with.
    [[nodiscard]] bool tune();

private:
    class Work;
    std::unique_ptr<Work> work_;  ///< null where there is nothing to tune
};

}  // namespace zorro
