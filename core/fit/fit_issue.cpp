#include <algorithm>
#include <cmath>

#include "core/fit/fit.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using Issue = std::optional<FitIssue>;

std::string at(double x, std::size_t i) {
    return "x = " + shortestNumber(x) + " (point " + std::to_string(i + 1) + ")";
}

Issue pointsIssue(const std::string& text) {
    return FitIssue{.field = FitField::points, .text = text};
}

Issue issueOfValues(const Target& target) {
    const std::size_t n = target.x.size();
    if (target.y.size() != n || (!target.sigma.empty() && target.sigma.size() != n) ||
        (!target.slope.empty() && target.slope.size() != n)) {
        return pointsIssue("the target does not have a y for every x");
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (!std::isfinite(target.x[i])) {
            return pointsIssue("x is not a finite number at point " + std::to_string(i + 1) +
                               "; mask or remove it");
        }
        if (!std::isfinite(target.y[i])) {
            return pointsIssue("the target is not a finite number at " + at(target.x[i], i) +
                               "; choose another range");
        }
        if (!target.sigma.empty() && (!(target.sigma[i] > 0) || !std::isfinite(target.sigma[i]))) {
            return pointsIssue("sigma is " + shortestNumber(target.sigma[i]) + " at " + at(target.x[i], i) +
                               "; a standard error must be positive");
        }
    }
    return {};
}

/// The problem's points as a fit uses them.
std::vector<std::size_t> usedPoints(const FitProblem& problem) {
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < problem.target.x.size(); ++i) {
        if (problem.masked.empty() || !problem.masked[i]) {
            used.push_back(i);
        }
    }
    return used;
}

Issue issueOfWeights(const FitProblem& problem, const std::vector<std::size_t>& used) {
    const auto weightsIssue = [](const std::string& text) {
        return FitIssue{.field = FitField::weights, .text = text};
    };
    if (problem.weights.empty()) {
        return {};
    }
    if (problem.weights.size() != problem.target.x.size()) {
        return weightsIssue("there are " + std::to_string(problem.weights.size()) + " weights for " +
                            std::to_string(problem.target.x.size()) + " points; each point needs one");
    }
    for (const std::size_t i : used) {
        if (!(problem.weights[i] >= 0) || !std::isfinite(problem.weights[i])) {
            return weightsIssue("the weight at " + at(problem.target.x[i], i) +
                                " is no finite number of at least 0");
        }
    }
    if (std::ranges::none_of(used, [&](std::size_t i) { return problem.weights[i] > 0; })) {
        return weightsIssue("every point has weight 0; choose weights that reach the range of the points");
    }
    return {};
}

Issue issueOfPoints(const FitProblem& problem, const FitOptions& options) {
    if (!problem.masked.empty() && problem.masked.size() != problem.target.x.size()) {
        return pointsIssue("the mask does not have an entry for every point");
    }
    if (Issue issue = issueOfValues(problem.target)) {
        return issue;
    }
    const std::vector<std::size_t> used = usedPoints(problem);
    if (Issue issue = issueOfWeights(problem, used)) {
        return issue;
    }
    std::size_t weighted = 0;
    bool differ = false;
    for (const std::size_t i : used) {
        weighted += problem.weights.empty() || problem.weights[i] > 0 ? 1 : 0;
        differ = differ || problem.target.x[i] != problem.target.x[used.front()];
    }
    const auto unknowns = static_cast<std::size_t>(std::ranges::count_if(
        options.parameters, [](const ParameterSetting& p) { return p.role == ParameterRole::free; }));
    if (weighted == 0) {
        return pointsIssue("there are no points to fit; unmask some");
    }
    const std::size_t residuals = weighted * (options.derivativeWeight > 0 ? 2 : 1);
    if (residuals < unknowns) {
        return pointsIssue(std::to_string(weighted) + " points cannot determine " + std::to_string(unknowns) +
                           " parameters; give more points or fix parameters");
    }
    if (!differ && unknowns > 0) {
        return pointsIssue("all points have the same x = " + shortestNumber(problem.target.x[used.front()]) +
                           "; a curve needs different ones");
    }
    return {};
}

