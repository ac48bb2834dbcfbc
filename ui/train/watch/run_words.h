#pragma once

// A run in words: what it trains, how it stands, and which of its networks failed.

#include <cstddef>
#include <vector>

#include <QString>

#include "ui/chart/board/chart_options.h"
#include "ui/train/train_model.h"

namespace zorro::ui {

/// "spirals · fully connected 3 × 64 · Adam 0.001 · 3 activations × 5 seeds", and behind it what else is not
/// as it usually is for such data and networks.
[[nodiscard]] QString factsOf(const Comparison& comparison);
/// The same of what is not a run yet.
[[nodiscard]] QString factsOf(const TrainSetup& setup);

/// What the run will be called: by the user, else by its network and data.
[[nodiscard]] std::string nameOf(const TrainSetup& setup);

/// How the watched run stands: what its trainer is busy with before the first step, else its state with the
/// number of networks that diverged.
[[nodiscard]] QString stateOf(const TrainModel& model);
/// "tuning, rung 2 of 4" while the run's trainer tunes it and the comparison itself has not begun; else
/// empty.
[[nodiscard]] QString tuningPhaseOf(const RunSnapshot& run);

/// Whether stateOf() is to be told in the colour of warnings.
[[nodiscard]] bool isWarning(const TrainModel& model);

/// Which members of a group have failed, and when that was seen.
struct GroupFailures {
    std::vector<std::size_t> sound;  ///< those that have not: what failed ones recorded is no state of theirs
    std::size_t failed = 0;
    std::uint64_t firstStep = 0;
    std::uint64_t lastStep = 0;
    QString reasons;  ///< one line a member: "seed 3: its training loss was not finite"

    /// "diverged at step 3 (3 of 3)", or by which step all of them had: "diverged by step 6 (2 of 3)"; empty
    /// where none has.
    [[nodiscard]] QString words() const;
};
[[nodiscard]] GroupFailures failuresOf(const TrainModel& model, const ChartGroup& group);

}  // namespace zorro::ui
