#include "app/zorro/runs/final_table.h"

#include <algorithm>
#include <vector>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/text_table.h"
#include "core/activation/spec.h"
#include "core/analysis/welch_test.h"
#include "core/run/quantity/final_metrics.h"
#include "core/text/amount.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// "0.0123 ± 0.0004" or "97.31 ± 0.12 %".
std::string meanText(Quantity quantity, const MetricSample& sample) {
    if (sample.values.empty()) {
        return "-";
    }
    const double factor = displayFactor(quantity);
    const int digits = factor > 1 ? 4 : 3;
    std::string text = readableNumber(factor * sample.mean(), digits);
    if (sample.values.size() > 1) {
        text += " ± " + readableNumber(factor * sample.standardDeviation(), 2);
    }
    return text + std::string(unitSuffix(quantity));
}

std::string pText(const MetricSample& sample, const MetricSample& baseline) {
    const std::optional<WelchTest> test = welchTest(sample.values, baseline.values);
    return test ? probabilityText(test->p) : "-";
}

const ActivationMetrics& baselineOf(const std::vector<ActivationMetrics>& all, const std::string& baseline) {
    const std::string wanted = shortSpecText(baseline);
    const auto found = std::find_if(all.begin(), all.end(), [&](const ActivationMetrics& metrics) {
        return baseline.empty() || metrics.activation == wanted;
    });
    if (found == all.end()) {
        std::vector<std::string> names;
        names.reserve(all.size());
        for (const ActivationMetrics& metrics : all) {
            names.push_back(metrics.activation);
        }
        throw UsageError("--baseline: " + inQuotes(baseline) + " was not trained; there are " +
                         listed(names));
    }
    return *found;
}

}  // namespace

std::string finalTable(const RunSnapshot& run, const std::string& baseline) {
    const std::vector<ActivationMetrics> all = finalMetrics(run);
    const ActivationMetrics& compared = baselineOf(all, baseline);
    std::vector<Quantity> shown;
    for (const Quantity quantity : headlineQuantities()) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const ActivationMetrics& row) {
            return !row.samples[quantity].values.empty();
        });
        if (known) {
            shown.push_back(quantity);
        }
    }
    TextTable table;
    std::vector<std::string> head{"activation", "seeds"};
    for (const Quantity quantity : shown) {
        head.push_back(labelInside(quantity));
    }
    head.emplace_back("p");
    table.add(head);
    bool anyDiverged = false;
    for (const ActivationMetrics& row : all) {
        const std::size_t well = row.seeds - row.diverged;
        anyDiverged = anyDiverged || row.diverged > 0;
        std::vector<std::string> cells{
            row.activation, row.diverged == 0 ? std::to_string(well)
                                              : std::to_string(well) + " of " + std::to_string(row.seeds)};
        for (const Quantity quantity : shown) {
            cells.push_back(meanText(quantity, row.samples[quantity]));
        }
        cells.push_back(&row == &compared ? "baseline"
                                          : pText(row.samples[usualMetric], compared.samples[usualMetric]));
        table.add(cells);
    }
    return table.text() + "Mean ± standard deviation over the seeds; p of Welch's t-test of the " +
           labelInside(usualMetric) + ".\n" + (anyDiverged ? "Seeds that diverged are left out.\n" : "");
}

}  // namespace zorro
