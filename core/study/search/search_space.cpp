#include "core/study/search/search_space.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/activation/spec.h"
#include "core/text/number_range.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr double ratioAround = 4;
constexpr double widthAround = 1.5;
constexpr double smallestRate = 1e-12;
constexpr double largestRate = 1000;

SearchAxis usualAxis(const Parameter& parameter) {
    const double usual = parameter.defaultValue;
    SearchAxis axis{.name = parameter.name};
    axis.isLogarithmic = usual > 0 && parameter.lower >= 0;
    const double reach = widthAround * std::max(1.0, std::abs(usual));
    axis.lower = std::max(parameter.lower, axis.isLogarithmic ? usual / ratioAround : usual - reach);
    axis.upper = std::min(parameter.upper, axis.isLogarithmic ? usual * ratioAround : usual + reach);
    return axis;
}

SearchAxis usualAxis(const Curve& family, const std::string& name, double rate) {
    if (name == learningRateAxis || name == "learning_rate")
        return {.name = learningRateAxis,
                .lower = std::max(smallestRate, rate / 10),
                .upper = std::min(largestRate, rate * 30),
                .isLogarithmic = true};
    const Description& function = family.description();
    const std::ptrdiff_t at = parameterIndex(function, name);
    if (at >= 0)
        return usualAxis(function.parameters[static_cast<std::size_t>(at)]);
    std::vector<std::string> names;
    for (const Parameter& parameter : function.parameters) names.push_back(parameter.name);
    names.emplace_back(learningRateAxis);
    throw RangeError(inQuotes(name) + " is nothing to search over with " + inQuotes(function.name) +
                     "; there is " + listed(names));
}

SearchAxis axisIn(const Curve& family, const std::string& word, double rate) {
    const std::size_t equals = word.find('=');
    SearchAxis axis = usualAxis(family, word.substr(0, equals), rate);
    if (equals == std::string::npos)
        return axis;
    const NumberRange bounds = readBounds(word.substr(equals + 1));
    return {.name = axis.name,
            .lower = bounds.lower,
            .upper = bounds.upper,
            .isLogarithmic = bounds.isLogarithmic};
}

}  // namespace

std::vector<SearchAxis> searchAxes(const Curve& family, const std::vector<std::string>& words, double rate) {
    std::vector<std::string> asked = words;
    if (asked.empty()) {
        for (const Parameter& parameter : family.description().parameters) asked.push_back(parameter.name);
        asked.emplace_back(learningRateAxis);
    }
    std::vector<SearchAxis> axes;
    for (const std::string& word : asked) {
        SearchAxis axis = axisIn(family, word, rate);
        if (std::ranges::find(axes, axis.name, &SearchAxis::name) != axes.end())
            throw RangeError(inQuotes(axis.name) + " is there twice");
        axes.push_back(std::move(axis));
    }
    return axes;
}

std::string tuningText(const SearchAxis& axis) {
    return axis.name + '=' + shortestNumber(axis.lower) + ':' + shortestNumber(axis.upper) +
           (axis.isLogarithmic ? ":log" : "");
}

double placeOf(const SearchAxis& axis, double value) {
    const double share = axis.isLogarithmic ? std::log(value / axis.lower) / std::log(axis.upper / axis.lower)
                                            : (value - axis.lower) / (axis.upper - axis.lower);
    return 2 * share - 1;
}

double valueAt(const SearchAxis& axis, double place) {
    const double share = (place + 1) / 2;
    return axis.isLogarithmic ? axis.lower * std::pow(axis.upper / axis.lower, share)
                              : std::lerp(axis.lower, axis.upper, share);
}

std::vector<SearchAxis> narrowed(const std::vector<SearchAxis>& axes, const std::vector<double>& around) {
    std::vector<SearchAxis> narrow = axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const double centre = std::clamp(placeOf(axes[i], around[i]), -0.5, 0.5);
        narrow[i].lower = valueAt(axes[i], centre - 0.5);
        narrow[i].upper = valueAt(axes[i], centre + 0.5);
    }
    return narrow;
}

std::vector<SurfacePoint> measuredPoints(const TuningRecord& record, const std::vector<SearchAxis>& axes) {
    constexpr double slack = 1e-9;
    std::vector<SurfacePoint> points;
    for (const TuningRound& round : record.rounds) {
        for (std::size_t level = 0; level < round.rungs.size(); ++level) {
            const TuningRung& rung = round.rungs[level];
            for (std::size_t i = 0; i < rung.scores.size(); ++i) {
                std::vector<double> place;
                for (std::size_t axis = 0; axis < axes.size(); ++axis)
                    place.push_back(
                        placeOf(axes[axis], std::get<double>(record.points[rung.candidates[i].point][axis])));
                const bool isInside =
                    std::ranges::all_of(place, [](double x) { return std::abs(x) <= 1 + slack; });
                for (const double figure : rung.figures[i]) {
                    if (isInside && std::isfinite(figure))
                        points.push_back({.place = place, .level = level, .figure = figure});
                }
            }
        }
    }
    return points;
}

HalvingSize affordedHalving(double trainings, std::size_t factor) {
    constexpr std::size_t mostSeedsOfOne = 10;
    const std::size_t most = 2 * factor * factor * factor;
    HalvingSize size;
    for (std::size_t candidates = 2; candidates <= most; ++candidates) {
        if (2 * wholeTrainings(candidates, factor) <= trainings)
            size.candidates = candidates;
    }
    const double seeds = std::floor(trainings / wholeTrainings(size.candidates, factor));
    size.seeds = static_cast<std::size_t>(std::clamp(seeds, 2.0, static_cast<double>(mostSeedsOfOne)));
    return size;
}

}  // namespace zorro
