#include "core/formula/differentiate.h"

#include <cmath>
#include <numbers>

namespace zorro::formula {
namespace {

using Slope = std::optional<NodeId>;  ///< nothing: identically 0

/// The rules of one pass over the tree.
class Rules {
public:
    explicit Rules(Algebra& algebra) : a_(algebra) {}

    [[nodiscard]] Slope of(NodeId id, const std::vector<Slope>& slopes) {
        const Slope slope = anyOf(id, slopes);
        const bool vanishes = slope && a_.tree()[*slope] == Node{.value = 0};
        return vanishes ? Slope() : slope;
    }

private:
    [[nodiscard]] Slope anyOf(NodeId id, const std::vector<Slope>& slopes) {
        const Node node = a_.tree()[id];
        std::array<Slope, 3> d;
        bool any = false;
        for (int k = 0; k < operandCount(node.operation); ++k) {
            const auto i = static_cast<std::size_t>(k);
            d[i] = slopes[node.operands[i]];
            any = any || d[i].has_value();
        }
        if (!any) {
            return {};
        }
        const auto& [u, v, w] = node.operands;
        switch (node.operation) {
            case Operation::negate:
                return a_.negate(*d[0]);
            case Operation::add:
                return sum(d[0], d[1]);
            case Operation::subtract:
                return difference(d[0], d[1]);
            case Operation::multiply:
                return sum(product(d[0], v), product(d[1], u));
            case Operation::flatProduct:
                return sum(d[0] ? Slope(a_.pair(Operation::flatProduct, *d[0], v)) : Slope(),
                           d[1] ? Slope(a_.pair(Operation::flatProduct, u, *d[1])) : Slope());
            case Operation::divide:
                return quotient(difference(d[0], product(d[1], id)), v);
            case Operation::power:
                return power(id, u, v, d[0], d[1]);
            case Operation::xLogX:
                return xLogX(id, u, v, d[0], d[1]);
            case Operation::conditional:
                return choice(u, d[1], d[2]);
            case Operation::maximum:
                return extreme(Operation::greater, u, v, d[0], d[1]);
            case Operation::minimum:
                return extreme(Operation::less, u, v, d[0], d[1]);
            case Operation::hypot:
                return sum(product(d[0], a_.divide(u, id)), product(d[1], a_.divide(v, id)));
            case Operation::atan2:
                return atan2(u, v, d[0], d[1]);
            default:
                break;
        }
        if (operandCount(node.operation) != 1) {
            return {};  // comparisons and logic
        }
        const Slope slope = outer(node.operation, id, u);
        if (slope && vanishesFast(node.operation) && explodes(*d[0])) {
            return a_.pair(Operation::flatProduct, *d[0], *slope);
        }
        return slope && isSteepSomewhere(node.operation) && isSwitched(*d[0])
                   ? a_.pair(Operation::flatProduct, *slope, *d[0])
                   : product(slope, *d[0]);
    }

    /// Whether the function's slope falls so fast where it falls to 0 that no slope of its operand makes up
    /// for it: tanh(exp(x)) is flat where exp(x) has left every range.
    [[nodiscard]] static bool vanishesFast(Operation operation) {
        switch (operation) {
            case Operation::exp:
            case Operation::expm1:
            case Operation::tanh:
            case Operation::sechSquared:
            case Operation::sigmoid:
            case Operation::sigmoidSlope:
            case Operation::softplus:
            case Operation::erf:
            case Operation::erfc:
            case Operation::normalDistribution:
            case Operation::normalDensity:
                return true;
            default:
                return false;
        }
    }

