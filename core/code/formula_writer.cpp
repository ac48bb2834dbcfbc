#include "core/code/formula_writer.h"

#include <cctype>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/code/formula.h"
#include "core/code/template.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Code and how tightly its outermost operator binds, so that parentheses stand only where they must.
enum class Binding { comparison, sum, product, sign, power, atom };

struct Code {
    std::string text;
    Binding binding = Binding::atom;
};

class FormulaWriter {
public:
    FormulaWriter(const Curve& curve, const Dialect& dialect,
                  const std::function<std::string(const std::string&)>& parameterText)
        : curve_(curve), dialect_(dialect), parameterText_(parameterText) {}

    /// The node as a number, with `x` as the text of the variable.
    [[nodiscard]] Code number(const FormulaNode& node, const std::string& x) const {
        Code code = write(node, x);
        if (!node.isTruth()) {
            return code;
        }
        return {fill(dialect_.where, {{"a", code.text}, {"b", constantTensor("1.0")}, {"c", "0.0"}})};
    }

private:
    /// Some functions write their operand twice, and a conditional replaces x in its branches: nested, they
    /// could fill the memory.
    [[nodiscard]] Code write(const FormulaNode& node, const std::string& x) const {
        constexpr std::size_t longestCode = 100'000;
        Code code = writeAny(node, x);
        if (code.text.size() > longestCode) {
            throw std::invalid_argument("the formula becomes too long in another language");
        }
        return code;
    }

    [[nodiscard]] Code writeAny(const FormulaNode& node, const std::string& x) const {
        switch (node.operation()) {
            case Operation::number:
            case Operation::pi:
            case Operation::e:
                return {literal(node.value())};
            case Operation::variable:
                return {x};
            case Operation::parameter:
                return {parameterText_(node.parameter())};
            case Operation::negate:
                return {std::string("-").append(operand(node.operand(0), x, Binding::atom)), Binding::sign};
            case Operation::power:
                return power(node.operand(0), node.operand(1), x);
            case Operation::conditional:
                return conditional(node, x);
            default:
                return node.operation() < Operation::conditional ? operation(node, x) : call(node, x);
        }
    }

    [[nodiscard]] std::string literal(double value) const {
        return dialect_.floatLiterals || value != std::floor(value) || value >= 1e6 ? floatLiteral(value)
                                                                                    : shortestNumber(value);
    }

    /// The node as a number, in parentheses where it binds less tightly than its place asks for.
    [[nodiscard]] std::string operand(const FormulaNode& node, const std::string& x, Binding least) const {
        const Code code = number(node, x);
        return code.binding < least ? std::string("(").append(code.text).append(")") : code.text;
    }

    /// The node where a tensor must stand: as an argument of a function that takes nothing else.
    [[nodiscard]] std::string tensor(const FormulaNode& node, const std::string& x) const {
        const std::string text = number(node, x).text;
        return node.dependsOnAnything() ? text : constantTensor(text);
    }

    /// A constant as a tensor of x's type: what a framework makes of a plain number has a type of its own.
    [[nodiscard]] std::string constantTensor(const std::string& text) const {
        return dialect_.tensor.empty() ? text : fill(dialect_.tensor, {{"a", text}});
    }

    [[nodiscard]] Code operation(const FormulaNode& node, const std::string& x) const {
        const FormulaNode left = node.operand(0);
        const FormulaNode right = node.operand(1);
        const std::string symbol(formula::wordOf(node.operation()));
        if (symbol == "&&" || symbol == "||") {
            return {fill(symbol == "&&" ? dialect_.logicalAnd : dialect_.logicalOr,
                         {{"a", condition(left, x)}, {"b", condition(right, x)}})};
        }
        if (node.isTruth()) {
            return {
                tensorOperand(left, x, Binding::sum) + " " + symbol + " " + operand(right, x, Binding::sum),
                Binding::comparison};
        }
        const Binding binding = symbol == "+" || symbol == "-" ? Binding::sum : Binding::product;
        const Binding rightBinding = binding == Binding::sum ? Binding::product : Binding::sign;
        return {operand(left, x, binding) + " " + symbol + " " + operand(right, x, rightBinding), binding};
    }

    [[nodiscard]] std::string tensorOperand(const FormulaNode& node, const std::string& x,
                                            Binding least) const {
        return dialect_.tensor.empty() || node.dependsOnAnything() ? operand(node, x, least)
                                                                   : tensor(node, x);
    }

    [[nodiscard]] Code power(const FormulaNode& base, const FormulaNode& exponent,
                             const std::string& x) const {
        if (!dialect_.power.empty()) {
            return {fill(dialect_.power, {{"a", tensor(base, x)}, {"b", number(exponent, x).text}})};
        }
        const std::string left = operand(base, x, Binding::atom);
        const std::string right = operand(exponent, x, Binding::sign);
        const bool close = isSimple(left) && isSimple(right);  // where black writes no blanks
        return {left + (close ? "**" : " ** ") + right, Binding::power};
    }

