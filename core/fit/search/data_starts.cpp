#include "core/fit/search/data_starts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "core/activation/definition.h"
#include "core/fit/data/predictors.h"
#include "core/formula/scalar.h"

namespace zorro {
namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;

/// From the smallest to the largest, evenly in the logarithm.
double logarithmically(double smallest, double largest, double t) {
    return smallest * std::pow(largest / smallest, t);
}

bool dependsOnParameter(const formula::Tree& tree, NodeId root, std::size_t parameter) {
    const std::vector<bool> parts = formula::partsOf(tree, {&root, 1});
    for (NodeId id = 0; id <= root; ++id) {
        if (parts[id] && tree[id].operation == Operation::parameter && tree[id].index == parameter) {
            return true;
        }
    }
    return false;
}

}  // namespace

DataStarts::DataStarts(const Function& family, const Unknowns& unknowns, const WeightedPoints& points,
                       std::size_t starts)
    : hints_(unknowns.count()) {
    measure(family, points);
    std::vector<formula::Unit> units;
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        if (unknowns.isBounded(u) || unknowns.isLinear(u)) {
            continue;
        }
        if (units.empty()) {
            formula_ = parsedFormula(family.description());
            units = formula::unitsOfParameters(formula_);
        }
        const std::size_t parameter = unknowns.position(u);
        hints_[u] = {.unit = units[parameter],
                     .variable = variableOf(parameter),
                     .partner = partnerOf(parameter),
                     .angle = angleOf(parameter)};
        if (hints_[u]->angle && frequencies_.empty() && starts > 1 && stretches_.size() == 1) {
            constexpr std::size_t mostFrequencies = 6;
            frequencies_ = prominentFrequencies(points, mostFrequencies);
        }
    }
}

/// The points' x is the number of the point where there are predictors, and says nothing of their size.
void DataStarts::measure(const Function& family, const WeightedPoints& points) {
    const auto stretchOf = [](const std::vector<double>& values) {
        const auto [lowest, highest] = std::ranges::minmax(values);
        return Stretch{lowest, highest > lowest ? highest - lowest : std::max(std::abs(highest), 1.0)};
    };
    stretches_.push_back(stretchOf(points.x));
    if (const auto predictors = predictorsOf(family)) {
        for (const Predictor& predictor : *predictors) {
            stretches_.push_back(stretchOf(predictor.values));
        }
    }
    const auto [least, most] = std::ranges::minmax(points.y);
    height_ = most > least ? most - least : most != 0 ? std::abs(most) : 1;
}

/// The variable that is nearest to the parameter in the formula.
std::size_t DataStarts::variableOf(std::size_t parameter) const {
    const formula::Tree& tree = formula_.tree;
    for (NodeId id = 0; id <= formula_.root && stretches_.size() > 1; ++id) {
        if (!dependsOnParameter(tree, id, parameter) || !formula::dependsOnVariable(tree, id)) {
            continue;
        }
        const std::vector<bool> parts = formula::partsOf(tree, {&id, 1});
        for (NodeId part = 0; part <= id; ++part) {
            if (parts[part] && tree[part].operation == Operation::variable &&
                tree[part].index < stretches_.size()) {
                return tree[part].index;
            }
        }
    }
    return 0;
}

std::optional<DataStarts::Partner> DataStarts::partnerOf(std::size_t parameter) const {
    const formula::Tree& tree = formula_.tree;
    for (NodeId id = 0; id <= formula_.root; ++id) {
        const Node& node = tree[id];
        if (node.operation != Operation::add && node.operation != Operation::subtract) {
            continue;
        }
        for (const std::size_t own : {std::size_t{0}, std::size_t{1}}) {
            const Node& operand = tree[node.operands[own]];
            const NodeId other = node.operands[1 - own];
            if (operand.operation == Operation::parameter && operand.index == parameter &&
                formula::dependsOnVariable(tree, other) && !dependsOnParameter(tree, other, parameter)) {
                return Partner{.node = other,
                               .sign = node.operation == Operation::add ? -1.0 : 1.0,
                               .isVariable = tree[other].operation == Operation::variable};
            }
        }
    }
    return {};
}

std::optional<NodeId> DataStarts::angleOf(std::size_t parameter) const {
    const formula::Tree& tree = formula_.tree;
    for (NodeId id = 0; id <= formula_.root; ++id) {
        const Node& node = tree[id];
        if ((node.operation == Operation::sin || node.operation == Operation::cos) &&
            formula::dependsOnVariable(tree, node.operands[0]) &&
            dependsOnParameter(tree, node.operands[0], parameter)) {
            return node.operands[0];
        }
    }
    return {};
}

/// A value of the unit; a quarter of them are negative.
double DataStarts::sizeOf(const Hint& hint, double u) const {
    const formula::Unit& unit = hint.unit;
    const double spread = stretches_[hint.variable].spread;
    constexpr double negative = 0.25;
    const double sign = u < negative ? -1 : 1;
    const double t = u < negative ? u / negative : (u - negative) / (1 - negative);
    const double x = unit.x == 0 ? 1 : std::pow(spread / logarithmically(0.3, 50, t), unit.x);
    const double value = unit.value == 0 ? 1 : std::pow(height_, unit.value);
    const double number = unit.x == 0 ? logarithmically(0.1, 10, t) : 1;
    return sign * x * value * number;
}

