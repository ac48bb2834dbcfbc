#include "core/fit/ranking/ranking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/formula_cost.h"

namespace zorro {

double correctedAic(const FitReport& report) {
    const auto k = static_cast<double>(report.counted);
    const auto n = static_cast<double>(report.residualCount);
    const double all = k + 1;
    return report.converged && report.degreesOfFreedom > 0 && n > all + 1
               ? report.aic + 2 * all * (all + 1) / (n - all - 1)
               : std::numeric_limits<double>::quiet_NaN();
}

RankedFit rankedFit(const FitQuestion& question, const FitPoints& points, const Curve& function,
                    const FitControl& control) {
    RankedFit ranked{.start = function, .report = {}, .problem = {}};
    ranked.operations = formulaOperations(function.description());
    try {
        ranked.report = fit(withFamily(question, function), points, control);
    } catch (const FitError& error) {
        ranked.problem = error.what();
        return ranked;
    }
    if (!ranked.isFound()) {
        ranked.problem =
            ranked.report.notes.empty() ? "it is not finite from any start" : ranked.report.notes.front();
    } else {
        ranked.correctedAic = correctedAic(ranked.report);
    }
    return ranked;
}

double rankValue(const RankedFit& fit, RankBy by) {
    if (!fit.isFound()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    switch (by) {
        case RankBy::correctedAic:
            return fit.correctedAic;
        case RankBy::rmse:
            return fit.report.rmse;
        case RankBy::largestError:
            return fit.report.maxAbsError;
        case RankBy::parameters:
            return static_cast<double>(fit.report.parameters.size());
        default:
            return static_cast<double>(fit.operations);
    }
}

std::vector<std::size_t> rankedOrder(std::span<const RankedFit> fits, RankBy by) {
    std::vector<std::size_t> order(fits.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const double left = rankValue(fits[a], by);
        const double right = rankValue(fits[b], by);
        return std::isnan(right) ? !std::isnan(left) : left < right;
    });
    return order;
}

}  // namespace zorro
