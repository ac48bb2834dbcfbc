#pragma once

// Several functions fitted to the same points, and in which order they stand then.

#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/fit/fit.h"

namespace zorro {

struct RankedFit {
    Curve start;          ///< the function, and where its parameters start
    FitReport report;     ///< no curve: nothing was found
    std::string problem;  ///< why, in one sentence
    double correctedAic = std::numeric_limits<double>::quiet_NaN();  ///< as correctedAic()
    std::size_t operations = 0;                                      ///< as formulaOperations()

    [[nodiscard]] bool isFound() const { return report.curve.function != nullptr; }
};

/// What functions can be ordered by, best first: fewer is better, and what was not found is last.
enum class RankBy { correctedAic, rmse, largestError, parameters, operations };

/// Akaike's criterion for few points, AIC + 2 K (K + 1) / (n - K - 1) with K = k + 1 for the k estimated
/// parameters and the variance of the residuals (Hurvich and Tsai, Biometrika 76 (1989) 297). NaN where n <=
/// K + 1, and where the fit has not converged.
[[nodiscard]] double correctedAic(const FitReport& report);

/// Fits one function to the points of the question, which are pointsOf(question).
[[nodiscard]] RankedFit rankedFit(const FitQuestion& question, const FitPoints& points, const Curve& function,
                                  const FitControl& control = {});

/// The number that the order goes by; NaN where there is none.
[[nodiscard]] double rankValue(const RankedFit& fit, RankBy by);
/// Positions of the fits in that order; equal ones stay as they are.
[[nodiscard]] std::vector<std::size_t> rankedOrder(std::span<const RankedFit> fits, RankBy by);

/// How far its corrected criterion is behind the best of all; NaN where it has none.
[[nodiscard]] double behindBest(std::span<const RankedFit> fits, const RankedFit& fit);

/// A table with 17 digits, and for programs an object whose "ranking" has an object a fit, best first,
/// with "spec", "parameters", "aic", "aicc", "delta_aicc", "rmse", "max_abs_error", "max_abs_error_at",
/// "operations", "converged" and, where nothing was found, "problem" alone.
[[nodiscard]] std::string rankingCsv(std::span<const RankedFit> fits, RankBy by);
[[nodiscard]] std::string rankingJson(std::span<const RankedFit> fits, RankBy by);

}  // namespace zorro
