#pragma once

// The tuning of a comparison as it goes on: what was tried, how it was judged, and what was chosen. All that
// is decided is decided here, from values; the trainer only trains what the open rung says. tuning.json of
// the run directory holds it, written whole after every rung.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/quantity/protocol_check.h"
#include "core/run/quantity/quantity.h"
#include "core/run/tuning/candidates.h"
#include "core/run/tuning/halving.h"
#include "core/run/tuning/tuning_axis.h"

namespace zorro {

struct TuningRung {
    std::uint64_t steps = 0;  ///< after so many updates they are judged
    std::vector<TuningCandidate> candidates;
    std::vector<CandidateScore> scores;        ///< one a candidate; none while they are trained
    std::vector<std::vector<double>> figures;  ///< of each candidate's networks, in the order of the seeds
};

/// A grid or sample, or what widens it.
struct TuningRound {
    std::vector<HalvingRung> plan;  ///< of the group with the most candidates
    std::vector<TuningRung> rungs;  ///< those that were begun
};

/// Where the best value of an axis lies.
enum class TuningEdge { inside, lower, upper };

/// What a group has found for itself.
struct TuningChoice {
    std::optional<std::size_t> point;  ///< nothing: all its candidates failed
    CandidateScore score;
    std::uint64_t steps = 0;        ///< after which it was judged
    std::vector<TuningEdge> edges;  ///< one an axis
};

/// What candidates are judged by.
struct TuningJudge {
    Quantity metric = Quantity::validationLoss;
    std::size_t examples = 0;
    /// The figure of answering without looking at an example; nothing where candidates are dropped however
    /// bad they are.
    std::optional<double> trivial;
};

struct TuningRecord {
    std::vector<TuningAxis> axes;  ///< as wide as they have become
    std::vector<Member> groups;
    std::vector<TuningPoint> points;
    std::vector<TuningSeed> seeds;
    TuningJudge judge;
    std::uint64_t steps = 0;  ///< of a whole training
    std::vector<TuningRound> rounds;
    std::vector<TuningChoice> choices;  ///< one a group once all is decided; none before
    double seconds = 0;                 ///< of training
};

/// The metric that candidates are judged by: that of the comparison's protocol on the examples to validate
/// on, never on those to test on; the validation loss where that says the same, or there is none.
[[nodiscard]] Quantity tuningMetric(const Protocol& protocol, Task task, const KnownParts& parts);

/// The record with its first rung open; the fields of the comparison are as they are trained, in `steps`
/// updates. Throws ComparisonError.
[[nodiscard]] TuningRecord beginTuning(const Comparison& comparison, const TuningJudge& judge,
                                       std::uint64_t steps);

[[nodiscard]] inline bool isFinished(const TuningRecord& record) {
    return !record.choices.empty();
}

/// The rung whose candidates are to be trained; null where all is decided.
[[nodiscard]] const TuningRung* openRung(const TuningRecord& record);

/// After how many updates the candidates of the open rung were judged before; 0 of a first rung.
[[nodiscard]] std::uint64_t stepsBefore(const TuningRecord& record);

/// What became of the networks of a candidate: the judging figure and the loss of each, not finite where it
/// failed.
struct CandidateFigures {
    std::vector<double> figures;
    std::vector<double> losses;
};

/// Closes the open rung with what was measured, one for each candidate, and opens the next one: the survivors
/// go on, or all that did not fail where a group has learned nothing yet and the tuning does not keep to its
/// budget, or the range is widened for all groups alike where the best value of one lies at its edge (at most
/// twice, unless the tuning says no), or the choices are made.
void closeRung(TuningRecord& record, const Tuning& tuning, const std::vector<CandidateFigures>& measured);

/// Gives every member what its group has chosen; one whose candidates all failed keeps what the comparison
/// says.
void applyChoices(const TuningRecord& record, Comparison& comparison);

/// The groups that have networks at this closed rung of this round but had none better than answering without
/// looking until then. A rung at which there are some drops nobody of any group: the order of candidates that
/// have learned nothing is no order, and all groups have the same budget. Empty where the tuning keeps its
/// budget.
[[nodiscard]] std::vector<std::size_t> undecidedGroups(const TuningRecord& record, std::size_t round,
                                                       std::size_t rung);

/// The updates of one network of each candidate of a group, summed over the rungs that were closed: the same
/// for every group but for failures.
[[nodiscard]] std::uint64_t updatesOf(const TuningRecord& record, std::size_t group);

/// The splits of the data on which candidates are judged, as far as those are not the comparison's own alone.
[[nodiscard]] std::vector<std::uint64_t> tunedSplits(const TuningRecord& record);

/// How many candidates of a group there are, dropped ones too.
[[nodiscard]] std::size_t candidateCount(const TuningRecord& record, std::size_t group);

/// Replaces tuning.json. Throws FileError.
void writeTuning(const std::filesystem::path& run, const TuningRecord& record);

/// Reads it; nothing where there is none, or it is damaged or of another comparison.
[[nodiscard]] std::optional<TuningRecord> readTuning(const std::filesystem::path& run,
                                                     const Comparison& comparison);

}  // namespace zorro
