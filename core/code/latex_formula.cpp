#include "core/code/latex_formula.h"

#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "core/code/formula.h"
#include "core/code/template.h"
#include "core/text/text.h"

namespace zorro {
namespace {

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

Latex writeOperation(const FormulaNode& node) {
    const FormulaNode& left = node.operands[0];
    const FormulaNode& right = node.operands[1];
    if (node.name == "/") {
        return {fill("\\frac{@a@}{@b@}", {{"a", write(left).text}, {"b", write(right).text}}),
                LatexBinding::product};
    }
    if (node.name == "^") {
        return writePower(left, right);
    }
    if (node.name == "*" &&
        left.kind == FormulaKind::negation) {  // -(a b) needs fewer parentheses than (-a) b
        return write({FormulaKind::negation, 0, "-", {{node.kind, 0, "*", {left.operands[0], right}}}});
    }
    if (node.name == "*") {
        const std::string second = operand(right, LatexBinding::product);
        const bool startsWithDigit = second[0] >= '0' && second[0] <= '9';
        return {operand(left, LatexBinding::product) + (startsWithDigit ? " \\cdot " : " \\, ") + second,
                LatexBinding::product};
    }
    const bool logic = node.name == "&&" || node.name == "||";
    const bool sum = node.name == "+" || node.name == "-";
    const LatexBinding binding = logic ? LatexBinding::logic
                                 : sum ? LatexBinding::sum
                                       : LatexBinding::comparison;
    const auto symbol = operatorNames.find(node.name);
    const std::string text = symbol == operatorNames.end() ? node.name : std::string(symbol->second);
    const auto tighter = static_cast<LatexBinding>(static_cast<int>(binding) + 1);
    return {operand(left, sum ? LatexBinding::sum : tighter) + " " + text + " " + operand(right, tighter),
            binding};
}

Latex writeCall(const FormulaNode& node) {
    std::string arguments;
    for (const FormulaNode& argument : node.operands) {
        arguments += (arguments.empty() ? "" : ", ") + write(argument).text;
    }
    if (node.name == "sqrt") {
        return {fill("\\sqrt{@a@}", {{"a", arguments}})};
    }
    if (node.name == "cbrt") {
        return {fill("\\sqrt[3]{@a@}", {{"a", arguments}})};
    }
    if (node.name == "exp") {
        return {fill("e^{@a@}", {{"a", arguments}}), LatexBinding::product};
    }
    if (node.name == "abs") {
        return {fill("\\left|@a@\\right|", {{"a", arguments}})};
    }
    if (node.name == "pow" && node.operands.size() == 2) {
        return writePower(node.operands[0], node.operands[1]);
    }
    const auto name = functionNames.find(node.name);
    const std::string head = name == functionNames.end() ? fill("\\operatorname{@a@}", {{"a", node.name}})
                                                         : std::string(name->second);
    return {fill("@a@\\left(@b@\\right)", {{"a", head}, {"b", arguments}})};
}

Latex write(const FormulaNode& node) {
    switch (node.kind) {
        case FormulaKind::number:
            return {latexNumber(node.value)};
        case FormulaKind::x:
            return {"x"};
        case FormulaKind::constant:
            return {node.name == "pi" ? "\\pi" : node.name};
        case FormulaKind::parameter:
            return {latexName(node.name)};
        case FormulaKind::negation:
            return {fill("-@a@", {{"a", operand(node.operands[0], LatexBinding::product)}}),
                    LatexBinding::sum};
        case FormulaKind::operation:
            return writeOperation(node);
        case FormulaKind::conditional:
            return {fill("\\begin{cases} @b@ & \\text{if } @a@ \\\\ @c@ & \\text{otherwise} \\end{cases}",
                         {{"a", write(node.operands[0]).text},
                          {"b", write(node.operands[1]).text},
                          {"c", write(node.operands[2]).text}})};
        case FormulaKind::call:
            break;
    }
    return writeCall(node);
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
    return write(parseFormula(curve.description().expression, curve.description().parameters)).text;
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
