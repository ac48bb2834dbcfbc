#include "core/code/formula.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <stdexcept>

namespace zorro {
namespace {

/// Recursive descent: one method a level of precedence, lowest first.
class FormulaParser {
public:
    FormulaParser(std::string_view text, std::span<const Parameter> parameters)
        : text_(text), parameters_(parameters) {}

    FormulaNode parse() {
        FormulaNode node = conditional();
        if (!peek().empty()) {
            fail();
        }
        return node;
    }

private:
    FormulaNode conditional() {
        FormulaNode condition = binary(0);
        if (!take("?")) {
            return condition;
        }
        FormulaNode yes = conditional();
        expect(":");
        FormulaNode no = conditional();
        return {FormulaKind::conditional, 0, "?", {std::move(condition), std::move(yes), std::move(no)}};
    }

    /// The operators that group to the left, by level.
    FormulaNode binary(std::size_t level) {
        static const std::array<std::vector<std::string_view>, 5> operators{
            {{"||"}, {"&&"}, {"<=", ">=", "==", "!=", "<", ">"}, {"+", "-"}, {"*", "/"}}};
        if (level == operators.size()) {
            return sign();
        }
        FormulaNode left = binary(level + 1);
        for (;;) {
            const auto found = std::find_if(operators[level].begin(), operators[level].end(),
                                            [&](std::string_view symbol) { return take(symbol); });
            if (found == operators[level].end()) {
                return left;
            }
            FormulaNode right = binary(level + 1);
            left = {FormulaKind::operation, 0, std::string(*found), {std::move(left), std::move(right)}};
        }
    }

    FormulaNode sign() {
        if (take("-")) {
            return {FormulaKind::negation, 0, "-", {sign()}};
        }
        return take("+") ? sign() : power();
    }

    FormulaNode power() {
        FormulaNode base = primary();
        if (!take("^")) {
            return base;
        }
        return {FormulaKind::operation, 0, "^", {std::move(base), sign()}};
    }

    FormulaNode primary() {
        if (take("(")) {
            FormulaNode inside = conditional();
            expect(")");
            return inside;
        }
        const std::string_view rest = peek();
        double value = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        const bool startsNumber =
            !rest.empty() && (std::isdigit(static_cast<unsigned char>(rest[0])) != 0 || rest[0] == '.');
        if (startsNumber && error == std::errc()) {
            position_ += static_cast<std::size_t>(end - rest.data());
            return {FormulaKind::number, value, {}, {}};
        }
        return word();
    }

    FormulaNode word() {
        const std::string_view rest = peek();
        const auto* end = std::find_if(rest.begin(), rest.end(), [](unsigned char character) {
            return std::isalnum(character) == 0 && character != '_';
        });
        std::string name(rest.begin(), end);
        if (name.empty()) {
            fail();
        }
        position_ += name.size();
        if (take("(")) {
            return call(std::move(name));
        }
        if (name == "x") {
            return {FormulaKind::x, 0, name, {}};
        }
        if (std::any_of(parameters_.begin(), parameters_.end(),
                        [&](const Parameter& parameter) { return parameter.name == name; })) {
            return {FormulaKind::parameter, 0, name, {}};
        }
        if (name == "pi" || name == "e") {
            return {FormulaKind::constant, name == "pi" ? std::numbers::pi : std::numbers::e, name, {}};
        }
        fail();
    }

    FormulaNode call(std::string name) {
        FormulaNode node{FormulaKind::call, 0, std::move(name), {}};
        do {
            node.operands.push_back(conditional());
        } while (take(","));
        expect(")");
        return node;
    }

    /// What is left of the text after blanks.
    std::string_view peek() {
        position_ = std::min(text_.find_first_not_of(" \t\r\n", position_), text_.size());
        return text_.substr(position_);
    }

    bool take(std::string_view symbol) {
        if (!peek().starts_with(symbol)) {
            return false;
        }
        position_ += symbol.size();
        return true;
    }

    void expect(std::string_view symbol) {
        if (!take(symbol)) {
            fail();
        }
    }

    [[noreturn]] void fail() const {
        throw std::invalid_argument("the formula '" + std::string(text_) +
                                    "' cannot be written in another language: unexpected text at column " +
                                    std::to_string(position_ + 1));
    }

    std::string_view text_;
    std::span<const Parameter> parameters_;
    std::size_t position_ = 0;
};

double operate(std::string_view symbol, double a, double b) {
    switch (symbol[0]) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return a / b;
        case '^':
            return std::pow(a, b);
        case '&':
            return a != 0 && b != 0 ? 1 : 0;
        case '|':
            return a != 0 || b != 0 ? 1 : 0;
        case '=':
            return a == b ? 1 : 0;
        case '!':
            return a != b ? 1 : 0;
        case '<':
            return (symbol == "<" ? a < b : a <= b) ? 1 : 0;
        default:
            return (symbol == ">" ? a > b : a >= b) ? 1 : 0;
    }
}

bool anyNode(const FormulaNode& node, bool (*matches)(FormulaKind)) {
    return matches(node.kind) ||
           std::any_of(node.operands.begin(), node.operands.end(),
                       [&](const FormulaNode& operand) { return anyNode(operand, matches); });
}

}  // namespace

FormulaNode parseFormula(std::string_view text, std::span<const Parameter> parameters) {
    return FormulaParser(text, parameters).parse();
}

bool dependsOnX(const FormulaNode& node) {
    return anyNode(node, [](FormulaKind kind) { return kind == FormulaKind::x; });
}

bool dependsOnAnything(const FormulaNode& node) {
    return anyNode(node,
                   [](FormulaKind kind) { return kind == FormulaKind::x || kind == FormulaKind::parameter; });
}

bool isTruth(const FormulaNode& node) {
    constexpr std::string_view truths = "<>=!&|";
    return node.kind == FormulaKind::operation && truths.find(node.name[0]) != std::string_view::npos;
}

std::optional<double> simpleValue(const FormulaNode& node, double x, const Curve& curve) {
    std::vector<double> values;
    for (const FormulaNode& operand : node.operands) {
        const std::optional<double> value = simpleValue(operand, x, curve);
        if (!value) {
            return std::nullopt;
        }
        values.push_back(*value);
    }
    switch (node.kind) {
        case FormulaKind::number:
        case FormulaKind::constant:
            return node.value;
        case FormulaKind::x:
            return x;
        case FormulaKind::parameter:
            return curve.parameters[static_cast<std::size_t>(parameterIndex(curve.description(), node.name))];
        case FormulaKind::negation:
            return -values[0];
        case FormulaKind::operation:
            return operate(node.name, values[0], values[1]);
        case FormulaKind::conditional:
            return values[0] != 0 ? values[1] : values[2];
        case FormulaKind::call:
            break;
    }
    return std::nullopt;
}

}  // namespace zorro