    /// A name, an attribute or a number, with or without a sign.
    static bool isSimple(std::string_view text) {
        text.remove_prefix(text.starts_with('-') ? 1 : 0);
        for (const char character : text) {
            if (std::isalnum(static_cast<unsigned char>(character)) == 0 && character != '_' &&
                character != '.') {
                return false;
            }
        }
        return true;
    }

    /// The node as something true or false.
    [[nodiscard]] std::string condition(const FormulaNode& node, const std::string& x) const {
        if (node.isTruth()) {
            return write(node, x).text;
        }
        return tensorOperand(node, x, Binding::sum) + " != " + literal(0);
    }

    [[nodiscard]] Code conditional(const FormulaNode& node, const std::string& x) const {
        const std::string test = condition(node.operand(0), x);
        const std::string yes = branch(node, 1, test, x);
        const bool constants = !node.operand(1).dependsOnAnything() && !node.operand(2).dependsOnAnything();
        return {fill(
            dialect_.where,
            {{"a", test}, {"b", constants ? constantTensor(yes) : yes}, {"c", branch(node, 2, test, x)}})};
    }

    /// A branch is computed for every x, so a value or slope of inf or NaN where it is not taken would spoil
    /// the gradient (inf times 0). There x is replaced by a point at which the branch is taken.
    [[nodiscard]] std::string branch(const FormulaNode& node, std::size_t index, const std::string& test,
                                     const std::string& x) const {
        const FormulaNode body = node.operand(index);
        const std::optional<double> inside =
            isFiniteEverywhere(body) ? std::nullopt : pointInside(node.operand(0), index == 1);
        if (!inside) {
            return number(body, x).text;
        }
        const std::string point = floatLiteral(*inside);
        const std::string guarded = index == 1 ? fill(dialect_.where, {{"a", test}, {"b", x}, {"c", point}})
                                               : fill(dialect_.where, {{"a", test}, {"b", point}, {"c", x}});
        return number(body, guarded).text;
    }

    /// Sums, differences and products stay finite with a finite slope; other things may not.
    static bool isFiniteEverywhere(const FormulaNode& node) {
        if (!node.dependsOnX()) {
            return true;
        }
        const Operation operation = node.operation();
        if (operation > Operation::conditional || operation == Operation::divide ||
            operation == Operation::power) {
            return false;
        }
        for (std::size_t k = 0; k < node.operandCount(); ++k) {
            if (!isFiniteEverywhere(node.operand(k))) {
                return false;
            }
        }
        return true;
    }

    /// An x at which the condition is as wanted and the curve finite, if one is found among a few.
    [[nodiscard]] std::optional<double> pointInside(const FormulaNode& condition, bool wanted) const {
        for (const double size : {1.0, 2.0, 0.5, 0.0, 4.0, 0.25, 10.0, 100.0, 0.01}) {
            for (const double x : {size, -size}) {
                const std::optional<double> value = simpleValue(condition, x, curve_);
                const Jet jet = curve_.at(x);
                if (value && (*value != 0) == wanted && std::isfinite(jet.f) && std::isfinite(jet.df)) {
                    return x;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Code call(const FormulaNode& node, const std::string& x) const {
        const std::string_view word = formula::wordOf(node.operation());
        const auto spelling = dialect_.calls.find(word);
        if (node.operation() == Operation::heaviside && spelling == dialect_.calls.end()) {
            const auto sign = dialect_.calls.find("sign");
            const std::string argument = tensor(node.operand(0), x);
            return {"0.5 + 0.5 * " + fill(sign->second, {{"a", argument}}), Binding::sum};
        }
        if (spelling == dialect_.calls.end()) {
            throw std::invalid_argument("the function " + inQuotes(word) +
                                        " cannot be written in another language");
        }
        const bool two = node.operandCount() == 2;
        return {fill(spelling->second, {{"a", tensor(node.operand(0), x)},
                                        {"b", two ? tensor(node.operand(1), x) : std::string()}}),
                callBinding(spelling->second)};
    }

    /// How tightly the text of a call binds: some are a product or start with a sign.
    static Binding callBinding(std::string_view spelling) {
        return spelling.find(" * ") != std::string_view::npos ||
                       spelling.find(" - ") != std::string_view::npos || spelling.starts_with('-')
                   ? Binding::comparison
                   : Binding::atom;
    }

    const Curve& curve_;
    const Dialect& dialect_;
    const std::function<std::string(const std::string&)>& parameterText_;
};

}  // namespace

std::string writeFormula(const Curve& curve, const Dialect& dialect,
                         const std::function<std::string(const std::string& name)>& parameterText) {
    return FormulaWriter(curve, dialect, parameterText).number(formulaOf(curve), "x").text;
}

}  // namespace zorro
