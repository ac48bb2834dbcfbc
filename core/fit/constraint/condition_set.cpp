#include "core/fit/constraint/condition_set.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include <boost/math/tools/minima.hpp>

#include "core/fit/constraint/condition_values.h"

namespace zorro {
namespace {

constexpr int searchIntervals = 256;
/// A place matters where it is this close to a violation, as a part of what is compared.
constexpr double reach = 0.05;
constexpr double newsPart = 1e-9;
constexpr std::size_t mostPlacesEach = 24;
constexpr std::size_t mostLooks = 6;         ///< of a relation, the lowest, that are looked at closely
constexpr double conditionRounding = 1e-14;  ///< of what is compared

/// The ends of the range, places evenly between, and both sides of the curve's joints.
std::vector<double> gridOf(const Interval& range, int intervals, const std::vector<double>& joints) {
    std::vector<double> grid;
    for (int i = 0; i <= intervals; ++i) {
        grid.push_back(std::lerp(range.lower, range.upper, static_cast<double>(i) / intervals));
    }
    for (const double joint : joints) {
        for (const double x : {std::nextafter(joint, -HUGE_VAL), joint, std::nextafter(joint, HUGE_VAL)}) {
            if (range.lower < x && x < range.upper) {
                grid.push_back(x);
            }
        }
    }
    std::ranges::sort(grid);
    return grid;
}

}  // namespace

ConditionSet::ConditionSet(const FitQuestion& question, const Unknowns& unknowns,
                           const WeightedPoints& points)
    : question_(question), unknowns_(unknowns) {
    const auto [least, greatest] = std::ranges::minmax(points.x);
    range_ = {least, greatest};
    for (const double y : points.y) {
        height_ = std::max(height_, std::abs(y));
    }
    for (const std::string& text : question.conditions) {
        conditions_.push_back(parseCondition(text, question.family->description()));
    }
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
        for (const Relation& relation : conditions_[i].relations) {
            parts_.push_back({.condition = i, .relation = &relation});
        }
    }
}

std::vector<ConditionSet::Nearest> ConditionSet::nearestOf(const Part& part,
                                                           const std::vector<double>& parameters,
                                                           int intervals) const {
    const Function& family = *question_.family;
    const auto slack = [&](double x) {
        const double value = valuesOf(*part.relation, family, parameters, {&x, 1}).front();
        return part.relation->isEquality ? -std::abs(value) : value;
    };
    const Condition& condition = conditions_[part.condition];
    if (!condition.isOnRange) {
        const double value = slack(0);
        return {{0, std::isfinite(value) ? value : -HUGE_VAL}};
    }
    const std::vector<double> grid = gridOf(rangeOf(condition), intervals, family.joints(parameters));
    std::vector<double> values = valuesOf(*part.relation, family, parameters, grid);
    if (part.relation->isEquality) {
        std::ranges::transform(values, values.begin(), [](double value) { return -std::abs(value); });
    }
    struct Minimum {
        std::size_t place;
        double value;
    };
    std::vector<Minimum> minima;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        const bool isMinimum =
            (i == 0 || values[i] <= values[i - 1]) && (i + 1 == grid.size() || values[i] < values[i + 1]);
        if (isMinimum || !std::isfinite(values[i])) {
            minima.push_back({i, std::isfinite(values[i]) ? values[i] : -HUGE_VAL});
        }
    }
    std::ranges::stable_sort(minima, {}, &Minimum::value);
    minima.resize(std::min(minima.size(), mostLooks));
    std::vector<Nearest> nearest;
    for (const auto& [place, value] : minima) {
        Nearest found{grid[place], value};
        const double before = grid[place == 0 ? 0 : place - 1];
        const double after = grid[std::min(place + 1, grid.size() - 1)];
        if (std::isfinite(value) && std::abs(value) > conditionRounding * part.size &&
            value < reach * part.size && after - before > 1e-9 * (std::abs(before) + std::abs(after))) {
            std::uintmax_t iterations = 50;
            const auto [x, lower] = boost::math::tools::brent_find_minima(
                slack, before, after, std::numeric_limits<double>::digits, iterations);
            found = lower < found.value ? Nearest{x, lower} : found;
        }
        nearest.push_back(found);
    }
    std::ranges::stable_sort(nearest, {}, &Nearest::value);
    return nearest;
}

