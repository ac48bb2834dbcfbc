#include "core/study/conclusion_json.h"

#include <string_view>

namespace zorro {

namespace {

std::string_view testName(PairedTestKind kind) {
    return kind == PairedTestKind::pairedT ? "paired t" : "Wilcoxon signed rank, failures last";
}

Json quantitiesJson(const ActivationConclusion& row) {
    Json all = Json::object();
    for (const Quantity quantity : concludedQuantities()) {
        const MeanEstimate& estimate = row.estimates[quantity];
        if (estimate.count > 0)
            all[std::string(describe(quantity).name)] = estimateJson(estimate);
    }
    return all;
}

}  // namespace

Json differenceJson(const PairedTest& test, const std::optional<double>& adjustedP) {
    return {{"mean", finiteOrNull(test.difference)},
            {"low", finiteOrNull(test.lower)},
            {"high", finiteOrNull(test.upper)},
            {"p", finiteOrNull(test.p)},
            {"p_adjusted", finiteOrNull(adjustedP)},
            {"wilcoxon_p", finiteOrNull(test.signedRankP)},
            {"effect", finiteOrNull(test.effect)},
            {"pairs", test.pairs},
            {"test", test.kind == PairedTestKind::none ? Json() : Json(testName(test.kind))}};
}

Json estimateJson(const MeanEstimate& estimate) {
    return {{"mean", finiteOrNull(estimate.mean)},
            {"std", finiteOrNull(estimate.standardDeviation)},
            {"low", finiteOrNull(estimate.lower)},
            {"high", finiteOrNull(estimate.upper)}};
}

Json conclusionJson(const RunConclusion& conclusion, const RunSnapshot& run) {
    Json table = Json::array();
    for (std::size_t i = 0; i < conclusion.rows.size(); ++i) {
        const ActivationConclusion& row = conclusion.rows[i];
        table.push_back(
            {{"activation", row.activation},
             {"values", valuesJson(row.values)},
             {"n", row.networks - row.failed},
             {"failed", row.failed},
             {"quantities", quantitiesJson(row)},
             {"difference", i == conclusion.baseline ? Json() : differenceJson(row.test, row.adjustedP)}});
    }
    const ActivationConclusion& baseline = conclusion.rows[conclusion.baseline];
    Json json{{"protocol", protocolText(conclusion, run)},
              {"metric", describe(conclusion.metric).name},
              {"baseline", baseline.activation},
              {"table", table}};
    if (!baseline.values.empty())
        json["baseline_values"] = valuesJson(baseline.values);
    return json;
}

}  // namespace zorro
