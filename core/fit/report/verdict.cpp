#include "core/fit/report/verdict.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/activation/catalogue.h"
#include "core/fit/data/predictors.h"
#include "core/fit/report/goodness.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::size_t mostAdvisedStarts = 4096;
constexpr std::size_t fewestForOutliers = 8;
constexpr double outlying = 6;             // standard deviations, by the median of the residuals
constexpr double normalMedian = 0.6745;    // of |z| for a normal z
constexpr double huberEfficiency = 1.345;  // Huber's scale in standard deviations that costs 5 % efficiency

std::size_t startsOf(const FitReport& report) {
    std::size_t starts = 0;
    for (const FitMinimum& minimum : report.minima) {
        starts += minimum.starts;
    }
    return starts;
}

bool isLonely(const FitReport& report) {
    return report.minima.size() > 1 && report.minima.front().starts == 1;
}

/// Whether the scatter that sigma tells of explains chi^2, to three standard deviations of chi^2 / n.
bool isWithinSigma(const FitReport& report) {
    const auto freedom = static_cast<double>(report.degreesOfFreedom);
    return freedom > 0 && report.reducedChiSquared < 1 + 3 * std::sqrt(2 / freedom);
}

/// Whether something tells how far the points may lie off.
bool hasSigma(const FitQuestion& question) {
    return question.data && !question.data->sigma.empty() && question.sigma == SigmaMeaning::absolute;
}

bool isExplained(const FitQuestion& question, const FitReport& report) {
    return hasSigma(question) && isWithinSigma(report);
}

std::optional<FitAdvice> adviceOnSearch(const FitQuestion& question, const FitReport& report) {
    if (report.stopped) {
        return FitAdvice{"Search to the end", question};
    }
    const bool isSure = report.converged && (!isLonely(report) || isExplained(question, report));
    if (isSure || question.starts >= mostAdvisedStarts) {
        return {};
    }
    FitAdvice advice{{}, question};
    advice.question.starts = std::min(mostAdvisedStarts, 4 * std::max<std::size_t>(question.starts, 16));
    advice.words = "Search from " + std::to_string(advice.question.starts) + " starts";
    return advice;
}

/// A parameter that the data do not determine is held, so that they can determine the others.
std::optional<FitAdvice> adviceOnDetermination(const FitQuestion& question, const FitReport& report) {
    for (std::size_t i = 0; i < report.parameters.size() && report.degreesOfFreedom > 0; ++i) {
        const FittedParameter& parameter = report.parameters[i];
        const bool isOpen = parameter.role == ParameterRole::free && parameter.atBound == AtBound::none &&
                            !parameter.standardError;
        if (isOpen && question.data) {
            FitAdvice advice{"Hold " + parameter.name + " there", question};
            advice.question.parameters[i].role = ParameterRole::fixed;
            advice.question.parameters[i].start = parameter.value;
            return advice;
        }
    }
    return {};
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Whether residuals are small where y is and large where it is, so that all of them relative to y are alike.
/// By medians, which outliers do not move.
bool growWithTheTarget(const FitQuestion& question, const FitReport& report) {
    constexpr std::size_t fewest = 12;
    constexpr double farApart = 5;
    constexpr double alike = 3;
    std::vector<std::pair<double, double>> points;  // |y| and |residual|
    for (std::size_t i = 0; report.residuals && i < report.residuals->x.size(); ++i) {
        if (!isMasked(question, i, report.residuals->x[i])) {
            points.emplace_back(std::abs(question.data->y[i]), std::abs(report.residuals->values[i]));
        }
    }
    if (points.size() < fewest) {
        return false;
    }
    std::ranges::sort(points);
    std::vector<double> sizes[2];
    std::vector<double> parts[2];
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t half = 2 * i < points.size() ? 0 : 1;
        sizes[half].push_back(points[i].second);
        parts[half].push_back(points[i].second / points[i].first);
    }
    const double parted = medianOf(parts[1]) / medianOf(parts[0]);
    return points.front().first > 0 && medianOf(sizes[1]) > farApart * medianOf(sizes[0]) && parted < alike &&
           parted > 1 / alike;
}

/// Standard errors that are too small for the scatter tell at least which points are surer than others;
/// without any, scatter that grows with y tells it.
std::optional<FitAdvice> adviceOnWeights(const FitQuestion& question, const FitReport& report) {
    if (hasSigma(question) && !isWithinSigma(report) && !leavesShape(report) && report.rSquared > 0) {
        FitAdvice advice{"Take σ as relative", question};
        advice.question.sigma = SigmaMeaning::relative;
        return advice;
    }
    const bool isPlain = question.data && question.data->sigma.empty() && question.loss == Loss::none &&
                         question.weight == FitWeight::uniform && question.derivativeWeight == 0;
    if (isPlain && growWithTheTarget(question, report)) {
        FitAdvice advice{"Fit relative errors", question};
        advice.question.loss = Loss::relative;
        return advice;
    }
    return {};
}

