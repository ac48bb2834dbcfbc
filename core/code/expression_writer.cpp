#include "core/code/expression_writer.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <stdexcept>
#include <utility>

#include "core/code/template.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;

/// Code and how tightly its outermost operator binds, so that parentheses stand only where they must.
enum class Binding { comparison, sum, product, sign, power, atom };

struct Code {
    std::string text;
    Binding binding = Binding::atom;
};

class ExpressionWriter {
public:
    ExpressionWriter(const CodeTree& code, NodeId root, const Dialect& dialect,
                     const std::function<std::string(const std::string&)>& parameterText,
                     const std::vector<std::string>& taken)
        : code_(code),
          tree_(code.tree),
          root_(root),
          dialect_(dialect),
          parameterText_(parameterText),
          taken_(taken),
          uses_(root + std::size_t{1}),
          onX_(root + std::size_t{1}),
          onAnything_(root + std::size_t{1}) {
        const std::vector<bool> parts = formula::partsOf(tree_, {&root, 1});
        for (NodeId id = 0; id <= root; ++id) {
            const Node& node = tree_[id];
            onX_[id] = node.operation == Operation::variable;
            onAnything_[id] = onX_[id] || node.operation == Operation::parameter;
            for (int k = 0; k < formula::operandCount(node.operation); ++k) {
                const NodeId operand = node.operands[static_cast<std::size_t>(k)];
                uses_[operand] += parts[id] ? 1 : 0;
                onX_[id] = onX_[id] || onX_[operand];
                onAnything_[id] = onAnything_[id] || onAnything_[operand];
            }
        }
    }

    [[nodiscard]] WrittenExpression write() {
        std::string value = tensor(root_);
        return {std::move(statements_), std::move(value)};
    }

private:
    [[nodiscard]] const Node& node(NodeId id) const { return tree_[id]; }
    [[nodiscard]] bool is(NodeId id, Operation operation) const { return tree_[id].operation == operation; }
    [[nodiscard]] NodeId operand(NodeId id, std::size_t k = 0) const { return tree_[id].operands[k]; }
    [[nodiscard]] bool isTruth(NodeId id) const { return formula::isTruth(tree_[id].operation); }

    /// The node as a number.
    [[nodiscard]] Code number(NodeId id) {
        Code code = any(id);
        if (!isTruth(id)) {
            return code;
        }
        return choice(code.text, constantTensor(literal(1)), literal(0));
    }

    /// The node, which gets a name where that makes the code shorter or easier to read.
    [[nodiscard]] Code any(NodeId id) {
        constexpr std::size_t longestPart = 56;
        if (const auto name = names_.find(id); name != names_.end()) {
            return {name->second};
        }
        Code code = anyUnnamed(id);
        const bool isLeaf = formula::operandCount(node(id).operation) == 0 ||
                            (is(id, Operation::negate) && !isCompound(operand(id)));
        const bool isLong = code.text.size() > longestPart && id != root_;
        return !isLeaf && (uses_[id] > 1 || isLong) ? named(id, code.text) : code;
    }

    [[nodiscard]] bool isCompound(NodeId id) const { return formula::operandCount(node(id).operation) > 0; }

    [[nodiscard]] Code named(NodeId id, const std::string& value) {
        constexpr std::size_t longestCode = 100'000;
        written_ += value.size();
        if (written_ > longestCode) {
            throw std::invalid_argument("the formula becomes too long in another language");
        }
        std::string name;
        do {
            name = std::string("t").append(std::to_string(++last_));
        } while (std::ranges::find(taken_, name) != taken_.end());
        const bool truth = isTruth(id) && !dialect_.truthStatement.empty();
        statements_.push_back(
            fill(truth ? dialect_.truthStatement : dialect_.statement, {{"name", name}, {"value", value}}));
        names_[id] = name;
        return {name};
    }

    [[nodiscard]] Code anyUnnamed(NodeId id) {
        switch (node(id).operation) {
            case Operation::number:
            case Operation::pi:
            case Operation::e:
                return literalCode(node(id).value);
            case Operation::variable:
                return {"x"};
            case Operation::parameter:
                return {parameterText_(code_.parameters[node(id).index])};
            case Operation::negate:
                return {std::string("-").append(operandText(operand(id), Binding::atom)), Binding::sign};
            case Operation::multiply:
                return product(id);
            case Operation::power:
                return power(operand(id), operand(id, 1));
            case Operation::conditional:
                return conditional(id);
            case Operation::minimum:
                return limited(id);
            default:
                return node(id).operation < Operation::conditional ? operation(id) : call(id);
        }
    }