bool ConditionSet::lookAround(std::span<const double> coordinates) {
    const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
    bool isNews = false;
    for (Part& part : parts_) {
        const Condition& condition = conditions_[part.condition];
        const Interval range = rangeOf(condition);
        if (part.size == 0) {
            const std::vector<double> grid =
                condition.isOnRange ? gridOf(range, 32, {}) : std::vector<double>{0.0};
            part.size = zorro::sizeOf(*part.relation, *question_.family, parameters, grid,
                                      {.height = height_, .width = (range_.upper - range_.lower) / 2});
        }
        double known = part.x.empty() ? HUGE_VAL : 0;
        for (const double x : part.x) {
            const double value = valuesOf(*part.relation, *question_.family, parameters, {&x, 1}).front();
            known = std::min(known, part.relation->isEquality ? -std::abs(value) : value);
        }
        const std::vector<Nearest> nearest = nearestOf(part, parameters, searchIntervals);
        part.worst = nearest.front().value;
        if (part.x.size() > mostPlacesEach) {
            part.x.clear();
        }
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            const bool isClose = i == 0 || nearest[i].value < reach * part.size;
            const bool isKnown = std::ranges::any_of(part.x, [&](double x) {
                return std::abs(x - nearest[i].x) <= 1e-9 * (range.upper - range.lower);
            });
            if (isClose && !isKnown) {
                part.x.push_back(nearest[i].x);
                isNews = isNews || (nearest[i].value < 0 && nearest[i].value < known - newsPart * part.size);
            }
        }
    }
    return isNews;
}

double ConditionSet::sizeOf(std::size_t condition) const {
    const auto part = std::ranges::find(parts_, condition, &Part::condition);
    return part == parts_.end() ? 1 : part->size;
}

double ConditionSet::violation() const {
    std::vector<double> worst(conditions_.size());
    for (const Part& part : parts_) {
        worst[part.condition] = std::max(worst[part.condition], -part.worst / part.size);
    }
    return std::accumulate(worst.begin(), worst.end(), 0.0);
}

std::size_t ConditionSet::count() const {
    std::size_t count = 0;
    for (const Part& part : parts_) {
        count += part.x.size() * (part.relation->isEquality ? 2 : 1);
    }
    return count;
}

Eigen::VectorXd ConditionSet::values(std::span<const double> coordinates, Eigen::MatrixXd* gradients) const {
    const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
    const auto rows = static_cast<Eigen::Index>(count());
    Eigen::VectorXd all(rows);
    if (gradients != nullptr) {
        gradients->resize(rows, static_cast<Eigen::Index>(unknowns_.count()));
    }
    Eigen::Index row = 0;
    for (const Part& part : parts_) {
        const std::vector<double> values = valuesOf(*part.relation, *question_.family, parameters, part.x);
        const auto n = static_cast<Eigen::Index>(values.size());
        const Eigen::VectorXd own = Eigen::Map<const Eigen::VectorXd>(values.data(), n) / part.size;
        all.segment(row, n) = -own;
        Eigen::MatrixXd slopes;
        if (gradients != nullptr) {
            slopes =
                gradientsOf(*part.relation, *question_.family, unknowns_, coordinates, part.x) / part.size;
            gradients->middleRows(row, n) = -slopes;
        }
        row += n;
        if (part.relation->isEquality) {
            all.segment(row, n) = own;
            if (gradients != nullptr) {
                gradients->middleRows(row, n) = slopes;
            }
            row += n;
        }
    }
    return all;
}

std::size_t ConditionSet::conditionOf(std::size_t inequality) const {
    std::size_t end = 0;
    for (const Part& part : parts_) {
        end += part.x.size() * (part.relation->isEquality ? 2 : 1);
        if (inequality < end) {
            return part.condition;
        }
    }
    return conditions_.size();
}

std::vector<ConditionState> ConditionSet::states(std::span<const double> coordinates, int intervals) const {
    const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
    std::vector<ConditionState> states(conditions_.size());
    std::vector<bool> isKnown(conditions_.size());
    for (const Part& part : parts_) {
        const Nearest worst = nearestOf(part, parameters, intervals).front();
        const double amount = worst.value;
        ConditionState& state = states[part.condition];
        if (!isKnown[part.condition] || amount < state.amount) {
            state = {.violation = std::max(0.0, -amount / part.size), .amount = amount, .at = worst.x};
            isKnown[part.condition] = true;
        }
    }
    return states;
}

}  // namespace zorro
