#include "core/run/quantity/member_metrics.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zorro {
namespace {

/// The recorded values of a column by member, without layers; nothing where there is none.
const Column* memberColumn(const RunSnapshot& run, const std::string& name) {
    const Column* column = run.history.column(name);
    const bool usable = column != nullptr && column->perMember && column->layers == 0;
    return usable ? column : nullptr;
}

double lastRecorded(const RunSnapshot& run, const std::string& name, std::size_t member) {
    const Column* column = memberColumn(run, name);
    const std::size_t members = run.comparison.members.size();
    for (std::size_t record = column == nullptr ? 0 : run.history.steps.size(); record-- > 0;) {
        if (const double value = column->values[record * members + member]; !std::isnan(value)) {
            return value;
        }
    }
    return notRecorded;
}

/// The largest of sign * value, times sign.
double bestRecorded(const RunSnapshot& run, const std::string& name, std::size_t member, double sign) {
    const Column* column = memberColumn(run, name);
    const std::size_t members = run.comparison.members.size();
    double best = notRecorded;
    for (std::size_t record = 0; column != nullptr && record < run.history.steps.size(); ++record) {
        best = std::fmax(best, sign * column->values[record * members + member]);
    }
    return sign * best;
}

/// The figure of the result, else what was recorded last under that name.
double finalValue(const RunSnapshot& run, const std::vector<double>& result, const char* column,
                  std::size_t member) {
    return member < result.size() && !std::isnan(result[member]) ? result[member]
                                                                 : lastRecorded(run, column, member);
}

double stepsPerSecond(const RunSnapshot& run) {
    if (run.result.seconds > 0) {
        return static_cast<double>(run.result.steps) / run.result.seconds;
    }
    const bool trained = !run.history.steps.empty() && run.history.seconds.back() > 0;
    return trained ? static_cast<double>(run.history.steps.back()) / run.history.seconds.back() : notRecorded;
}

}  // namespace

std::string_view nameOf(Metric metric) {
    constexpr std::string_view names[] = {"validation_loss",
                                          "validation_accuracy",
                                          "test_loss",
                                          "test_accuracy",
                                          "train_loss",
                                          "train_accuracy",
                                          "best_validation_loss",
                                          "best_validation_accuracy",
                                          "gradient_norm",
                                          "steps_per_second"};
    static_assert(std::size(names) == allMetrics.size());
    return names[static_cast<std::size_t>(metric)];
}

bool isAccuracy(Metric metric) {
    return metric == Metric::validationAccuracy || metric == Metric::testAccuracy ||
           metric == Metric::trainAccuracy || metric == Metric::bestValidationAccuracy;
}

bool higherIsBetter(Metric metric) {
    return isAccuracy(metric) || metric == Metric::stepsPerSecond;
}

double memberMetric(const RunSnapshot& run, Metric metric, std::size_t member) {
    switch (metric) {
        case Metric::validationLoss:
            return finalValue(run, run.result.validationLoss, "validation_loss", member);
        case Metric::validationAccuracy:
            return finalValue(run, run.result.validationAccuracy, "validation_accuracy", member);
        case Metric::testLoss:
            return finalValue(run, run.result.testLoss, "test_loss", member);
        case Metric::testAccuracy:
            return finalValue(run, run.result.testAccuracy, "test_accuracy", member);
        case Metric::trainLoss:
            return lastRecorded(run, "train_loss", member);
        case Metric::trainAccuracy:
            return lastRecorded(run, "train_accuracy", member);
        case Metric::bestValidationLoss:
            return bestRecorded(run, "validation_loss", member, -1);
        case Metric::bestValidationAccuracy:
            return bestRecorded(run, "validation_accuracy", member, 1);
        case Metric::gradientNorm:
            return lastRecorded(run, "gradient_norm", member);
        case Metric::stepsPerSecond:
            return stepsPerSecond(run);
    }
    return notRecorded;
}

bool hasDiverged(const RunSnapshot& run, std::size_t member) {
    const auto& result = run.result.divergedAt;
    if (member < result.size() && result[member]) {
        return true;
    }
    return std::any_of(run.history.diverged.begin(), run.history.diverged.end(),
                       [&](const Divergence& divergence) { return divergence.member == member; });
}

}  // namespace zorro
