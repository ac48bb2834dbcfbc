#include <algorithm>
#include <cmath>

#include "core/fit/constraint/condition.h"
#include "core/fit/data/predictors.h"
#include "core/fit/fit.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using Issue = std::optional<FitIssue>;

std::string at(double x, std::size_t i) {
    return "x = " + shortestNumber(x) + " (point " + std::to_string(i + 1) + ")";
}

Issue issueOfData(const std::string& text) {
    return FitIssue{.field = FitField::points, .text = text};
}

Issue issueOfValues(const Target& target) {
    const std::size_t n = target.x.size();
    const auto fits = [n](const std::vector<double>& values) { return values.empty() || values.size() == n; };
    if (target.y.size() != n || !fits(target.sigma) || !fits(target.xSigma) || !fits(target.slope)) {
        return issueOfData("the target does not have a y for every x");
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (!std::isfinite(target.x[i])) {
            return issueOfData("x is not a finite number at point " + std::to_string(i + 1) +
                               "; mask or remove it");
        }
        if (!std::isfinite(target.y[i])) {
            return issueOfData("the target is not a finite number at " + at(target.x[i], i) +
                               "; choose another range");
        }
        if (!target.sigma.empty() && (!(target.sigma[i] > 0) || !std::isfinite(target.sigma[i]))) {
            return issueOfData("sigma is " + shortestNumber(target.sigma[i]) + " at " + at(target.x[i], i) +
                               "; a standard error must be positive");
        }
    }
    return {};
}

/// The points that a fit uses.
std::vector<std::size_t> usedPoints(const FitPoints& points) {
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < points.target->x.size(); ++i) {
        if (points.masked.empty() || !points.masked[i]) {
            used.push_back(i);
        }
    }
    return used;
}

Issue issueOfWeights(const FitPoints& points, const std::vector<std::size_t>& used) {
    const auto weightsIssue = [](const std::string& text) {
        return FitIssue{.field = FitField::weights, .text = text};
    };
    if (points.weights.empty()) {
        return {};
    }
    if (points.weights.size() != points.target->x.size()) {
        return weightsIssue("there are " + std::to_string(points.weights.size()) + " weights for " +
                            std::to_string(points.target->x.size()) + " points; each point needs one");
    }
    for (const std::size_t i : used) {
        if (!(points.weights[i] >= 0) || !std::isfinite(points.weights[i])) {
            return weightsIssue("the weight at " + at(points.target->x[i], i) +
                                " is no finite number of at least 0");
        }
    }
    if (std::ranges::none_of(used, [&](std::size_t i) { return points.weights[i] > 0; })) {
        return weightsIssue("every point has weight 0; choose weights that reach the range of the points");
    }
    return {};
}

/// What a place where all points lie leaves open, beside as many parameters as it determines.
std::string undeterminedThere(const FitQuestion& question, std::size_t determined) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < question.parameters.size(); ++i) {
        if (question.parameters[i].role == ParameterRole::free) {
            names.push_back(question.family->description().parameters[i].name);
        }
    }
    const auto middle = names.begin() + static_cast<std::ptrdiff_t>(determined);
    const std::vector<std::string> open(middle, names.end());
    return listed(open) + (open.size() == 1 ? " is" : " are") + " not determined beside " +
           listed(std::vector<std::string>(names.begin(), middle));
}

Issue issueOfUsed(const FitQuestion& question, const FitPoints& points,
                  const std::vector<std::size_t>& used) {
    std::size_t weighted = 0;
    bool differ = false;
    for (const std::size_t i : used) {
        weighted += points.weights.empty() || points.weights[i] > 0 ? 1 : 0;
        differ = differ || points.target->x[i] != points.target->x[used.front()];
    }
    const auto unknowns = static_cast<std::size_t>(std::ranges::count_if(
        question.parameters, [](const ParameterSetting& p) { return p.role == ParameterRole::free; }));
    if (weighted == 0) {
        return issueOfData("there are no points to fit; unmask some");
    }
    const std::size_t residuals = weighted * (question.derivativeWeight > 0 ? 2 : 1);
    if (residuals < unknowns) {
        return issueOfData(std::to_string(weighted) + (weighted == 1 ? " point" : " points") +
                           " cannot determine " + std::to_string(unknowns) +
                           " parameters; give more points or fix parameters");
    }
    const std::size_t determined = question.derivativeWeight > 0 ? 2 : 1;
    if (!differ && unknowns > determined) {
        return issueOfData("all points have the same x = " + shortestNumber(points.target->x[used.front()]) +
                           ": " + undeterminedThere(question, determined) +
                           "; give points at other x, or fix parameters");
    }
    return {};
}

