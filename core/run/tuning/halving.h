#pragma once

// Successive halving (Jamieson and Talwalkar 2016; Li et al. 2018): all candidates are trained a little, the
// worse part is dropped, the others go on, and so forth until few are trained to the end. Here are its
// numbers, as functions of values. They stand in core/run and not in core/study since the trainer, which may
// not include that, decides with them while it trains.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace zorro {

/// A step at which candidates are judged, and how many of them come to it.
struct HalvingRung {
    std::uint64_t steps = 0;
    std::size_t candidates = 0;
};

/// The rungs of `candidates` (at least 1): one of `factor` (at least 2) goes on each time, until two, or the
/// only one, are compared after all `steps` of the training. Before, rungs are `factor` apart: steps /
/// factor, steps / factor^2, ... as whole numbers. Those at which nobody would be dropped are left out.
[[nodiscard]] std::vector<HalvingRung> halvingRungs(std::size_t candidates, std::size_t factor,
                                                    std::uint64_t steps);

/// The same steps for further candidates, of which one is left: there is a best one to compare it with.
[[nodiscard]] std::vector<HalvingRung> furtherRungs(const std::vector<HalvingRung>& rungs,
                                                    std::size_t candidates, std::size_t factor);

/// What was measured of a candidate.
struct CandidateScore {
    /// The judging figure, a mean over the candidate's networks; nothing where one of them failed.
    std::optional<double> figure;
    double loss = 0;  ///< where figures are equal

    friend bool operator==(const CandidateScore&, const CandidateScore&) = default;
};

/// How figures are compared.
struct CandidateJudge {
    bool higherIsBetter = false;
    /// Figures are shares of so many examples: those within the standard error of the best of them count as
    /// equal, and the loss decides (the rule of Breiman et al. 1984, with the standard error of Agresti and
    /// Coull 1998). 0: they are no shares, and equal only where they are the same.
    std::size_t examples = 0;
};

/// What answering without looking at an example reaches, and how sure a figure above that is.
struct TrivialAnswer {
    double figure = 0;         ///< of the same quantity as the candidates' figures
    std::size_t examples = 0;  ///< that judge
    bool isShare = false;      ///< of the examples; otherwise a loss
};

/// Whether a candidate is better than the answer without looking by more than chance: a share by two of its
/// standard errors (Agresti and Coull 1998), a loss by 4 / examples of itself, the share that two standard
/// errors of a correlation explain. One that failed is not.
[[nodiscard]] bool hasLearned(const CandidateScore& score, const TrivialAnswer& trivial);

/// How many of `candidates`, as many as there are of a group, go on from one rung to `next`: what that says,
/// or where they are more than the rung was meant for, since one before dropped nobody, one of `factor`.
[[nodiscard]] std::size_t goingOn(std::size_t candidates, const HalvingRung& rung, const HalvingRung& next,
                                  std::size_t factor);

/// The positions of those that did not fail, the best first. Of equals the one with the lower loss is better,
/// then the first.
[[nodiscard]] std::vector<std::size_t> rankedCandidates(const std::vector<CandidateScore>& scores,
                                                        const CandidateJudge& judge);

/// The positions of the `count` best, in their own order. One that failed never goes on, so that there may be
/// fewer.
[[nodiscard]] std::vector<std::size_t> survivorsOf(const std::vector<CandidateScore>& scores,
                                                   std::size_t count, const CandidateJudge& judge);

/// What candidates that come to these rungs cost: the updates of one network of each.
[[nodiscard]] std::uint64_t updatesOf(const std::vector<HalvingRung>& rungs);

/// The same in whole trainings of one network, as it is with so many steps that rounding them matters to
/// nobody.
[[nodiscard]] double wholeTrainings(std::size_t candidates, std::size_t factor);

/// Point number `index` (from 0) of a quasi-random sequence in the unit cube of `dimensions`: Halton (1960),
/// without its first point 0.
[[nodiscard]] std::vector<double> haltonPoint(std::size_t index, std::size_t dimensions);

}  // namespace zorro
