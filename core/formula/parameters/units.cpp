#include "core/formula/parameters/units.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace zorro::formula {
namespace {

/// A unit that is not known yet: the sum of these multiples of the unknown units' exponents and, in the last
/// two places, of the units of x and of the value.
using Form = std::vector<double>;

/// Equations between units, solved as they come; one that contradicts those before it is forgotten.
class Equations {
public:
    explicit Equations(std::size_t unknowns) : unknowns_(unknowns), rows_(unknowns) {}

    void setEqual(const Form& a, const Form& b) {
        Form row = a;
        add(row, b, -1);
        for (std::size_t u = 0; u < unknowns_; ++u) {
            if (row[u] != 0 && rows_[u]) {
                add(row, *rows_[u], -row[u]);
            }
        }
        const auto last = row.begin() + static_cast<std::ptrdiff_t>(unknowns_);
        const auto pivot =
            std::max_element(row.begin(), last, [](double p, double q) { return std::abs(p) < std::abs(q); });
        if (pivot == last || std::abs(*pivot) < 1e-9) {
            return;
        }
        const double factor = 1 / *pivot;
        std::ranges::for_each(row, [factor](double& value) { value *= factor; });
        const auto u = static_cast<std::size_t>(pivot - row.begin());
        for (std::optional<Form>& other : rows_) {
            if (other && (*other)[u] != 0) {
                add(*other, row, -(*other)[u]);
            }
        }
        rows_[u] = std::move(row);
    }

    /// What the equations say of an unknown; those that they leave open are taken as plain numbers'.
    [[nodiscard]] Unit unit(std::size_t unknown) const {
        const std::optional<Form>& row = rows_[unknown];
        return row ? Unit{.x = -(*row)[unknowns_], .value = -(*row)[unknowns_ + 1]} : Unit{};
    }

    static void add(Form& to, const Form& from, double factor) {
        for (std::size_t i = 0; i < to.size(); ++i) {
            to[i] += factor * from[i];
        }
    }

private:
    std::size_t unknowns_;
    std::vector<std::optional<Form>> rows_;  ///< by the unknown that they solve for
};

std::optional<double> numberAt(const Tree& tree, NodeId id) {
    const Node& node = tree[id];
    if (node.operation == Operation::number) {
        return node.value;
    }
    if (node.operation == Operation::negate || node.operation == Operation::divide) {
        const std::optional<double> a = numberAt(tree, node.operands[0]);
        const std::optional<double> b =
            node.operation == Operation::divide ? numberAt(tree, node.operands[1]) : -1;
        return a && b ? std::optional(*a / *b) : std::nullopt;
    }
    return {};
}

/// The walk from the leaves to the root.
class Walk {
public:
    explicit Walk(const ParsedFormula& formula)
        : tree_(formula.tree),
          unknowns_(formula.parameters.size() + countPowers(formula)),
          nextPower_(formula.parameters.size()),
          equations_(unknowns_) {
        for (NodeId id = 0; id <= formula.root; ++id) {
            forms_.push_back(formOf(tree_[id]));
        }
        equations_.setEqual(forms_[formula.root], single(unknowns_ + 1));
    }

    [[nodiscard]] const Equations& equations() const { return equations_; }

private:
    static std::size_t countPowers(const ParsedFormula& formula) {
        std::size_t count = 0;
        for (NodeId id = 0; id <= formula.root; ++id) {
            count += formula.tree[id].operation == Operation::power ? 1 : 0;
        }
        return count;
    }

    [[nodiscard]] Form plain() const { return Form(unknowns_ + 2); }
    [[nodiscard]] Form single(std::size_t place) const {
        Form form = plain();
        form[place] = 1;
        return form;
    }
    [[nodiscard]] Form times(Form form, double factor) const {
        std::ranges::for_each(form, [factor](double& value) { value *= factor; });
        return form;
    }

    /// Of two that are added or compared: that of the one which is not a mere number.
    Form alike(NodeId a, NodeId b) {
        equations_.setEqual(forms_[a], forms_[b]);
        return dependsOnAnything(tree_, a) ? forms_[a] : forms_[b];
    }

    Form powerOf(NodeId base, NodeId exponent) {
        if (const std::optional<double> number = numberAt(tree_, exponent)) {
            return times(forms_[base], *number);
        }
        equations_.setEqual(forms_[exponent], plain());
        return single(nextPower_++);  // the unit of x^p depends on p
    }

    Form formOf(const Node& node) {
        const auto& [u, v, w] = node.operands;
        switch (node.operation) {
            case Operation::number:
            case Operation::pi:
            case Operation::e:
                return plain();
            case Operation::variable:
                return single(unknowns_);
            case Operation::parameter:
                return single(node.index);
            case Operation::add:
            case Operation::subtract:
            case Operation::minimum:
            case Operation::maximum:
            case Operation::hypot:
                return alike(u, v);
            case Operation::conditional:
                return alike(v, w);
            case Operation::multiply:
            case Operation::divide: {
                Form form = forms_[u];
                Equations::add(form, forms_[v], node.operation == Operation::multiply ? 1 : -1);
                return form;
            }
            case Operation::negate:
            case Operation::abs:
            case Operation::relu:
            case Operation::ceil:
            case Operation::floor:
            case Operation::round:
                return forms_[u];
            case Operation::sqrt:
                return times(forms_[u], 0.5);
            case Operation::cbrt:
                return times(forms_[u], 1.0 / 3);
            case Operation::power:
                return powerOf(u, v);
            default:
                return numberFrom(node);
        }
    }

    /// Of what gives a plain number: truths, signs, angles, and functions of plain numbers.
    Form numberFrom(const Node& node) {
        const auto& [u, v, w] = node.operands;
        if (isTruth(node.operation) || node.operation == Operation::atan2) {
            static_cast<void>(operandCount(node.operation) == 2 ? alike(u, v) : plain());
        } else if (node.operation != Operation::sign && node.operation != Operation::heaviside) {
            equations_.setEqual(forms_[u], plain());
        }
        return plain();
    }

    const Tree& tree_;
    std::size_t unknowns_;
    std::size_t nextPower_;
    Equations equations_;
    std::vector<Form> forms_;
};

}  // namespace

std::vector<Unit> unitsOfParameters(const ParsedFormula& formula) {
    const Walk walk(formula);
    std::vector<Unit> units;
    for (std::size_t p = 0; p < formula.parameters.size(); ++p) {
        units.push_back(walk.equations().unit(p));
    }
    return units;
}

}  // namespace zorro::formula