/// A bounded Zorro function cannot follow a target that grows on the right, and the symmetric one cannot
/// do otherwise than grow.
std::optional<FitAdvice> adviceOnFamily(const FitQuestion& question, const FitReport& report) {
    const Description& family = question.family->description();
    const FunctionPtr other = findFunction("asymmetric-zorro");
    if (family.kind != FunctionKind::zorro || question.family == other || report.rSquared >= 0.99) {
        return {};
    }
    return FitAdvice{"Fit " + other->description().title + " instead",
                     withFamily(question, defaultCurve(other))};
}

/// The standard deviation of residuals from which some lie far off, by the median of their sizes; nothing
/// where none does, or sigma says how far each may lie.
std::optional<double> deviationBesideOutliers(const FitQuestion& question, const FitReport& report) {
    if (!question.data || question.loss != Loss::none || !report.residuals || !question.data->sigma.empty()) {
        return {};
    }
    std::vector<double> sizes;
    for (std::size_t i = 0; i < report.residuals->x.size(); ++i) {
        if (!isMasked(question, i, report.residuals->x[i])) {
            sizes.push_back(std::abs(report.residuals->values[i]));
        }
    }
    if (sizes.size() < fewestForOutliers) {
        return {};
    }
    std::ranges::nth_element(sizes, sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2));
    const double deviation = sizes[sizes.size() / 2] / normalMedian;
    const bool areSome = deviation > 0 && report.maxAbsError >= outlying * deviation;
    return areSome ? std::optional(deviation) : std::nullopt;
}

std::optional<FitAdvice> adviceOnOutliers(const FitQuestion& question, const FitReport& report) {
    const std::optional<double> deviation = deviationBesideOutliers(question, report);
    if (!deviation) {
        return {};
    }
    FitAdvice advice{"Use the Huber loss", question};
    advice.question.loss = Loss::huber;
    advice.question.lossScale = *parseNumber(readableNumber(huberEfficiency * *deviation, 2));
    return advice;
}

/// Bounds that hold the fit back move away; parameters at their limit are held there.
std::optional<FitAdvice> adviceOnBounds(const FitQuestion& question, const FitReport& report) {
    FitAdvice wider{{}, question};
    FitAdvice held{{}, question};
    std::vector<std::string> freed;
    std::vector<std::string> fixed;
    for (std::size_t i = 0; i < report.parameters.size(); ++i) {
        const FittedParameter& parameter = report.parameters[i];
        if (parameter.role != ParameterRole::free || parameter.atBound == AtBound::none) {
            continue;
        }
        if (parameter.atLimit) {
            held.question.parameters[i].role = ParameterRole::fixed;
            held.question.parameters[i].start = parameter.value;
            fixed.push_back(parameter.name);
            continue;
        }
        const Parameter& about = question.family->description().parameters[i];
        ParameterSetting& setting = wider.question.parameters[i];
        const bool upper = parameter.atBound == AtBound::upper;
        const double reach = std::max(1.0, setting.upper - setting.lower);
        const double before = upper ? setting.upper : setting.lower;
        (upper ? setting.upper : setting.lower) = upper ? std::min(about.upper, setting.upper + reach)
                                                        : std::max(about.lower, setting.lower - reach);
        if ((upper ? setting.upper : setting.lower) != before) {
            freed.push_back(parameter.name);
        }
    }
    if (!freed.empty()) {
        wider.words = "Widen the bounds of " + listed(freed);
        return wider;
    }
    if (!fixed.empty()) {
        held.words = "Hold " + listed(fixed) + " there";
        return held;
    }
    return {};
}

/// Whether what the curve leaves of data, however much it is, has no shape that another family could take.
bool isScatter(const FitQuestion& question, const FitReport& report) {
    return question.data && report.rSquared > 0 && !leavesShape(report);
}

FitGrade gradeOf(const FitQuestion& question, const FitReport& report) {
    if (!meetsConditions(report)) {
        return FitGrade::bad;
    }
    if (report.isExact) {
        return FitGrade::exact;
    }
    if (report.stopped || !report.converged) {
        return FitGrade::rough;
    }
    if (hasSigma(question)) {
        constexpr double farBeyond = 4;  // residuals twice as large as sigma says
        return isWithinSigma(report)                  ? FitGrade::good
               : report.reducedChiSquared < farBeyond ? FitGrade::rough
                                                      : FitGrade::bad;
    }
    if (deviationBesideOutliers(question, report)) {
        return FitGrade::rough;
    }
    if (report.rSquared < 0.9) {
        return isScatter(question, report) ? FitGrade::rough : FitGrade::bad;
    }
    return isLonely(report) || report.rSquared < 0.99 ? FitGrade::rough : FitGrade::good;
}