    [[nodiscard]] std::string literal(double value) const {
        if (!std::isfinite(value)) {
            const std::string text(std::isnan(value) ? dialect_.nan : dialect_.infinity);
            return value < 0 ? "-" + text : text;
        }
        return dialect_.floatLiterals || value != std::floor(value) || std::fabs(value) >= 1e6
                   ? floatLiteral(value)
                   : shortestNumber(value);
    }

    [[nodiscard]] Code literalCode(double value) const {
        std::string text = literal(value);
        const Binding binding = text.starts_with('-') ? Binding::sign : Binding::atom;
        return {std::move(text), binding};
    }

    /// The node as a number, in parentheses where it binds less tightly than its place asks for.
    [[nodiscard]] std::string operandText(NodeId id, Binding least) {
        const Code code = number(id);
        return code.binding < least ? std::string("(").append(code.text).append(")") : code.text;
    }

    /// The node where a tensor must stand: as an argument of a function that takes nothing else.
    [[nodiscard]] std::string tensor(NodeId id) {
        const std::string text = number(id).text;
        return onAnything_[id] ? text : constantTensor(text);
    }

    /// A constant as a tensor of x's type: what a framework makes of a plain number has a type of its own.
    [[nodiscard]] std::string constantTensor(const std::string& text) const {
        return dialect_.tensor.empty() ? text : fill(dialect_.tensor, {{"a", text}});
    }

    [[nodiscard]] std::string tensorOperand(NodeId id, Binding least) {
        return dialect_.tensor.empty() || onAnything_[id] ? operandText(id, least) : tensor(id);
    }

    [[nodiscard]] Code operation(NodeId id) {
        const NodeId left = operand(id);
        const NodeId right = operand(id, 1);
        const Operation kind = node(id).operation;
        if (kind == Operation::logicalAnd || kind == Operation::logicalOr) {
            std::string a = condition(left);
            return {fill(dialect_.calls.at(kind), {{"a", std::move(a)}, {"b", condition(right)}}),
                    Binding::comparison};
        }
        const std::string symbol = " " + std::string(formula::wordOf(kind)) + " ";
        if (isTruth(id)) {
            std::string text = tensorOperand(left, Binding::sum) + symbol;
            return {text + operandText(right, Binding::sum), Binding::comparison};
        }
        const bool sum = kind == Operation::add || kind == Operation::subtract;
        const Binding binding = sum ? Binding::sum : Binding::product;
        if (kind == Operation::add && is(right, Operation::number) && tree_[right].value < 0) {
            return {operandText(left, Binding::sum) + " - " + literal(-tree_[right].value), Binding::sum};
        }
        const bool swap = kind == Operation::add && is(right, Operation::number) && tree_[right].value > 0;
        std::string text = operandText(swap ? right : left, binding) + symbol;
        return {text + operandText(swap ? left : right, sum ? Binding::product : Binding::power), binding};
    }

    [[nodiscard]] Code product(NodeId id) {
        for (const auto& [u, v] :
             {std::pair(operand(id), operand(id, 1)), std::pair(operand(id, 1), operand(id))}) {
            const bool sameOperand = isCompound(v) && operand(v) == u;
            const std::string_view together = is(v, Operation::sigmoid)              ? dialect_.silu
                                              : is(v, Operation::normalDistribution) ? dialect_.gelu
                                                                                     : std::string_view();
            if (sameOperand && uses_[v] == 1 && !together.empty()) {
                --uses_[u];  // they are one use of u
                return {fill(together, {{"a", tensor(u)}})};
            }
        }
        const bool swap = onX_[operand(id)] && !onX_[operand(id, 1)];  // beta * x rather than x * beta
        std::string text = operandText(operand(id, swap ? 1 : 0), Binding::product) + " * ";
        return {text + operandText(operand(id, swap ? 0 : 1), Binding::power), Binding::product};
    }

    [[nodiscard]] Code power(NodeId base, NodeId exponent) {
        const auto call = dialect_.calls.find(Operation::power);
        if (call != dialect_.calls.end()) {
            std::string a = tensor(base);
            return {fill(call->second, {{"a", std::move(a)}, {"b", number(exponent).text}})};
        }
        const Node& n = node(exponent);
        const bool isWhole =
            n.operation == Operation::number && n.value == std::floor(n.value) && std::fabs(n.value) < 1e6;
        const std::string left = operandText(base, Binding::atom);
        const std::string right = isWhole ? shortestNumber(n.value) : operandText(exponent, Binding::sign);
        const bool close = isSimple(left) && isSimple(right);  // where black writes no blanks
        return {left + (close ? "**" : " ** ") + right, Binding::power};
    }

