#include "core/code/language/latex_formula.h"

#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "core/activation/definition.h"
#include "core/code/template.h"
#include "core/formula/parse.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using formula::Operation;

/// One node of a formula as it was written.
class FormulaNode {
public:
    FormulaNode(const formula::ParsedFormula& formula, formula::NodeId id) : formula_(formula), id_(id) {}

    [[nodiscard]] Operation operation() const { return node().operation; }
    [[nodiscard]] std::size_t operandCount() const {
        return static_cast<std::size_t>(formula::operandCount(operation()));
    }
    [[nodiscard]] FormulaNode operand(std::size_t k) const { return {formula_, node().operands[k]}; }
    [[nodiscard]] double value() const { return node().value; }
    [[nodiscard]] const std::string& parameter() const { return formula_.parameters[node().index]; }

private:
    [[nodiscard]] const formula::Node& node() const { return formula_.tree[id_]; }

    const formula::ParsedFormula& formula_;
    formula::NodeId id_;
};

constexpr auto greekLetters = std::to_array<std::string_view>(
    {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta",     "theta", "iota", "kappa", "lambda",
     "mu",    "nu",   "xi",    "rho",   "sigma",   "tau",  "upsilon", "phi",   "chi",  "psi",   "omega"});

/// Functions whose name LaTeX knows or that have a symbol of their own.
const std::map<std::string_view, std::string_view> functionNames{
    {"Phi", "\\Phi"},        {"acos", "\\arccos"},   {"asin", "\\arcsin"}, {"atan", "\\arctan"},
    {"cos", "\\cos"},        {"cosh", "\\cosh"},     {"ln", "\\ln"},       {"log", "\\ln"},
    {"log10", "\\log_{10}"}, {"log2", "\\log_2"},    {"max", "\\max"},     {"min", "\\min"},
    {"phi", "\\varphi"},     {"sigmoid", "\\sigma"}, {"sin", "\\sin"},     {"sinh", "\\sinh"},
    {"tan", "\\tan"},        {"tanh", "\\tanh"}};

const std::map<std::string_view, std::string_view> operatorNames{
    {"<=", "\\le"}, {">=", "\\ge"}, {"==", "="}, {"!=", "\\ne"}, {"&&", "\\land"}, {"||", "\\lor"}};

enum class LatexBinding { logic, comparison, sum, product, atom };

struct Latex {
    std::string text;
    LatexBinding binding = LatexBinding::atom;
};

Latex write(const FormulaNode& node);

std::string operand(const FormulaNode& node, LatexBinding least) {
    const Latex latex = write(node);
    return latex.binding < least ? fill("\\left(@a@\\right)", {{"a", latex.text}}) : latex.text;
}

Latex writePower(const FormulaNode& base, const FormulaNode& exponent) {
    return {fill("{@a@}^{@b@}", {{"a", operand(base, LatexBinding::atom)}, {"b", write(exponent).text}}),
            LatexBinding::product};
}

Latex negative(const Latex& latex) {
    const bool loose = latex.binding < LatexBinding::product;
    return {"-" + (loose ? fill("\\left(@a@\\right)", {{"a", latex.text}}) : latex.text), LatexBinding::sum};
}

Latex product(const FormulaNode& left, const FormulaNode& right) {
    const std::string second = operand(right, LatexBinding::product);
    const bool startsWithDigit = second[0] >= '0' && second[0] <= '9';
    return {operand(left, LatexBinding::product) + (startsWithDigit ? " \\cdot " : " \\, ") + second,
            LatexBinding::product};
}

Latex writeOperation(const FormulaNode& node) {
    const FormulaNode left = node.operand(0);
    const FormulaNode right = node.operand(1);
    const Operation operation = node.operation();
    if (operation == Operation::divide) {
        return {fill("\\frac{@a@}{@b@}", {{"a", write(left).text}, {"b", write(right).text}}),
                LatexBinding::product};
    }
    if (operation == Operation::multiply &&
        left.operation() == Operation::negate) {  // -(a b) needs fewer parentheses than (-a) b
        return negative(product(left.operand(0), right));
    }
    if (operation == Operation::multiply) {
        return product(left, right);
    }
    const bool logic = operation == Operation::logicalAnd || operation == Operation::logicalOr;
    const bool sum = operation == Operation::add || operation == Operation::subtract;
    const std::string_view sign = formula::wordOf(operation);
    const LatexBinding binding = logic ? LatexBinding::logic
                                 : sum ? LatexBinding::sum
                                       : LatexBinding::comparison;
    const auto symbol = operatorNames.find(sign);
    const std::string text = std::string(symbol == operatorNames.end() ? sign : symbol->second);
    const auto tighter = static_cast<LatexBinding>(static_cast<int>(binding) + 1);
    return {operand(left, sum ? LatexBinding::sum : tighter) + " " + text + " " + operand(right, tighter),
            binding};
}