/// Where every variable is this part of its spread from its lowest value.
double DataStarts::valueAt(NodeId root, std::span<const double> parameters, double part) const {
    std::vector<double> values;
    for (NodeId id = 0; id <= root; ++id) {
        const Node& node = formula_.tree[id];
        const auto& [a, b, c] = node.operands;
        const int count = operandCount(node.operation);
        values.push_back(node.operation == Operation::parameter ? parameters[node.index]
                         : node.operation == Operation::variable
                             ? stretches_[node.index].lowest + part * stretches_[node.index].spread
                         : count == 0
                             ? node.value
                             : formula::scalarValue(node.operation, values[a], count > 1 ? values[b] : 0,
                                                    count > 2 ? values[c] : 0));
    }
    return values[root];
}

/// The parameter's value for which the angle grows with x at this rate, as it does with a power of it.
double DataStarts::withFrequency(const Hint& hint, std::size_t parameter, std::vector<double> parameters,
                                 double frequency) const {
    parameters[parameter] = 1;
    const double slope = (valueAt(*hint.angle, parameters, 1) - valueAt(*hint.angle, parameters, 0)) /
                         stretches_[hint.variable].spread;
    return std::pow(frequency / std::abs(slope), -hint.unit.x);
}

void DataStarts::place(std::size_t index, std::span<const double> u, const Unknowns& unknowns,
                       std::vector<double>& coordinates) const {
    std::vector<std::size_t> ours;
    for (std::size_t i = 0; i < hints_.size(); ++i) {
        if (hints_[i]) {
            ours.push_back(i);
            coordinates[i] = sizeOf(*hints_[i], u[i]);
        }
    }
    const auto put = [&](std::size_t unknown, double value) {
        coordinates[unknown] = std::isfinite(value) ? value : coordinates[unknown];
    };
    std::size_t waves = 0;
    for (const std::size_t i : ours) {
        const Hint& hint = *hints_[i];
        if (hint.angle && hint.unit.x != 0 && !frequencies_.empty() && index % 2 == 1) {
            const std::size_t turn = index / 2;
            const std::size_t peak = (turn + waves * (1 + turn / frequencies_.size())) % frequencies_.size();
            put(i, withFrequency(hint, unknowns.position(i), unknowns.parametersAt(coordinates),
                                 frequencies_[peak]));
            ++waves;
        }
    }
    for (const std::size_t i : ours) {
        const std::optional<Partner>& partner = hints_[i]->partner;
        if (partner && (partner->isVariable || index % 4 != 0)) {
            // Some beyond the points: what is a pole among them may be right outside.
            const double beyond = partner->isVariable && index % 4 != 0 ? 0.05 : 0.5;
            const double part = std::lerp(-beyond, 1 + beyond, u[i]);
            put(i, partner->sign * valueAt(partner->node, unknowns.parametersAt(coordinates), part));
        }
    }
    for (const std::size_t i : ours) {
        coordinates[i] = std::clamp(coordinates[i], unknowns.lower(i), unknowns.upper(i));
    }
}

double DataStarts::haste(std::span<const double> coordinates) const {
    double sum = 0;
    for (std::size_t i = 0; i < hints_.size(); ++i) {
        if (hints_[i] && hints_[i]->angle && hints_[i]->unit.x != 0) {
            sum += std::pow(std::abs(coordinates[i]), -hints_[i]->unit.x);
        }
    }
    return sum;
}

std::vector<double> prominentFrequencies(const WeightedPoints& points, std::size_t count) {
    constexpr std::size_t mostPoints = 1024;
    constexpr std::size_t mostSteps = 512;
    const WeightedPoints few = thinned(points, mostPoints);
    const auto [lowest, highest] = std::ranges::minmax(few.x);
    const std::size_t steps = std::min(few.x.size(), mostSteps);
    if (!(highest > lowest) || steps < 4) {
        return {};
    }
    double mean = 0;
    for (const double y : few.y) {
        mean += y / static_cast<double>(few.y.size());
    }
    std::vector<double> frequencies;
    std::vector<double> power;
    for (std::size_t k = 1; k <= steps; ++k) {
        const double frequency = static_cast<double>(k) * std::numbers::pi / (highest - lowest);
        double yc = 0;
        double ys = 0;
        double cc = 1e-300;
        double ss = 1e-300;
        for (std::size_t i = 0; i < few.x.size(); ++i) {
            const double angle = frequency * (few.x[i] - lowest);
            const double c = std::cos(angle);
            const double s = std::sin(angle);
            yc += (few.y[i] - mean) * c;
            ys += (few.y[i] - mean) * s;
            cc += c * c;
            ss += s * s;
        }
        frequencies.push_back(frequency);
        power.push_back(yc / cc * yc + ys / ss * ys);
    }
    std::vector<std::size_t> peaks;
    for (std::size_t k = 0; k < steps; ++k) {
        const bool risesHere = k == 0 || power[k] >= power[k - 1];
        const bool fallsThen = k + 1 == steps || power[k] >= power[k + 1];
        if (risesHere && fallsThen) {
            peaks.push_back(k);
        }
    }
    std::ranges::stable_sort(peaks, std::greater<>(), [&](std::size_t k) { return power[k]; });
    std::vector<double> found;
    for (std::size_t i = 0; i < std::min(count, peaks.size()); ++i) {
        found.push_back(frequencies[peaks[i]]);
    }
    return found;
}

}  // namespace zorro