    /// Whether a slope grows exponentially somewhere.
    [[nodiscard]] bool explodes(NodeId slope, int depth = 4) const {
        const Node& node = a_.tree()[slope];
        if (node.operation == Operation::exp || node.operation == Operation::sinh ||
            node.operation == Operation::cosh) {
            return true;
        }
        for (int k = 0; depth > 0 && k < operandCount(node.operation); ++k) {
            if (explodes(node.operands[static_cast<std::size_t>(k)], depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the function's slope is infinite somewhere on its domain.
    [[nodiscard]] static bool isSteepSomewhere(Operation operation) {
        switch (operation) {
            case Operation::acos:
            case Operation::acosh:
            case Operation::asin:
            case Operation::cbrt:
            case Operation::sqrt:
                return true;
            default:
                return false;
        }
    }

    /// Whether a slope is 0 on whole intervals, as that of max(0, u): there nothing makes it more.
    [[nodiscard]] bool isSwitched(NodeId slope, int depth = 4) const {
        const Node& node = a_.tree()[slope];
        if (node.operation == Operation::conditional) {
            return true;
        }
        const bool isProduct = node.operation == Operation::multiply || node.operation == Operation::negate ||
                               node.operation == Operation::divide ||
                               node.operation == Operation::flatProduct;
        for (int k = 0; isProduct && depth > 0 && k < operandCount(node.operation); ++k) {
            if (isSwitched(node.operands[static_cast<std::size_t>(k)], depth - 1)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] NodeId number(double value) { return a_.number(value); }
    [[nodiscard]] Slope sum(Slope a, Slope b) { return a && b ? Slope(a_.add(*a, *b)) : a ? a : b; }
    [[nodiscard]] Slope difference(Slope a, Slope b) {
        return a && b ? Slope(a_.subtract(*a, *b)) : b ? Slope(a_.negate(*b)) : a;
    }
    [[nodiscard]] Slope product(Slope a, NodeId b) { return a ? Slope(a_.multiply(b, *a)) : Slope(); }
    [[nodiscard]] Slope quotient(Slope a, NodeId b) { return a ? Slope(a_.divide(*a, b)) : Slope(); }

    [[nodiscard]] Slope choice(NodeId condition, Slope yes, Slope no) {
        if (!yes && !no) {
            return {};
        }
        return a_.select(condition, yes ? *yes : number(0), no ? *no : number(0));
    }

    /// The slope of that of u and v which `first` prefers; the mean of both where they are equal.
    [[nodiscard]] Slope extreme(Operation first, NodeId u, NodeId v, Slope du, Slope dv) {
        if (du == dv) {
            return du;
        }
        Slope mean = sum(du, dv);
        mean = product(mean, number(0.5));
        const NodeId secondWins = a_.pair(first, v, u);
        return a_.select(a_.pair(first, u, v), du ? *du : number(0),
                         a_.select(secondWins, dv ? *dv : number(0), *mean));
    }

    [[nodiscard]] Slope power(NodeId id, NodeId base, NodeId exponent, Slope dBase, Slope dExponent) {
        Slope result;
        if (dBase) {
            const NodeId less = a_.power(base, a_.add(exponent, number(-1)));
            result = a_.multiply(a_.multiply(exponent, less), *dBase);
        }
        if (dExponent) {
            const bool constant = a_.tree()[base].operation == Operation::number;
            const NodeId slope = constant ? a_.multiply(a_.call(Operation::log, base), id)
                                          : a_.pair(Operation::xLogX, base, exponent);
            result = sum(result, product(dExponent, slope));
        }
        return result;
    }

    /// u^v log(u): in u it is u^(v-1) (v log(u) + 1), in v u^v log(u)^2.
    [[nodiscard]] Slope xLogX(NodeId id, NodeId u, NodeId v, Slope du, Slope dv) {
        Slope result;
        if (du) {
            const NodeId less = a_.add(v, number(-1));
            const NodeId slope =
                a_.add(a_.multiply(v, a_.pair(Operation::xLogX, u, less)), a_.power(u, less));
            result = product(du, slope);
        }
        return sum(result, product(dv, a_.multiply(id, a_.call(Operation::log, u))));
    }

    [[nodiscard]] Slope atan2(NodeId y, NodeId x, Slope dy, Slope dx) {
        const NodeId radius = a_.pair(Operation::hypot, y, x);
        const Slope turn = difference(product(dy, a_.divide(x, radius)), product(dx, a_.divide(y, radius)));
        return quotient(turn, radius);
    }

    /// (1 - u) (1 + u)
    [[nodiscard]] NodeId oneMinusSquare(NodeId u) {
        return a_.multiply(a_.subtract(number(1), u), a_.add(u, number(1)));
    }
    [[nodiscard]] NodeId inverse(NodeId u) { return a_.divide(number(1), u); }
    [[nodiscard]] NodeId call(Operation operation, NodeId u) { return a_.call(operation, u); }

    /// The derivative of a function at u; `id` is its value there.
    [[nodiscard]] Slope outer(Operation operation, NodeId id, NodeId u) {
        switch (operation) {
            case Operation::normalDistribution:
                return call(Operation::normalDensity, u);
            case Operation::normalDensity:
                return a_.negate(a_.multiply(u, id));
            case Operation::abs:
                return call(Operation::sign, u);
            case Operation::relu:
                return a_.select(a_.pair(Operation::greater, u, number(0)), number(1), number(0));
            case Operation::acos:
                return a_.negate(inverse(call(Operation::sqrt, oneMinusSquare(u))));
            case Operation::asin:
                return inverse(call(Operation::sqrt, oneMinusSquare(u)));
            case Operation::atan:
                return inverse(a_.add(a_.square(u), number(1)));
            case Operation::acosh:
                return inverse(a_.multiply(call(Operation::sqrt, a_.add(u, number(-1))),
                                           call(Operation::sqrt, a_.add(u, number(1)))));
            case Operation::asinh:
                return inverse(a_.pair(Operation::hypot, u, number(1)));
            case Operation::atanh:
                return inverse(oneMinusSquare(u));
            case Operation::cbrt:
                return inverse(a_.multiply(number(3), a_.square(id)));
            case Operation::sqrt:
                return a_.divide(number(0.5), id);
            case Operation::cos:
                return a_.negate(call(Operation::sin, u));
            case Operation::sin:
                return call(Operation::cos, u);
            case Operation::tan:
                return a_.add(a_.square(id), number(1));
            case Operation::cosh:
                return call(Operation::sinh, u);
            case Operation::sinh:
                return call(Operation::cosh, u);
            case Operation::tanh:
                return call(Operation::sechSquared, u);
            case Operation::sechSquared:
                return a_.multiply(number(-2), a_.multiply(call(Operation::tanh, u), id));
            case Operation::erf:
                return bell(u, 1);
            case Operation::erfc:
                return bell(u, -1);
            case Operation::exp:
                return id;
            case Operation::expm1:
                return call(Operation::exp, u);
            case Operation::log:
                return inverse(u);
            case Operation::log10:
                return inverse(a_.multiply(number(std::numbers::ln10), u));
            case Operation::log2:
                return inverse(a_.multiply(number(std::numbers::ln2), u));
            case Operation::log1p:
                return inverse(a_.add(u, number(1)));
            case Operation::sigmoid:
                return call(Operation::sigmoidSlope, u);
            case Operation::sigmoidSlope:
                return a_.negate(a_.multiply(call(Operation::tanh, a_.multiply(number(0.5), u)), id));
            case Operation::softplus:
                return call(Operation::sigmoid, u);
            default:
                return {};  // what jumps is flat between its jumps
        }
    }

    [[nodiscard]] NodeId bell(NodeId u, double sign) {
        return a_.multiply(number(sign * 2 * std::numbers::inv_sqrtpi),
                           call(Operation::exp, a_.negate(a_.square(u))));
    }

    Algebra& a_;
};

}  // namespace

std::optional<NodeId> derivative(Algebra& algebra, NodeId root, NodeId leaf) {
    const std::vector<bool> parts = partsOf(algebra.tree(), {&root, 1});
    std::vector<Slope> slopes(root + std::size_t{1});
    Rules rules(algebra);
    for (NodeId id = 0; id <= root; ++id) {
        if (id == leaf) {
            slopes[id] = algebra.number(1);
        } else if (parts[id]) {
            slopes[id] = rules.of(id, slopes);
        }
    }
    return slopes[root];
}

}  // namespace zorro::formula
