#include "core/run/quantity/final_metrics.h"

#include <cmath>
#include <map>

#include "core/run/quantity/member_metrics.h"

namespace zorro {

namespace {

void add(MetricSample& sample, double value) {
    if (!std::isnan(value))
        sample.values.push_back(value);
}

}  // namespace

double MetricSample::mean() const {
    if (values.empty())
        return notRecorded;
    // Counted from one of them, equal values have themselves as their mean, and no deviation.
    const double origin = std::isfinite(values.front()) ? values.front() : 0;
    double sum = 0;
    for (const double value : values) sum += value - origin;
    return origin + sum / static_cast<double>(values.size());
}

double MetricSample::standardDeviation() const {
    if (values.size() < 2)
        return notRecorded;
    const double center = mean();
    double squares = 0;
    for (const double value : values) squares += (value - center) * (value - center);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

std::vector<ActivationMetrics> finalMetrics(const RunSnapshot& run) {
    std::vector<ActivationMetrics> all;
    std::map<MemberGroup, std::size_t> rows;
    for (std::size_t member = 0; member < run.comparison.members.size(); ++member) {
        const MemberGroup group = groupOf(run.comparison.members[member]);
        const auto [known, isNew] = rows.emplace(group, all.size());
        if (isNew)
            all.push_back({.activation = group.activation, .values = group.values});
        ActivationMetrics& metrics = all[known->second];
        metrics.members.push_back(member);
        ++metrics.seeds;
        metrics.failed += failureOf(run, member) ? 1 : 0;
        for (const Quantity metric : headlineQuantities())
            add(metrics.samples[metric], memberMetric(run, metric, member));
    }
    return all;
}

}  // namespace zorro
