#include "core/approximation/search/exact_polynomial.h"

#include "core/activation/definition.h"
#include "core/approximation/enclosure/series_functions.h"

namespace zorro::approximation {
namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;
using formula::Wide;
using Coefficients = std::optional<std::vector<Wide>>;

std::vector<Wide> withoutZeros(std::vector<Wide> a) {
    while (!a.empty() && a.back() == 0) {
        a.pop_back();
    }
    return a;
}

Coefficients sum(const Coefficients& a, const Coefficients& b, int sign) {
    if (!a || !b) {
        return std::nullopt;
    }
    std::vector<Wide> result(std::max(a->size(), b->size()));
    for (std::size_t k = 0; k < result.size(); ++k) {
        result[k] = (k < a->size() ? (*a)[k] : Wide(0)) + (k < b->size() ? sign * (*b)[k] : Wide(0));
    }
    return withoutZeros(result);
}

Coefficients product(const Coefficients& a, const Coefficients& b, std::size_t most) {
    if (!a || !b || a->size() + b->size() > most + 2) {
        return std::nullopt;
    }
    if (a->empty() || b->empty()) {
        return std::vector<Wide>();
    }
    std::vector<Wide> result(a->size() + b->size() - 1);
    for (std::size_t i = 0; i < a->size(); ++i) {
        for (std::size_t j = 0; j < b->size(); ++j) {
            result[i + j] += (*a)[i] * (*b)[j];
        }
    }
    return withoutZeros(result);
}

Coefficients power(const Coefficients& a, const Coefficients& exponent, std::size_t most) {
    if (!exponent || exponent->size() > 1) {
        return std::nullopt;
    }
    const Wide value = exponent->empty() ? Wide(0) : exponent->front();
    if (!(value >= 0 && value <= 64) || value != static_cast<int>(value)) {
        return std::nullopt;
    }
    Coefficients result = std::vector<Wide>{1};
    for (int k = 0; k < static_cast<int>(value) && result; ++k) {
        result = product(result, a, most);
    }
    return result;
}

/// What is decided on the whole range is one of its operands.
const Coefficients* decided(Operation operation, const Series<double>& a, const Series<double>& b,
                            const Coefficients* first, const Coefficients* second) {
    switch (operation) {
        case Operation::minimum:
            return a[0].upper <= b[0].lower ? first : b[0].upper <= a[0].lower ? second : nullptr;
        case Operation::maximum:
            return a[0].lower >= b[0].upper ? first : b[0].lower >= a[0].upper ? second : nullptr;
        default:
            return nullptr;
    }
}

}  // namespace

std::optional<std::vector<Wide>> exactPolynomial(const Curve& curve, const Range& range, int highestDegree) {
    const formula::ParsedFormula parsed = parsedFormula(curve.description());
    const auto most = static_cast<std::size_t>(highestDegree);
    std::vector<Coefficients> values(parsed.root + std::size_t{1});
    std::vector<Series<double>> bounds(parsed.root + std::size_t{1});
    const std::vector<bool> parts = formula::partsOf(parsed.tree, {&parsed.root, 1});
    for (NodeId id = 0; id <= parsed.root; ++id) {
        if (!parts[id]) {
            continue;
        }
        const Node& node = parsed.tree[id];
        if (formula::operandCount(node.operation) == 0) {
            const bool isVariable = node.operation == Operation::variable;
            const double number = node.operation == Operation::parameter
                                      ? curve.parameters[static_cast<std::size_t>(parameterIndex(
                                            curve.description(), parsed.parameters[node.index]))]
                                      : node.value;
            values[id] = isVariable ? std::vector<Wide>{0, 1} : withoutZeros({Wide(number)});
            bounds[id] = isVariable ? variableSeries(Interval<double>{range.lower, range.upper}, 0)
                                    : constantSeries(point(number), 0);
            continue;
        }
        const Coefficients& a = values[node.operands[0]];
        const Coefficients& b = values[node.operands[1]];
        const Series<double>& low = bounds[node.operands[0]];
        bounds[id] = seriesOf(node.operation, low, bounds[node.operands[1]], bounds[node.operands[2]]);
        switch (node.operation) {
            case Operation::negate:
                values[id] = sum(std::vector<Wide>(), a, -1);
                break;
            case Operation::add:
                values[id] = sum(a, b, 1);
                break;
            case Operation::subtract:
                values[id] = sum(a, b, -1);
                break;
            case Operation::multiply:
                values[id] = product(a, b, most);
                break;
            case Operation::divide:
                if (b && b->size() == 1) {
                    values[id] = product(a, std::vector<Wide>{1 / b->front()}, most);
                }
                break;
            case Operation::power:
                values[id] = power(a, b, most);
                break;
            case Operation::conditional:
                if (!low[0].contains(0)) {
                    values[id] = b;
                } else if (low[0].lower == 0 && low[0].upper == 0) {
                    values[id] = values[node.operands[2]];
                }
                break;
            case Operation::abs:
            case Operation::relu:
                if (low[0].lower >= 0) {
                    values[id] = a;
                } else if (low[0].upper <= 0) {
                    values[id] = node.operation == Operation::relu ? std::vector<Wide>()
                                                                   : sum(std::vector<Wide>(), a, -1);
                }
                break;
            default:
                if (const Coefficients* operand =
                        decided(node.operation, low, bounds[node.operands[1]], &a, &b)) {
                    values[id] = *operand;
                }
        }
    }
    const Coefficients& f = values[parsed.root];
    return f && f->size() <= most + 1 ? f : std::nullopt;
}

}  // namespace zorro::approximation