    /// A name, an attribute or a number, with or without a sign.
    static bool isSimple(std::string_view text) {
        text.remove_prefix(text.starts_with('-') ? 1 : 0);
        return std::ranges::all_of(text, [](unsigned char character) {
            return std::isalnum(character) != 0 || character == '_' || character == '.';
        });
    }

    /// The node as something true or false.
    [[nodiscard]] std::string condition(NodeId id) {
        return isTruth(id) ? any(id).text : tensorOperand(id, Binding::sum) + " != " + literal(0);
    }

    [[nodiscard]] Code conditional(NodeId id) {
        const std::string test = condition(operand(id));
        const bool constants = !onAnything_[operand(id, 1)] && !onAnything_[operand(id, 2)];
        std::string yes = number(operand(id, 1)).text;
        if (constants) {
            yes = constantTensor(yes);
        }
        return choice(test, yes, number(operand(id, 2)).text);
    }

    [[nodiscard]] Code choice(const std::string& test, const std::string& yes, const std::string& no) const {
        const std::string_view spelling = dialect_.calls.at(Operation::conditional);
        return {fill(spelling, {{"a", test}, {"b", yes}, {"c", no}}),
                spelling.starts_with('@') ? Binding::comparison : Binding::atom};
    }

    /// A minimum; that with a large number, where nobody asks for the slope at the tie, in fewer words.
    [[nodiscard]] Code limited(NodeId id) {
        constexpr double large = 20;
        const NodeId u = operand(id);
        const Node& upper = node(operand(id, 1));
        if (upper.operation != Operation::number || upper.value < large || !onX_[u]) {
            return call(id);
        }
        const bool both = is(u, Operation::maximum) && is(operand(u, 1), Operation::number) &&
                          node(operand(u, 1)).value <= -large && uses_[u] == 1;
        if (both && !dialect_.between.empty()) {
            return {fill(dialect_.between, {{"a", tensor(operand(u))},
                                            {"b", literal(node(operand(u, 1)).value)},
                                            {"c", literal(upper.value)}})};
        }
        return dialect_.atMost.empty()
                   ? call(id)
                   : Code{fill(dialect_.atMost, {{"a", tensor(u)}, {"b", literal(upper.value)}})};
    }

    [[nodiscard]] Code call(NodeId id) {
        const Operation kind = node(id).operation;
        const auto spelling = dialect_.calls.find(kind);
        if (spelling == dialect_.calls.end()) {
            const std::string_view word = formula::wordOf(kind);
            throw std::invalid_argument("the function " + inQuotes(word) +
                                        " cannot be written in this language");
        }
        std::string a = tensor(operand(id));
        // what a template repeats must not be long
        const auto firstGap = std::min(spelling->second.find("@a@"), spelling->second.find("@p@"));
        const bool repeats = spelling->second.find("@a@", firstGap + 1) != std::string_view::npos ||
                             spelling->second.find("@p@", firstGap + 1) != std::string_view::npos;
        if (repeats && !isSimple(a) && isCompound(operand(id)) && !isTruth(operand(id))) {
            a = named(operand(id), a).text;
        }
        const bool two = formula::operandCount(kind) == 2;
        std::string b = two ? tensor(operand(id, 1)) : std::string();
        return {
            fill(spelling->second, {{"a", a}, {"b", b}, {"p", inParentheses(a)}, {"q", inParentheses(b)}}),
            callBinding(spelling->second)};
    }

    static std::string inParentheses(const std::string& text) {
        return !text.starts_with('-') && isSimple(text) ? text : "(" + text + ")";
    }

    /// How tightly the text of a call binds: some are a product or start with a sign.
    static Binding callBinding(std::string_view spelling) {
        return spelling.find(" * ") != std::string_view::npos ||
                       spelling.find(" - ") != std::string_view::npos ||
                       spelling.find(" / ") != std::string_view::npos || spelling.starts_with('-')
                   ? Binding::comparison
                   : Binding::atom;
    }

    const CodeTree& code_;
    const formula::Tree& tree_;
    NodeId root_;
    const Dialect& dialect_;
    const std::function<std::string(const std::string&)>& parameterText_;
    const std::vector<std::string>& taken_;
    std::vector<int> uses_;
    std::vector<bool> onX_;
    std::vector<bool> onAnything_;
    std::map<NodeId, std::string> names_;
    std::vector<std::string> statements_;
    std::size_t last_ = 0;
    std::size_t written_ = 0;
};

}  // namespace

WrittenExpression writeExpression(const CodeTree& code, NodeId root, const Dialect& dialect,
                                  const std::function<std::string(const std::string& name)>& parameterText,
                                  const std::vector<std::string>& taken) {
    return ExpressionWriter(code, root, dialect, parameterText, taken).write();
}

}  // namespace zorro
