#include "ui/session/setup/fit_setup.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/fit/data/predictors.h"

namespace zorro::ui {
namespace {

constexpr double everywhere = std::numeric_limits<double>::infinity();

}  // namespace

FitSetup defaultFitSetup() {
    FitSetup setup;
    setup.question = withFamily({.target = defaultCurve(findFunction("gelu")), .lossScale = 0.1},
                                defaultCurve(findFunction("asymmetric-zorro")));
    return setup;
}

std::vector<Interval> brushed(std::vector<Interval> masked, const Interval& stretch) {
    const bool wasOut = std::any_of(masked.begin(), masked.end(), [&](const Interval& range) {
        return range.lower <= stretch.lower && stretch.upper <= range.upper;
    });
    std::vector<Interval> result;
    Interval joined = stretch;
    for (const Interval& range : masked) {
        if (range.upper < stretch.lower || range.lower > stretch.upper) {
            result.push_back(range);
        } else if (!wasOut) {
            joined = {std::min(joined.lower, range.lower), std::max(joined.upper, range.upper)};
        } else {
            if (range.lower < stretch.lower) {
                result.push_back({range.lower, std::nextafter(stretch.lower, -everywhere)});
            }
            if (stretch.upper < range.upper) {
                result.push_back({std::nextafter(stretch.upper, everywhere), range.upper});
            }
        }
    }
    if (!wasOut) {
        result.push_back(joined);
    }
    std::sort(result.begin(), result.end(),
              [](const Interval& a, const Interval& b) { return a.lower < b.lower; });
    return result;
}

FitQuestion withBrushed(FitQuestion question, const Interval& stretch) {
    question.masked = brushed(std::move(question.masked), stretch);
    std::erase_if(question.maskedPoints, [&](std::size_t point) {
        const double x = question.data ? question.data->x[point] : stretch.lower;
        return stretch.lower <= x && x <= stretch.upper;
    });
    return question;
}

FitQuestion withToggledPoint(FitQuestion question, std::size_t point) {
    const std::vector<double>& x = question.data->x;
    std::vector<std::size_t>& points = question.maskedPoints;
    const auto place = std::ranges::lower_bound(points, point);
    if (place != points.end() && *place == point) {
        points.erase(place);
        return question;
    }
    const double at = x[point];
    const auto around = std::ranges::find_if(
        question.masked, [at](const Interval& each) { return each.lower <= at && at <= each.upper; });
    if (around == question.masked.end()) {
        points.insert(place, point);
        return question;
    }
    // The stretch is parted where the point lies; what else lies there stays out by itself.
    question.masked = brushed(std::move(question.masked), {at, at});
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] == at && i != point) {
            points.push_back(i);
        }
    }
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return question;
}

namespace {

/// The question with its formula of predictors about those of the new data; about the default function where
/// the data have not what the formula is of.
FitQuestion withPredictors(FitQuestion question) {
    try {
        if (question.data && question.data->predictors) {
            const Curve same =
                parsePredictorCurve(question.family->description().name, question.data->predictors);
            question.family = same.function;
            return question;
        }
    } catch (const SpecError&) {
        // another function, below
    }
    return withFamily(std::move(question), startOf(defaultFitSetup().question));
}

}  // namespace

FitQuestion withData(FitQuestion question, std::shared_ptr<const Target> data) {
    question.data = std::move(data);
    if (question.family && predictorsOf(*question.family) != nullptr) {
        question = withPredictors(std::move(question));
    }
    question.masked.clear();
    question.maskedPoints.clear();
    return question;
}

}  // namespace zorro::ui