Issue issueOfSlopes(const Target& target) {
    const auto bad = std::ranges::find_if_not(target.slope, [](double s) { return std::isfinite(s); });
    if (bad == target.slope.end()) {
        return {};
    }
    const auto i = static_cast<std::size_t>(bad - target.slope.begin());
    return FitIssue{
        .field = FitField::objective,
        .text = "the target's derivative is not a finite number at " + at(target.x[i], i) + "; fit f alone"};
}

Issue issueOfParameter(const FitQuestion& question, std::size_t i) {
    const ParameterSetting& setting = question.parameters[i];
    const std::string name = question.family->description().parameters[i].name;
    const auto issue = [&](const std::string& text) {
        return FitIssue{.field = FitField::parameter, .parameter = i, .text = text};
    };
    if (setting.role == ParameterRole::tied) {
        const bool exists = setting.tiedTo < question.parameters.size() && setting.tiedTo != i;
        if (!exists || question.parameters[setting.tiedTo].role == ParameterRole::tied) {
            return issue(name + " must be tied to another parameter that is not tied itself");
        }
        return {};
    }
    if (!std::isfinite(setting.start)) {
        return issue(name + " starts at " + shortestNumber(setting.start) + "; give a finite number");
    }
    const Parameter& own = question.family->description().parameters[i];
    if (isBounded(question.family->description(), own)) {
        const double low = setting.role == ParameterRole::free ? setting.lower : setting.start;
        const double high = setting.role == ParameterRole::free ? setting.upper : setting.start;
        if (low < own.lower || high > own.upper) {
            return issue(name + " must stay within " + shortestNumber(own.lower) + " to " +
                         shortestNumber(own.upper) + ", the bounds of " +
                         question.family->description().title);
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

/// What the losses that are no plain squares cannot do.
Issue issueOfLoss(const FitQuestion& question) {
    if (hasScale(question.loss) && (!(question.lossScale > 0) || !std::isfinite(question.lossScale))) {
        return FitIssue{.field = FitField::loss,
                        .text = "the scale " + shortestNumber(question.lossScale) +
                                " of the loss is not a positive number"};
    }
    const char* name = question.loss == Loss::minimax ? "minimax" : "l1";
    if (hasCorners(question.loss) && question.derivativeWeight > 0) {
        return FitIssue{.field = FitField::objective,
                        .text = std::string("f' cannot be fitted beside f with the loss ") + name +
                                "; take another loss, or weight 0 for f'"};
    }
    if ((hasCorners(question.loss) || !question.conditions.empty()) && question.profileIntervals) {
        return FitIssue{.field = FitField::objective,
                        .text =
                            "profile-likelihood intervals are those of a fit by squares without conditions; "
                            "leave them out"};
    }
    const bool hasUnit = question.loss > Loss::minimax;
    if (hasUnit && question.data && !question.data->sigma.empty()) {
        return FitIssue{.field = FitField::loss,
                        .text =
                            "the data have a sigma, which is the unit of their residuals already; read them "
                            "without it, or take another loss"};
    }
    if (hasUnit && question.derivativeWeight > 0) {
        return FitIssue{.field = FitField::objective,
                        .text = "f' has not the unit of this loss; take another loss, or weight 0 for f'"};
    }
    return {};
}

Issue issueOfConditions(const FitQuestion& question) {
    for (std::size_t i = 0; i < question.conditions.size(); ++i) {
        try {
            (void)parseCondition(question.conditions[i], question.family->description());
        } catch (const ConditionError& error) {
            return FitIssue{.field = FitField::conditions, .parameter = i, .text = error.what()};
        }
    }
    return {};
}

/// Where the unit of a residual has no value.
Issue issueOfUnits(const FitPoints& points, const std::vector<std::size_t>& used) {
    if (points.units.empty()) {
        return {};
    }
    if (used.empty()) {
        return FitIssue{
            .field = FitField::loss,
            .text = "the target is 0 at every point, where no relative error exists; take another loss"};
    }
    for (const std::size_t i : used) {
        if (!std::isfinite(points.units[i])) {
            return FitIssue{.field = FitField::loss,
                            .text = "the target is beyond the largest number of the format at " +
                                    at(points.target->x[i], i) + "; choose another range or loss"};
        }
    }
    return {};
}

Issue issueOfMethod(const FitQuestion& question) {
    if (Issue issue = issueOfLoss(question)) {
        return issue;
    }
    if (Issue issue = issueOfConditions(question)) {
        return issue;
    }
    if (!(question.derivativeWeight >= 0) || !std::isfinite(question.derivativeWeight)) {
        return FitIssue{.field = FitField::objective,
                        .text = "the weight " + shortestNumber(question.derivativeWeight) +
                                " of the derivative is no finite number of at least 0"};
    }
    if (question.derivativeWeight > 0 && question.data && question.data->slope.empty()) {
        return FitIssue{.field = FitField::objective,
                        .text = "the derivative of data is not known; fit f alone, with weight 0 for f'"};
    }
    constexpr std::size_t mostStarts = 100'000;
    if (question.starts < 1 || question.starts > mostStarts) {
        return FitIssue{.field = FitField::starts,
                        .text = std::to_string(question.starts) + " starts are not possible; 1 to " +
                                std::to_string(mostStarts) + " are"};
    }
    if (!(question.confidence > 0 && question.confidence < 1)) {
        return FitIssue{
            .field = FitField::objective,
            .text = "the confidence " + shortestNumber(question.confidence) + " is not between 0 and 1"};
    }
    return {};
}

}  // namespace

namespace {

/// What data with predictors or uncertain x need beside.
Issue issueOfVariables(const FitQuestion& question) {
    const Target* data = question.data.get();
    const auto known = predictorsOf(*question.family);
    if (known != nullptr && (data == nullptr || data->predictors != known)) {
        return FitIssue{.field = FitField::family,
                        .text =
                            "the formula is of predictors that the target has not; choose another "
                            "function"};
    }
    if (data == nullptr) {
        return {};
    }
    if (data->predictors && known == nullptr) {
        std::vector<std::string> names;
        for (const Predictor& predictor : *data->predictors) {
            names.push_back(inQuotes(predictor.name));
        }
        return FitIssue{.field = FitField::family,
                        .text = "the data have the predictors " + listed(names) + "; fit a formula of them"};
    }
    if (!data->xSigma.empty() && data->sigma.empty()) {
        return issueOfData(
            "the standard error of x counts beside that of y, which is not known; choose its "
            "column, or compute one");
    }
    const bool isOfSquares =
        question.loss == Loss::none || question.loss == Loss::huber || question.loss == Loss::cauchy;
    if (!data->xSigma.empty() && (!isOfSquares || !question.conditions.empty())) {
        return FitIssue{.field = FitField::loss,
                        .text =
                            "the standard error of x is for least squares, huber and cauchy, without "
                            "conditions; choose one of these, or leave it out"};
    }
    if (!data->xSigma.empty() && data->predictors) {
        return issueOfData("the standard error of x is for one x, not for predictors");
    }
    if (data->predictors && !question.conditions.empty()) {
        return FitIssue{
            .field = FitField::conditions,
            .text = "conditions are on a function of one x, not on one of predictors; leave them out"};
    }
    return {};
}

}  // namespace

std::optional<FitIssue> fitIssue(const FitQuestion& question) {
    if (!question.family) {
        return FitIssue{.field = FitField::family, .text = "there is no function to fit; choose one"};
    }
    if (!question.data && !question.target.function) {
        return FitIssue{.field = FitField::points, .text = "there is nothing to approach; choose a target"};
    }
    const std::size_t count = question.family->description().parameters.size();
    if (question.parameters.size() != count) {
        return FitIssue{.field = FitField::family,
                        .text = question.family->description().title + " has " + std::to_string(count) +
                                " parameters, not " + std::to_string(question.parameters.size())};
    }
    if (Issue issue = issueOfVariables(question)) {
        return issue;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (Issue issue = issueOfParameter(question, i)) {
            return issue;
        }
    }
    return issueOfMethod(question);
}

std::optional<FitIssue> pointsIssue(const FitQuestion& question, const FitPoints& points) {
    if (Issue issue = issueOfValues(*points.target)) {
        return issue;
    }
    const std::vector<std::size_t> used = usedPoints(points);
    if (Issue issue = issueOfUnits(points, used)) {
        return issue;
    }
    if (Issue issue = issueOfWeights(points, used)) {
        return issue;
    }
    if (Issue issue = question.derivativeWeight > 0 ? issueOfSlopes(*points.target) : std::nullopt) {
        return issue;
    }
    return issueOfUsed(question, points, used);
}

}  // namespace zorro