Issue issueOfParameter(const FitProblem& problem, const FitOptions& options, std::size_t i) {
    const ParameterSetting& setting = options.parameters[i];
    const std::string name = problem.family->description().parameters[i].name;
    const auto issue = [&](const std::string& text) {
        return FitIssue{.field = FitField::parameter, .parameter = i, .text = text};
    };
    if (setting.role == ParameterRole::tied) {
        const bool exists = setting.tiedTo < options.parameters.size() && setting.tiedTo != i;
        if (!exists || options.parameters[setting.tiedTo].role == ParameterRole::tied) {
            return issue(name + " must be tied to another parameter that is not tied itself");
        }
        return {};
    }
    if (!std::isfinite(setting.start)) {
        return issue(name + " starts at " + shortestNumber(setting.start) + "; give a finite number");
    }
    const Parameter& own = problem.family->description().parameters[i];
    if (problem.family->description().kind != FunctionKind::expression) {
        const double low = setting.role == ParameterRole::free ? setting.lower : setting.start;
        const double high = setting.role == ParameterRole::free ? setting.upper : setting.start;
        if (low < own.lower || high > own.upper) {
            return issue(name + " must stay within " + shortestNumber(own.lower) + " to " +
                         shortestNumber(own.upper) + ", the bounds of " +
                         problem.family->description().title);
        }
    }
    if (setting.role == ParameterRole::fixed) {
        return {};
    }
    const std::string bounds = shortestNumber(setting.lower) + " to " + shortestNumber(setting.upper);
    if (!(setting.lower < setting.upper)) {
        return issue("the bounds " + bounds + " of " + name +
                     " exclude each other; the lower must be below the upper");
    }
    if (!(setting.start >= setting.lower && setting.start <= setting.upper)) {
        return issue(name + " starts at " + shortestNumber(setting.start) + ", outside its bounds " + bounds);
    }
    return {};
}

Issue issueOfMethod(const FitProblem& problem, const FitOptions& options) {
    if (options.loss != Loss::none && (!(options.lossScale > 0) || !std::isfinite(options.lossScale))) {
        return FitIssue{.field = FitField::loss,
                        .text = "the scale " + shortestNumber(options.lossScale) +
                                " of the loss is not a positive number"};
    }
    if (!(options.derivativeWeight >= 0) || !std::isfinite(options.derivativeWeight)) {
        return FitIssue{.field = FitField::objective,
                        .text = "the weight " + shortestNumber(options.derivativeWeight) +
                                " of the derivative is no finite number of at least 0"};
    }
    if (options.derivativeWeight > 0) {
        const std::vector<double>& slope = problem.target.slope;
        const auto bad = std::ranges::find_if_not(slope, [](double s) { return std::isfinite(s); });
        if (slope.empty()) {
            return FitIssue{.field = FitField::objective,
                            .text = "the derivative of data is not known; fit f alone, with weight 0 for f'"};
        }
        if (bad != slope.end()) {
            const auto i = static_cast<std::size_t>(bad - slope.begin());
            return FitIssue{.field = FitField::objective,
                            .text = "the target's derivative is not a finite number at " +
                                    at(problem.target.x[i], i) + "; fit f alone"};
        }
    }
    constexpr std::size_t mostStarts = 100'000;
    if (options.starts < 1 || options.starts > mostStarts) {
        return FitIssue{.field = FitField::starts,
                        .text = std::to_string(options.starts) + " starts are not possible; 1 to " +
                                std::to_string(mostStarts) + " are"};
    }
    if (!(options.confidence > 0 && options.confidence < 1)) {
        return FitIssue{
            .field = FitField::objective,
            .text = "the confidence " + shortestNumber(options.confidence) + " is not between 0 and 1"};
    }
    return {};
}

}  // namespace

std::optional<FitIssue> fitIssue(const FitProblem& problem, const FitOptions& options) {
    if (!problem.family) {
        return FitIssue{.field = FitField::family, .text = "there is no function to fit; choose one"};
    }
    const std::size_t count = problem.family->description().parameters.size();
    if (options.parameters.size() != count) {
        return FitIssue{.field = FitField::family,
                        .text = problem.family->description().title + " has " + std::to_string(count) +
                                " parameters, not " + std::to_string(options.parameters.size())};
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (Issue issue = issueOfParameter(problem, options, i)) {
            return issue;
        }
    }
    if (Issue issue = issueOfMethod(problem, options)) {
        return issue;
    }
    return issueOfPoints(problem, options);
}

}  // namespace zorro
