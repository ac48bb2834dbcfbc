#include "app/zorro/claims/claims_table.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/zorro/runs/final_table.h"
#include "core/study/claims/claim_answers.h"
#include "core/study/conclusion.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

std::string shareOrDash(const std::optional<double>& share) {
    return share ? readableNumber(100 * *share, 3) + " %" : "-";
}

std::string gradientOrDash(const std::optional<double>& value) {
    return value ? gradientText(*value) : "-";
}

void addFigures(TextTable& table, const std::string& activation, Normalization normalization,
                const ClaimFigures& figures) {
    table.add({activation, normalizationName(normalization),
               std::to_string(figures.finished()) + " of " + std::to_string(figures.networks),
               meanText(Quantity::testAccuracy, figures.accuracy), meanText(Quantity::testLoss, figures.loss),
               shareOrDash(figures.deadUnits), shareOrDash(figures.worstDeadUnits),
               gradientOrDash(figures.largestGradientNorm), gradientOrDash(figures.firstGradientRatio),
               gradientOrDash(figures.lastGradientRatio)});
}

std::string headingOf(const ClaimTable& table) {
    const Comparison& comparison = table.comparison;
    std::string text = comparison.architecture.kind + ", depth " +
                       std::to_string(comparison.architecture.depth) + ", width " +
                       std::to_string(comparison.architecture.width) + ", on " + comparison.data.source;
    if (comparison.data.examples) {
        text += " (" + std::to_string(*comparison.data.examples) + " examples)";
    }
    if (comparison.training.steps) {
        text += ", " + std::to_string(*comparison.training.steps) + " steps";
    }
    if (table.trivialAccuracy) {
        text += "; the most frequent answer has " + readableNumber(100 * *table.trivialAccuracy, 3) + " %";
    }
    return text;
}

std::string sentencesOf(const ClaimRow& row, const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (names.empty() || std::ranges::find(names, claims[i].name) != names.end()) {
            text += "  " + std::string(claims[i].name) + ", " + verdictName(row.answers[i].verdict) + ": " +
                    row.answers[i].sentence + "\n";
        }
    }
    return text;
}

std::string textOf(const ClaimTable& table, const std::vector<std::string>& names) {
    TextTable figures;
    figures.add({"activation", "normalisation", "finished", "test accuracy", "test loss", "dead units",
                 "worst layer", "largest |∇|", "2nd/last |∇|", "at the end"});
    for (const ClaimRow& row : table.rows) {
        addFigures(figures, row.activation, Normalization::none, row.without);
        if (row.with) {
            addFigures(figures, row.activation, table.normalization, *row.with);
        }
    }
    std::string text = headingOf(table) + '\n' + figures.text();
    if (table.normalization == Normalization::none) {
        text += "The same with normalisation has not been trained yet.\n";
    }
    const auto few = [](const ClaimRow& row) { return row.without.networks < fewestSeeds; };
    if (std::ranges::any_of(table.rows, few)) {
        text += "Fewer than " + std::to_string(fewestSeeds) + " seeds say little about a difference.\n";
    }
    for (const ClaimRow& row : table.rows) {
        text += sentencesOf(row, names);
    }
    return text;
}

}  // namespace

std::string claimsText(const std::vector<ClaimTable>& tables, const std::vector<std::string>& names) {
    std::string text;
    for (const ClaimTable& table : tables) {
        text += (text.empty() ? "" : "\n") + textOf(table, names);
    }
    return text;
}

}  // namespace zorro
