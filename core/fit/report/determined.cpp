#include "core/fit/report/determined.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "core/analysis/statistics/student_t.h"
#include "core/fit/report/standard_errors.h"
#include "core/fit/search/held_search.h"

namespace zorro {
namespace {

constexpr double standardErrorsOff = 10;

/// What each question about one parameter needs.
class Determination {
public:
    Determination(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                  const std::stop_token& stop, const FitReport& report)
        : question_(question),
          unknowns_(unknowns),
          points_(points),
          stop_(stop),
          report_(report),
          objective_(question, unknowns, points, stop),
          cost_(noiseScale(question, points, report).cost) {
        const double t = studentT(question.confidence, errorDegrees(report));
        allowed_ = t * t * cost_;
        best_ = sumAt(report.curve.parameters);
    }

    /// Whether estimated parameter number `i` may lie far off in this direction.
    [[nodiscard]] bool isOpen(std::size_t i, double direction) {
        const std::size_t position = report_.estimated[i];
        const FittedParameter& parameter = report_.parameters[position];
        const double value = parameter.value + direction * standardErrorsOff * *parameter.standardError;
        const ParameterSetting& setting = question_.parameters[position];
        if (!(value > setting.lower && value < setting.upper)) {
            return false;
        }
        const std::vector<double> moved = movedAlong(i, value - parameter.value);
        constexpr double suspicious = 0.25;
        const double expected = standardErrorsOff * standardErrorsOff * cost_;
        if (sumAt(moved) - best_ > suspicious * expected) {
            return false;
        }
        HeldSearch others(question_, points_, report_, {position}, stop_);
        others.startAt(moved);
        return others.sumAt(std::array{value}) - best_ < allowed_;
    }

private:
    [[nodiscard]] double sumAt(const std::vector<double>& parameters) {
        return objective_.sum(unknowns_.coordinatesOf(parameters));
    }

    /// The parameters with one of them moved and the others where the covariance has them then.
    [[nodiscard]] std::vector<double> movedAlong(std::size_t i, double step) const {
        const std::size_t k = report_.estimated.size();
        std::vector<double> moved = report_.curve.parameters;
        for (std::size_t j = 0; j < k; ++j) {
            const std::size_t position = report_.estimated[j];
            const ParameterSetting& setting = question_.parameters[position];
            const double slope = report_.covariance[j * k + i] / report_.covariance[i * k + i];
            moved[position] = std::clamp(moved[position] + slope * step, setting.lower, setting.upper);
        }
        return moved;
    }

    const FitQuestion& question_;
    const Unknowns& unknowns_;
    const WeightedPoints& points_;
    const std::stop_token& stop_;
    const FitReport& report_;
    Objective objective_;
    double cost_;
    double allowed_ = 0;
    double best_ = 0;
};

/// Keeps these of the estimated parameters, by their places among them.
void keepEstimated(const std::vector<std::size_t>& kept, FitReport& report) {
    const std::size_t k = report.estimated.size();
    std::vector<std::size_t> estimated;
    std::vector<double> covariance;
    std::vector<double> correlation;
    for (const std::size_t i : kept) {
        estimated.push_back(report.estimated[i]);
        for (const std::size_t j : kept) {
            covariance.push_back(report.covariance[i * k + j]);
            correlation.push_back(report.correlation[i * k + j]);
        }
    }
    report.estimated = std::move(estimated);
    report.covariance = std::move(covariance);
    report.correlation = std::move(correlation);
}

/// What the data leave open has not been adapted to them: the criteria of Akaike and Schwarz do not count it.
/// The degrees of freedom do, so that no error becomes smaller.
void countLess(std::size_t open, FitReport& report) {
    const auto k = static_cast<double>(open);
    report.counted -= open;
    report.aic -= 2 * k;
    report.bic -= k * std::log(static_cast<double>(report.residualCount));
}

}  // namespace

void dropUndetermined(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                      const std::stop_token& stop, FitReport& report) {
    if (report.degreesOfFreedom == 0 || report.estimated.empty() || !(report.chiSquared > 0)) {
        return;
    }
    Determination determination(question, unknowns, points, stop, report);
    std::vector<std::size_t> kept;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < report.estimated.size(); ++i) {
        const bool isOpen = determination.isOpen(i, -1) || determination.isOpen(i, 1);
        (isOpen ? open : kept).push_back(i);
    }
    for (const std::size_t i : open) {
        FittedParameter& parameter = report.parameters[report.estimated[i]];
        parameter.standardError.reset();
        parameter.interval.reset();
        parameter.remark = "not determined: values far off fit as well";
        parameter.isOpen = true;
    }
    if (!open.empty()) {
        keepEstimated(kept, report);
        countLess(open.size(), report);
    }
}

}  // namespace zorro
