#include "core/analysis/rounding.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "core/activation/definition.h"
#include "core/formula/parse.h"
#include "core/formula/scalar.h"

namespace zorro {
namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;

/// A formula computed in a format.
class RoundedFormula {
public:
    RoundedFormula(const Curve& curve, const HalfFormat& format)
        : formula_(parsedFormula(curve.description())),
          format_(format),
          values_(formula_.root + std::size_t{1}) {
        const std::vector<bool> parts = formula::partsOf(formula_.tree, {&formula_.root, 1});
        for (NodeId id = 0; id <= formula_.root; ++id) {
            const Node& node = formula_.tree[id];
            if (!parts[id] || formula::operandCount(node.operation) > 0) {
                if (parts[id]) {
                    steps_.push_back(id);
                }
                continue;
            }
            if (node.operation == Operation::variable) {
                x_ = id;
                continue;
            }
            const bool isParameter = node.operation == Operation::parameter;
            const double value = isParameter ? curve.parameters[static_cast<std::size_t>(parameterIndex(
                                                   curve.description(), formula_.parameters[node.index]))]
                                             : node.value;
            values_[id] = roundedTo(format, value);
        }
    }

    [[nodiscard]] std::size_t operations() const { return steps_.size(); }

    double at(double x) {
        values_[x_] = x;
        for (const NodeId id : steps_) {
            const Node& node = formula_.tree[id];
            values_[id] = roundedTo(
                format_, formula::scalarValue(node.operation, values_[node.operands[0]],
                                              values_[node.operands[1]], values_[node.operands[2]]));
        }
        return values_[formula_.root];
    }

private:
    formula::ParsedFormula formula_;
    HalfFormat format_;
    NodeId x_ = 0;
    std::vector<NodeId> steps_;
    std::vector<double> values_;
};

}  // namespace

double unitInLastPlace(const HalfFormat& format, double value) {
    const int power = value == 0 ? format.smallestPower : std::ilogb(value);
    return std::ldexp(1.0, std::max(power, format.smallestPower) - format.digits + 1);
}

double roundedTo(const HalfFormat& format, double value) {
    if (!std::isfinite(value) || value == 0) {
        return value;
    }
    double rounded = value;
    if (std::fabs(value) < std::ldexp(1.0, format.smallestPower)) {
        const double unit = unitInLastPlace(format, value);
        rounded = std::nearbyint(value / unit) * unit;
    } else {
        // Half a unit is added to the bits, a little less where the last one that stays is 0: ties to even.
        const int dropped = std::numeric_limits<double>::digits - format.digits;
        const std::uint64_t unit = std::uint64_t{1} << static_cast<unsigned>(dropped);
        const auto bits = std::bit_cast<std::uint64_t>(value);
        const std::uint64_t half = unit / 2 - ((bits & unit) != 0 ? 0 : 1);
        rounded = std::bit_cast<double>((bits + half) & ~(unit - 1));
    }
    return std::fabs(rounded) < std::ldexp(1.0, format.largestPower)
               ? rounded
               : std::copysign(std::numeric_limits<double>::infinity(), value);
}

std::vector<double> numbersOf(const HalfFormat& format) {
    std::vector<double> numbers;
    const int half = 1 << (format.digits - 1);
    for (int power = format.smallestPower; power < format.largestPower; ++power) {
        for (int part = power == format.smallestPower ? 1 : half; part < 2 * half; ++part) {
            numbers.push_back(std::ldexp(part, power - format.digits + 1));
        }
    }
    const std::size_t positive = numbers.size();
    for (std::size_t i = 0; i < positive; ++i) {
        numbers.push_back(-numbers[i]);
    }
    numbers.push_back(0);
    std::ranges::sort(numbers);
    return numbers;
}

RoundingErrors roundingErrors(const Curve& curve, const HalfFormat& format) {
    RoundedFormula rounded(curve, format);
    RoundingErrors errors;
    constexpr std::size_t mostOperations = 8'000'000;
    std::vector<double> x = numbersOf(format);
    errors.step = x.size() * rounded.operations() / mostOperations + 1;
    std::vector<double> chosen;
    for (std::size_t i = 0; i < x.size(); i += errors.step) {
        chosen.push_back(x[i]);
    }
    x = std::move(chosen);
    std::vector<double> f(x.size());
    curve.evaluate(x, {.f = f, .df = {}, .d2f = {}, .gradient = {}});
    std::size_t within = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!std::isfinite(roundedTo(format, f[i]))) {
            continue;
        }
        const double computed = rounded.at(x[i]);
        const bool isFinite = std::isfinite(computed);
        const double error = isFinite ? (computed - f[i]) / unitInLastPlace(format, f[i])
                                      : std::numeric_limits<double>::infinity();
        errors.x.push_back(x[i]);
        errors.error.push_back(error);
        errors.overflows += isFinite ? 0 : 1;
        within += std::fabs(error) <= 1 ? 1 : 0;
        if (isFinite && std::fabs(error) > errors.largest) {
            errors.largest = std::fabs(error);
            errors.largestAt = x[i];
        }
    }
    errors.count = errors.x.size();
    errors.share = errors.count == 0 ? 0 : static_cast<double>(within) / static_cast<double>(errors.count);
    return errors;
}

}  // namespace zorro
