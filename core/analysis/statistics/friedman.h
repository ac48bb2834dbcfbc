#pragma once

// Whether things that are ranked again and again, such as methods on data sets, differ (Friedman 1937).

#include <cstddef>
#include <optional>
#include <vector>

namespace zorro {

struct FriedmanTest {
    std::size_t blocks = 0;      ///< rankings
    std::size_t treatments = 0;  ///< what is ranked
    double chiSquared = 0;       ///< corrected for ties
    double p = 1;                ///< of chiSquared with treatments - 1 degrees of freedom
    double f = 0;   ///< of Iman and Davenport (1980), which is less conservative; may be infinite
    double fP = 1;  ///< of f with treatments - 1 and (treatments - 1) (blocks - 1) degrees
    /// Of chiSquared, counted over all rankings that there could have been: where these are at most a
    /// million, as of few blocks, for which both distributions above are far from the truth.
    std::optional<double> exactP;

    /// The probability that decides: the exact one where it is known, else that of f.
    [[nodiscard]] double decidingP() const { return exactP.value_or(fP); }
};

/// `ranks` has a row for each block, all of one length: the ranks of the treatments there, ties sharing
/// theirs (tiedRanks()). With N blocks and k treatments chi^2 = 12 N / (k (k + 1)) sum_j (R_j - (k + 1) /
/// 2)^2 / c, R_j the average ranks and c = 1 - sum of t^3 - t over all ties of t / (N (k^3 - k)); F = (N - 1)
/// chi^2 / (N (k - 1) - chi^2). Nothing with fewer than two blocks or treatments, or where every block is one
/// tie.
[[nodiscard]] std::optional<FriedmanTest> friedmanTest(const std::vector<std::vector<double>>& ranks);

/// How far two average ranks must lie apart to differ at `level` in (0, 1), whatever pair is looked at
/// (Nemenyi 1963): q sqrt(k (k + 1) / (6 N)), q being the quantile of the studentised range of `treatments`
/// normal variables, divided by sqrt(2). At least two treatments and one block.
[[nodiscard]] double criticalRankDifference(double level, std::size_t treatments, std::size_t blocks);

}  // namespace zorro