/// "a, b, c", also of min(min(a, b), c).
std::string argumentsOf(const FormulaNode& node, Operation operation) {
    std::string arguments;
    for (std::size_t k = 0; k < node.operandCount(); ++k) {
        const FormulaNode operand = node.operand(k);
        const bool same = operand.operandCount() == 2 && operand.operation() == operation;
        arguments +=
            (arguments.empty() ? "" : ", ") + (same ? argumentsOf(operand, operation) : write(operand).text);
    }
    return arguments;
}

Latex writeCall(const FormulaNode& node) {
    const Operation operation = node.operation();
    const std::string arguments = argumentsOf(node, operation);
    if (operation == Operation::sqrt) {
        return {fill("\\sqrt{@a@}", {{"a", arguments}})};
    }
    if (operation == Operation::cbrt) {
        return {fill("\\sqrt[3]{@a@}", {{"a", arguments}})};
    }
    if (operation == Operation::exp) {
        return {fill("e^{@a@}", {{"a", arguments}}), LatexBinding::product};
    }
    if (operation == Operation::abs) {
        return {fill("\\left|@a@\\right|", {{"a", arguments}})};
    }
    const std::string_view word = formula::wordOf(operation);
    const auto name = functionNames.find(word);
    const std::string head = name == functionNames.end()
                                 ? fill("\\operatorname{@a@}", {{"a", std::string(word)}})
                                 : std::string(name->second);
    return {fill("@a@\\left(@b@\\right)", {{"a", head}, {"b", arguments}})};
}

Latex write(const FormulaNode& node) {
    switch (node.operation()) {
        case Operation::number:
            return {latexNumber(node.value())};
        case Operation::variable:
            return {"x"};
        case Operation::pi:
            return {"\\pi"};
        case Operation::e:
            return {"e"};
        case Operation::parameter:
            return {latexName(node.parameter())};
        case Operation::negate:
            return negative(write(node.operand(0)));
        case Operation::power:
            return writePower(node.operand(0), node.operand(1));
        case Operation::conditional:
            return {fill("\\begin{cases} @b@ & \\text{if } @a@ \\\\ @c@ & \\text{otherwise} \\end{cases}",
                         {{"a", write(node.operand(0)).text},
                          {"b", write(node.operand(1)).text},
                          {"c", write(node.operand(2)).text}})};
        default:
            return node.operation() < Operation::conditional ? writeOperation(node) : writeCall(node);
    }
}

std::string escapedUnderscores(std::string_view text) {
    std::string result;
    for (const char character : text) {
        result.append(character == '_' ? "\\_" : std::string(1, character));
    }
    return result;
}

}  // namespace

std::string latexFormula(const Curve& curve) {
    const formula::ParsedFormula parsed = parsedFormula(curve.description());
    return write({parsed, parsed.root}).text;
}

std::string formulaInLatex(const Curve& curve) {
    const Description& description = curve.description();
    const bool isWritten = description.kind != FunctionKind::expression && !description.latex.empty();
    return isWritten ? description.latex : "f(x) = " + latexFormula(curve);
}

std::string latexNumber(double value) {
    const std::string text = shortestNumber(value);
    const std::size_t exponent = text.find('e');
    if (exponent == std::string::npos) {
        return text;
    }
    return fill("@a@ \\cdot 10^{@b@}", {{"a", text.substr(0, exponent)},
                                        {"b", std::to_string(std::stoi(text.substr(exponent + 1)))}});
}

std::string latexName(const std::string& name) {
    const std::size_t underscore = name.find('_');
    if (underscore != std::string::npos && underscore > 0 && underscore + 1 < name.size()) {
        return fill("@a@_{\\mathrm{@b@}}", {{"a", latexName(name.substr(0, underscore))},
                                            {"b", escapedUnderscores(name.substr(underscore + 1))}});
    }
    for (const std::string_view letter : greekLetters) {
        if (letter == name) {
            return std::string("\\").append(name);
        }
    }
    return name.size() == 1 ? name : fill("\\mathrm{@a@}", {{"a", escapedUnderscores(name)}});
}

}  // namespace zorro
