#include "core/run/quantity/member_metrics.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace zorro {
namespace {

/// The recorded values of a quantity by member, without layers; nothing where there are none.
const Column* memberColumn(const RunSnapshot& run, Quantity quantity) {
    const Column* column = run.history.column(std::string(describe(quantity).name));
    const bool usable = column != nullptr && column->perMember && column->layers == 0;
    return usable ? column : nullptr;
}

double lastRecorded(const RunSnapshot& run, Quantity quantity, std::size_t member) {
    const Column* column = memberColumn(run, quantity);
    const std::size_t members = run.comparison.members.size();
    for (std::size_t record = column == nullptr ? 0 : run.history.steps.size(); record-- > 0;) {
        if (const double value = column->values[record * members + member]; !std::isnan(value)) {
            return value;
        }
    }
    return notRecorded;
}

/// The lowest or the highest; of rows that stand for several records what was so in them.
double extremeRecorded(const RunSnapshot& run, Quantity quantity, std::size_t member, bool highest) {
    const Column* column = memberColumn(run, quantity);
    const std::size_t members = run.comparison.members.size();
    double extreme = notRecorded;
    for (std::size_t record = 0; column != nullptr && record < run.history.steps.size(); ++record) {
        const std::vector<double>& joined = highest ? column->highs : column->lows;
        const std::size_t at = record * members + member;
        const double value = at < joined.size() ? joined[at] : column->values[at];
        extreme = highest ? std::fmax(extreme, value) : std::fmin(extreme, value);
    }
    return extreme;
}

/// The figure of the result, else what was recorded last.
double evaluatedOrRecorded(const RunSnapshot& run, Quantity quantity, std::size_t member) {
    const std::vector<double>& result = run.result.evaluated[quantity];
    return member < result.size() && !std::isnan(result[member]) ? result[member]
                                                                 : lastRecorded(run, quantity, member);
}

/// The only quantity of a run as a whole.
double stepsPerSecond(const RunSnapshot& run) {
    if (run.result.seconds > 0) {
        return static_cast<double>(run.result.steps) / run.result.seconds;
    }
    const bool trained = !run.history.steps.empty() && run.history.seconds.back() > 0;
    return trained ? static_cast<double>(run.history.steps.back()) / run.history.seconds.back() : notRecorded;
}

}  // namespace

double memberMetric(const RunSnapshot& run, Quantity metric, std::size_t member) {
    const QuantityDescription& description = describe(metric);
    if (description.conclusion == Conclusion::failure)
        return failureOf(run, member) ? 1 : 0;
    if (description.of == QuantityOf::member && failureOf(run, member))
        return notRecorded;
    switch (description.conclusion) {
        case Conclusion::none:
        case Conclusion::failure:
            return notRecorded;
        case Conclusion::lastRecorded:
            return lastRecorded(run, metric, member);
        case Conclusion::bestRecorded:
            return extremeRecorded(run, *description.bestOf, member, higherIsBetter(*description.bestOf));
        case Conclusion::largestRecorded:
            return extremeRecorded(run, metric, member, true);
        case Conclusion::evaluated:
            return evaluatedOrRecorded(run, metric, member);
        case Conclusion::wholeRun:
            return stepsPerSecond(run);
    }
    return notRecorded;
}

std::optional<MemberFailure> failureOf(const RunSnapshot& run, std::size_t member) {
    return failureOf(run.result, run.history, member);
}

std::optional<MemberFailure> failureOf(const RunResult& result, const RunHistory& history,
                                       std::size_t member) {
    if (member < result.failures.size() && result.failures[member])
        return result.failures[member];
    const std::vector<Divergence>& diverged = history.diverged;
    const auto found = std::find_if(diverged.begin(), diverged.end(),
                                    [&](const Divergence& each) { return each.member == member; });
    if (found == diverged.end())
        return std::nullopt;
    return MemberFailure{found->step, "its training loss was not finite"};
}

}  // namespace zorro
