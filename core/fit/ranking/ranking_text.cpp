#include <cmath>

#include "core/activation/spec.h"
#include "core/fit/ranking/ranking.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

Json rankedJson(std::span<const RankedFit> fits, const RankedFit& fit) {
    if (!fit.isFound()) {
        return {{"spec", specText(fit.start)}, {"problem", fit.problem}};
    }
    return {{"spec", specText(fit.report.curve)},
            {"parameters", fit.report.parameters.size()},
            {"aic", finiteOrNull(fit.report.aic)},
            {"aicc", finiteOrNull(fit.correctedAic)},
            {"delta_aicc", finiteOrNull(behindBest(fits, fit))},
            {"rmse", jsonNumber(fit.report.rmse)},
            {"max_abs_error", jsonNumber(fit.report.maxAbsError)},
            {"max_abs_error_at", jsonNumber(fit.report.maxAbsErrorAt)},
            {"operations", fit.operations},
            {"converged", fit.report.converged}};
}

}  // namespace

double behindBest(std::span<const RankedFit> fits, const RankedFit& fit) {
    double best = std::numeric_limits<double>::quiet_NaN();
    for (const RankedFit& each : fits) {
        best = std::fmin(best, each.correctedAic);  // which passes over what is no number
    }
    return fit.correctedAic == best ? 0 : fit.correctedAic - best;
}

std::string rankingCsv(std::span<const RankedFit> fits, RankBy by) {
    std::string text = "function,parameters,aicc,rmse,max_abs_error,max_abs_error_at,operations,spec\n";
    for (const std::size_t place : rankedOrder(fits, by)) {
        const RankedFit& fit = fits[place];
        if (fit.isFound()) {
            text += fit.start.description().name + ',' + std::to_string(fit.report.parameters.size()) + ',' +
                    exactNumber(fit.correctedAic) + ',' + exactNumber(fit.report.rmse) + ',' +
                    exactNumber(fit.report.maxAbsError) + ',' + exactNumber(fit.report.maxAbsErrorAt) + ',' +
                    std::to_string(fit.operations) + ",\"" + specText(fit.report.curve) + "\"\n";
        }
    }
    return text;
}

std::string rankingJson(std::span<const RankedFit> fits, RankBy by) {
    Json rows = Json::array();
    for (const std::size_t place : rankedOrder(fits, by)) {
        rows.push_back(rankedJson(fits, fits[place]));
    }
    return jsonDocument({{"ranking", std::move(rows)}});
}

}  // namespace zorro
