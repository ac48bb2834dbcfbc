#include "app/zorro/runs/final_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/zorro/command_line/usage_error.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/study/learned_summary.h"
#include "core/text/amount.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

/// "-0.0123 [-0.02, -0.004]".
std::string differenceText(Quantity metric, const PairedTest& test) {
    if (!std::isfinite(test.difference)) {
        return "-";
    }
    const double factor = displayFactor(metric);
    std::string text = readableNumber(factor * test.difference, 3);
    if (std::isfinite(test.lower)) {
        text += " [" + readableNumber(factor * test.lower, 3) + ", " +
                readableNumber(factor * test.upper, 3) + "]";
    }
    return text + std::string(unitSuffix(metric));
}

std::string probabilityOrDash(const std::optional<double>& p) {
    return p ? probabilityText(*p) : "-";
}

/// Which quantities the table has, and what it says about differences.
struct ShownColumns {
    std::vector<std::string> valueFields;
    std::vector<Quantity> quantities;
    bool differences = false;
    bool ranks = false;
};

ShownColumns columnsOf(const RunConclusion& conclusion, const Comparison& comparison) {
    ShownColumns columns{.valueFields = valueFieldsOf(comparison),
                         .quantities = {},
                         .differences = conclusion.rows.size() > 1};
    columns.quantities = quantitiesThat([&](const QuantityDescription& each) {
        return (each.headline || each.quantity == conclusion.metric) &&
               std::ranges::any_of(conclusion.rows, [&](const ActivationConclusion& row) {
                   return row.estimates[each.quantity].count > 0;
               });
    });
    columns.ranks = std::ranges::any_of(
        conclusion.rows, [](const ActivationConclusion& row) { return row.test.signedRankP.has_value(); });
    return columns;
}

std::vector<std::string> headOf(const RunConclusion& conclusion, const ShownColumns& columns) {
    std::vector<std::string> head{"activation"};
    head.insert(head.end(), columns.valueFields.begin(), columns.valueFields.end());
    head.emplace_back(conclusion.dataSeeds > 1 ? "networks" : "seeds");
    for (const Quantity quantity : columns.quantities) {
        head.push_back(labelInside(quantity));
    }
    if (columns.differences) {
        head.insert(head.end(), {"difference in " + labelInside(conclusion.metric), "effect", "p"});
    }
    if (columns.ranks) {
        head.emplace_back("Wilcoxon p");
    }
    return head;
}

std::vector<std::string> cellsOf(const RunConclusion& conclusion, const ActivationConclusion& row,
                                 const ShownColumns& columns) {
    const std::string all = std::to_string(row.networks);
    std::vector<std::string> cells{row.activation};
    for (const std::string& field : columns.valueFields) {
        cells.push_back(valueIn(row.values, field));
    }
    cells.push_back(row.failed == 0 ? all : std::to_string(row.networks - row.failed) + " of " + all);
    for (const Quantity quantity : columns.quantities) {
        cells.push_back(meanText(quantity, row.estimates[quantity]));
    }
    if (!columns.differences) {
        return cells;
    }
    if (&row == &conclusion.rows[conclusion.baseline]) {
        cells.emplace_back("baseline");
        return cells;
    }
    const double effect = row.test.effect;
    cells.insert(cells.end(),
                 {differenceText(conclusion.metric, row.test),
                  std::isfinite(effect) ? readableNumber(effect, 2) : "-", probabilityOrDash(row.adjustedP)});
    if (columns.ranks) {
        cells.push_back(probabilityOrDash(row.test.signedRankP));
    }
    return cells;
}

/// "1.23 ± 0.02".
std::string learnedText(const LearnedSummary& row) {
    if (row.networks == 0) {
        return "-";
    }
    return readableNumber(row.mean, 4) +
           (row.networks > 1 ? " ± " + readableNumber(row.standardDeviation, 2) : "");
}

/// What activations have learned, below a blank line; nothing where they do not learn.
std::string learnedTable(const RunSnapshot& run) {
    const std::vector<LearnedSummary> rows = learnedSummaries(run);
    if (rows.empty()) {
        return {};
    }
    TextTable table;
    table.add({"activation", "layer", "parameter", "start", "learned", "seeds"});
    for (const LearnedSummary& row : rows) {
        table.add({groupText({row.activation, row.values}), row.layer.value_or("all"), row.parameter,
                   readableNumber(row.start, 4), learnedText(row), std::to_string(row.networks)});
    }
    return '\n' + table.text();
}

}  // namespace

std::string meanText(Quantity quantity, const MeanEstimate& estimate) {
    if (estimate.count == 0) {
        return "-";
    }
    const double factor = displayFactor(quantity);
    std::string text = readableNumber(factor * estimate.mean, factor > 1 ? 4 : 3);
    if (estimate.count > 1) {
        text += " ± " + readableNumber(factor * estimate.standardDeviation, 2);
    }
    return text + std::string(unitSuffix(quantity));
}

void requireBaseline(const Comparison& comparison, const std::string& baseline) {
    try {
        checkBaseline(comparison, baseline);
    } catch (const ComparisonError& error) {
        throw UsageError(issueText(error.issue(), [](const std::string&) { return "--baseline"; }));
    }
}

std::string finalTable(const RunConclusion& conclusion, const RunSnapshot& run) {
    const ShownColumns columns = columnsOf(conclusion, run.comparison);
    TextTable table;
    table.add(headOf(conclusion, columns));
    for (const ActivationConclusion& row : conclusion.rows) {
        table.add(cellsOf(conclusion, row, columns));
    }
    return table.text() + protocolText(conclusion, run) + learnedTable(run);
}

}  // namespace zorro
