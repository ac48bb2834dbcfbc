#include "core/study/claims/claims_json.h"

#include "core/study/conclusion_json.h"

namespace zorro {

namespace {

template <typename Value>
Json valueOrNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json figuresJson(const ClaimFigures& figures) {
    return {{"networks", figures.networks},
            {"failed", figures.failed},
            {"first_failure", valueOrNull(figures.firstFailure)},
            {"test_accuracy", estimateJson(figures.accuracy)},
            {"test_loss", estimateJson(figures.loss)},
            {"dead_units", valueOrNull(figures.deadUnits)},
            {"worst_dead_units", valueOrNull(figures.worstDeadUnits)},
            {"worst_layer", figures.worstLayer.empty() ? Json() : Json(figures.worstLayer)},
            {"largest_gradient_norm", finiteOrNull(figures.largestGradientNorm)},
            {"first_gradient_ratio", finiteOrNull(figures.firstGradientRatio)},
            {"last_gradient_ratio", finiteOrNull(figures.lastGradientRatio)}};
}

Json rowJson(const ClaimRow& row) {
    Json answers = Json::object();
    for (std::size_t i = 0; i < claims.size(); ++i)
        answers[std::string(claims[i].name)] = {{"verdict", verdictName(row.answers[i].verdict)},
                                                {"sentence", row.answers[i].sentence}};
    return {{"activation", row.activation},
            {"without", figuresJson(row.without)},
            {"with", row.with ? figuresJson(*row.with) : Json()},
            {"difference",
             {{"mean", finiteOrNull(row.difference.difference)},
              {"low", finiteOrNull(row.difference.lower)},
              {"high", finiteOrNull(row.difference.upper)},
              {"pairs", row.difference.pairs}}},
            {"claims", std::move(answers)}};
}

Json tableJson(const ClaimTable& table) {
    const Comparison& comparison = table.comparison;
    Json rows = Json::array();
    for (const ClaimRow& row : table.rows) rows.push_back(rowJson(row));
    return {
        {"architecture", comparison.architecture.kind},
        {"depth", comparison.architecture.depth},
        {"data", comparison.data.source},
        {"steps", valueOrNull(comparison.training.steps)},
        {"normalization",
         table.normalization == Normalization::none ? Json() : Json(normalizationName(table.normalization))},
        {"trivial_accuracy", valueOrNull(table.trivialAccuracy)},
        {"rows", std::move(rows)}};
}

}  // namespace

Json claimsJson(const std::vector<ClaimTable>& tables) {
    Json all = Json::array();
    for (const Claim& claim : claims)
        all.push_back({{"name", claim.name}, {"says", claim.says}, {"decides", claim.decides}});
    Json written = Json::array();
    for (const ClaimTable& table : tables) written.push_back(tableJson(table));
    return {{"claims", std::move(all)}, {"tables", std::move(written)}};
}

}  // namespace zorro
