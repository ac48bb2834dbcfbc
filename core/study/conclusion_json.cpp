#include "core/study/conclusion_json.h"

#include <cmath>
#include <string_view>

namespace zorro {

namespace {

Json numberOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json numberOrNull(const std::optional<double>& value) {
    return value ? numberOrNull(*value) : Json();
}

std::string_view testName(PairedTestKind kind) {
    return kind == PairedTestKind::pairedT ? "paired t" : "Wilcoxon signed rank, failures last";
}

Json quantitiesJson(const ActivationConclusion& row) {
    Json all = Json::object();
    for (const Quantity quantity : concludedQuantities()) {
        const MeanEstimate& estimate = row.estimates[quantity];
        if (estimate.count > 0)
            all[std::string(describe(quantity).name)] = {{"mean", numberOrNull(estimate.mean)},
                                                         {"std", numberOrNull(estimate.standardDeviation)},
                                                         {"low", numberOrNull(estimate.lower)},
                                                         {"high", numberOrNull(estimate.upper)}};
    }
    return all;
}

Json differenceJson(const ActivationConclusion& row) {
    const PairedTest& test = row.test;
    return {{"mean", numberOrNull(test.difference)},
            {"low", numberOrNull(test.lower)},
            {"high", numberOrNull(test.upper)},
            {"p", numberOrNull(test.p)},
            {"p_adjusted", numberOrNull(row.adjustedP)},
            {"wilcoxon_p", numberOrNull(test.signedRankP)},
            {"effect", numberOrNull(test.effect)},
            {"pairs", test.pairs},
            {"test", test.kind == PairedTestKind::none ? Json() : Json(testName(test.kind))}};
}

}  // namespace

Json conclusionJson(const RunConclusion& conclusion, const RunSnapshot& run) {
    Json table = Json::array();
    for (std::size_t i = 0; i < conclusion.rows.size(); ++i) {
        const ActivationConclusion& row = conclusion.rows[i];
        table.push_back({{"activation", row.activation},
                         {"values", Json::object()},
                         {"n", row.networks - row.failed},
                         {"failed", row.failed},
                         {"quantities", quantitiesJson(row)},
                         {"difference", i == conclusion.baseline ? Json() : differenceJson(row)}});
    }
    return {{"protocol", protocolText(conclusion, run)},
            {"metric", describe(conclusion.metric).name},
            {"baseline", conclusion.rows[conclusion.baseline].activation},
            {"table", table}};
}

}  // namespace zorro