/// What a sentence adds of parameters at their bounds, or that nothing determines.
std::string heldThere(const FitReport& report) {
    std::vector<std::string> held;
    std::vector<std::string> open;
    for (const FittedParameter& parameter : report.parameters) {
        if (parameter.role == ParameterRole::free && parameter.atBound != AtBound::none) {
            held.push_back(parameter.name);
        } else if (parameter.role == ParameterRole::free && parameter.isOpen && report.degreesOfFreedom > 0) {
            open.push_back(parameter.name);
        }
    }
    const auto words = [](const std::vector<std::string>& names, const char* one, const char* several) {
        return names.empty() ? std::string() : "; " + listed(names) + (names.size() == 1 ? one : several);
    };
    return words(open, " is not determined", " are not determined") +
           words(held, " is at its bound", " are at their bounds");
}

/// "x = 1.5", or "point 12" of data with predictors.
std::string placeOfLargest(const FitReport& report) {
    return predictorsOf(*report.curve.function) != nullptr ? "point " + shortestNumber(report.maxAbsErrorAt)
                                                           : "x = " + readableNumber(report.maxAbsErrorAt, 2);
}

std::string sentenceOf(const FitQuestion& question, const FitReport& report, FitGrade grade) {
    const std::string family = report.curve.description().title;
    const std::string target = question.data ? question.data->name : question.target.description().title;
    if (grade == FitGrade::exact) {
        return family + " is " + target + " at every point";
    }
    const std::string off = readableNumber(report.maxAbsError, 2) + " off, at " + placeOfLargest(report);
    const std::string worst = "at most " + off;
    if (!meetsConditions(report)) {
        std::vector<std::string> violated;
        for (const FittedCondition& condition : report.conditions) {
            if (!condition.isMet) {
                violated.push_back(condition.text);
            }
        }
        return "No " + family + " was found that meets " + listed(violated) + ": the nearest is " + off;
    }
    if (report.stopped) {
        return "Stopped: the best " + family + " until then is " + worst;
    }
    if (!report.converged) {
        return "The search did not converge (" + report.doubt + "): " + family + " is " + worst;
    }
    const bool isOpen = adviceOnDetermination(question, report).has_value();
    if (hasSigma(question)) {
        const std::string chi = " (reduced χ² " + readableNumber(report.reducedChiSquared, 3) + ")";
        return isWithinSigma(report)
                   ? family + " agrees with " + target + " within its σ" + chi + heldThere(report)
                   : family + " leaves more of " + target + " than its σ explains" + chi + heldThere(report);
    }
    if (isLonely(report) && !isOpen) {
        return "Only one of " + std::to_string(startsOf(report)) + " starts found this " + family + ", " +
               worst;
    }
    if (!isOpen && deviationBesideOutliers(question, report)) {
        return "Some points of " + target + " pull the fit of " + family + ": the farthest is " + off;
    }
    if (report.rSquared < 0.9 && isScatter(question, report)) {
        return family + " goes through the scatter of " + target + " (R² " +
               readableNumber(report.rSquared, 2) + "), " + worst + heldThere(report);
    }
    const char* does = grade == FitGrade::bad     ? " cannot follow "
                       : grade == FitGrade::rough ? " follows roughly "
                                                  : " follows ";
    return family + does + target + ", " + worst + heldThere(report);
}

}  // namespace

FitVerdict verdictOn(const FitQuestion& question, const FitReport& report) {
    FitVerdict verdict{.grade = gradeOf(question, report)};
    verdict.sentence = sentenceOf(question, report, verdict.grade);
    if (verdict.grade == FitGrade::exact) {
        return verdict;
    }
    if (!meetsConditions(report)) {
        return verdict;
    }
    verdict.advice = adviceOnSearch(question, report);
    if (report.stopped || !report.converged) {
        return verdict;
    }
    // Causes in their order: the family is to blame last.
    for (const auto advise :
         {adviceOnDetermination, adviceOnWeights, adviceOnOutliers, adviceOnFamily, adviceOnBounds}) {
        if (verdict.advice) {
            break;
        }
        verdict.advice = advise(question, report);
    }
    return verdict;
}

}  // namespace zorro
