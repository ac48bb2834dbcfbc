#pragma once

// What a set of runs says about the claims: figures of each activation without and with normalisation, what
// follows for each claim, and a sentence about it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/statistics/mean_estimate.h"
#include "core/analysis/statistics/paired_test.h"
#include "core/run/directory/run_snapshot.h"
#include "core/study/claims/claims.h"

namespace zorro {

/// The networks of one activation in one run. But for `networks` and `failed` only those count that did not
/// fail.
struct ClaimFigures {
    std::size_t networks = 0;  ///< also those that failed
    std::size_t failed = 0;
    std::optional<std::uint64_t> firstFailure;  ///< step of the earliest
    MeanEstimate accuracy;                      ///< of the test part
    MeanEstimate loss;                          ///< of the test part
    std::optional<double> deadUnits;            ///< at the end: mean over the layers and networks, in [0, 1]
    std::optional<double> worstDeadUnits;       ///< of the layer with most: mean over the networks
    std::string worstLayer;
    std::optional<double> largestGradientNorm;  ///< over all steps and networks
    std::optional<double> firstGradientRatio;   ///< gradientRatio(), geometric mean over the networks
    std::optional<double> lastGradientRatio;

    [[nodiscard]] std::size_t finished() const { return networks - failed; }
};

/// Open: nothing was measured that decides, or the interval reaches to both sides.
enum class Verdict { holds, fails, open };

struct ClaimAnswer {
    Verdict verdict = Verdict::open;
    std::string sentence;
};

struct ClaimRow {
    std::string activation;            ///< SPEC
    ClaimFigures without;              ///< normalisation
    std::optional<ClaimFigures> with;  ///< normalisation; nothing where that was not trained
    PairedTest difference;             ///< of the test accuracies: without - with, paired by seed
    std::array<ClaimAnswer, claims.size()> answers;  ///< in the order of `claims`
};

/// One architecture at one depth.
struct ClaimTable {
    Comparison comparison;                  ///< the one without normalisation
    Normalization normalization{};          ///< of the other; none where there is none
    std::optional<double> trivialAccuracy;  ///< of the most frequent answer
    std::vector<ClaimRow> rows;             ///< in the order of the comparison
};

/// A table for every run without normalisation that is over, with the figures of the one that trained the
/// same with it, in the order of the runs; of runs that repeat others only the first counts. Runs that decide
/// no claim are left out.
[[nodiscard]] std::vector<ClaimTable> concludeClaims(const std::vector<const RunSnapshot*>& runs);

/// "holds", "does not hold" or "open".
[[nodiscard]] std::string verdictName(Verdict verdict);

}  // namespace zorro
