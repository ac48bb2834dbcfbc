#pragma once

// A tuning in words: before it begins, while it goes on, and under the table at the end.

#include <string>
#include <vector>

#include "core/run/tuning/tuning_record.h"

namespace zorro {

/// What a tuning costs, in updates of the networks of one seed and one group.
struct TuningBudget {
    std::size_t candidates = 0;
    std::uint64_t updates = 0;  ///< without widening, where something is learned until the first rung
    /// Where every range is widened as often as may be, at one end, and something is learned until the first
    /// rung.
    std::uint64_t widenedUpdates = 0;
    /// Where every range is widened at both ends as often as may be, and nothing is dropped before the end.
    std::uint64_t mostUpdates = 0;
    std::uint64_t gridUpdates = 0;  ///< if every candidate were trained to the end
};

/// The budget of a tuning that has just begun.
[[nodiscard]] TuningBudget tuningBudget(const TuningRecord& record, const Tuning& tuning);

/// The budget in a sentence: values, rungs, and the share of the full grid.
[[nodiscard]] std::string budgetSentence(const TuningRecord& record, const Tuning& tuning);

/// "tuning, rung 2 of 3", of the open rung.
[[nodiscard]] std::string tuningPhase(const TuningRecord& record);

/// The phase with what is trained in it: "...: 18 of 54 candidates, 3 networks each, to step 333".
[[nodiscard]] std::string rungSentence(const TuningRecord& record);

/// Why the rung that was closed last dropped nobody; empty where it did.
[[nodiscard]] std::string undecidedSentence(const TuningRecord& record);

/// Which range was widened, and to what, of a round that has just begun.
[[nodiscard]] std::string wideningSentence(const TuningRecord& record);

/// What each group has found: "relu: learning rate 0.01, validation accuracy 98.2 %".
[[nodiscard]] std::vector<std::string> choiceSentences(const TuningRecord& record);

/// What was chosen, by value: "learning rate 0.01 (relu and tanh); learning rate 0.0464 (gelu)", and whose
/// lies at the edge of its range.
[[nodiscard]] std::string chosenText(const TuningRecord& record);

/// How the values in the table were found, ended lines; empty before all is decided.
[[nodiscard]] std::string tuningProtocol(const TuningRecord& record);

}  // namespace zorro
