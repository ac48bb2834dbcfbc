#include "app/zorro/runs/final_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/text_table.h"
#include "core/activation/spec.h"
#include "core/analysis/welch_test.h"
#include "core/run/quantity/final_metrics.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using MetricMember = MetricSample ActivationMetrics::*;

struct Metric {
    const char* title;
    MetricMember sample;
    bool percent;
};

constexpr Metric shownMetrics[] = {{"train loss", &ActivationMetrics::trainLoss, false},
                                   {"validation loss", &ActivationMetrics::validationLoss, false},
                                   {"validation accuracy", &ActivationMetrics::validationAccuracy, true},
                                   {"test accuracy", &ActivationMetrics::testAccuracy, true}};

/// "0.0123 ± 0.0004" or "97.31 ± 0.12 %".
std::string meanText(const MetricSample& sample, bool percent) {
    if (sample.values.empty()) {
        return "-";
    }
    const double factor = percent ? 100 : 1;
    const int digits = percent ? 4 : 3;
    std::string text = readableNumber(factor * sample.mean(), digits);
    if (sample.values.size() > 1) {
        text += " ± " + readableNumber(factor * sample.standardDeviation(), 2);
    }
    return text + (percent ? " %" : "");
}

std::string pText(const MetricSample& sample, const MetricSample& baseline) {
    const std::optional<WelchTest> test = welchTest(sample.values, baseline.values);
    if (!test) {
        return "-";
    }
    return test->p < 1e-4 ? "< 0.0001" : readableNumber(test->p, 2);
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
    std::vector<Metric> shown;
    for (const Metric& metric : shownMetrics) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const ActivationMetrics& row) {
            return !(row.*metric.sample).values.empty();
        });
        if (known) {
            shown.push_back(metric);
        }
    }
    TextTable table;
    std::vector<std::string> head{"activation", "seeds"};
    for (const Metric& metric : shown) {
        head.emplace_back(metric.title);
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
        for (const Metric& metric : shown) {
            cells.push_back(meanText(row.*metric.sample, metric.percent));
        }
        cells.push_back(&row == &compared ? "baseline" : pText(row.validationLoss, compared.validationLoss));
        table.add(cells);
    }
    return table.text() +
           "Mean ± standard deviation over the seeds; p of Welch's t-test of the validation loss.\n" +
           (anyDiverged ? "Seeds that diverged are left out.\n" : "");
}

}  // namespace zorro
