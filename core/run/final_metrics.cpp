#include "core/run/final_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace zorro {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The last value of a column that a member has; NaN where it has none.
double lastRecorded(const RunSnapshot& run, const std::string& name, std::size_t member) {
    const Column* column = run.history.column(name);
    const std::size_t members = run.comparison.members.size();
    if (column == nullptr || !column->perMember || column->layers > 0)
        return nan;
    for (std::size_t step = run.history.steps.size(); step-- > 0;) {
        if (const double value = column->values[step * members + member]; !std::isnan(value))
            return value;
    }
    return nan;
}

bool hasDiverged(const RunSnapshot& run, std::size_t member) {
    const auto& result = run.result.divergedAt;
    if (member < result.size() && result[member])
        return true;
    return std::any_of(run.history.diverged.begin(), run.history.diverged.end(),
                       [&](const Divergence& divergence) { return divergence.member == member; });
}

void add(MetricSample& sample, double value) {
    if (!std::isnan(value))
        sample.values.push_back(value);
}

}  // namespace

double MetricSample::mean() const {
    return values.empty()
               ? nan
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double MetricSample::standardDeviation() const {
    if (values.size() < 2)
        return nan;
    const double center = mean();
    double squares = 0;
    for (const double value : values) squares += (value - center) * (value - center);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

std::vector<ActivationMetrics> finalMetrics(const RunSnapshot& run) {
    std::vector<ActivationMetrics> all;
    for (std::size_t member = 0; member < run.comparison.members.size(); ++member) {
        const std::string& activation = run.comparison.members[member].activation;
        auto metrics = std::find_if(all.begin(), all.end(), [&](const ActivationMetrics& known) {
            return known.activation == activation;
        });
        if (metrics == all.end())
            metrics = all.insert(all.end(), {.activation = activation});
        ++metrics->seeds;
        if (hasDiverged(run, member)) {
            ++metrics->diverged;
            continue;
        }
        const auto final = [&](const std::vector<double>& result, const char* column) {
            return member < result.size() && !std::isnan(result[member]) ? result[member]
                                                                         : lastRecorded(run, column, member);
        };
        add(metrics->trainLoss, lastRecorded(run, "train_loss", member));
        add(metrics->validationLoss, final(run.result.validationLoss, "validation_loss"));
        add(metrics->validationAccuracy, final(run.result.validationAccuracy, "validation_accuracy"));
        add(metrics->testLoss, final(run.result.testLoss, ""));
        add(metrics->testAccuracy, final(run.result.testAccuracy, ""));
    }
    return all;
}

}  // namespace zorro
