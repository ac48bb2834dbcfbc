#include "core/formula/parse.h"

#include <algorithm>
#include <charconv>
#include <numbers>
#include <optional>

#include "core/text/text.h"

namespace zorro::formula {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// How many bytes the character at `position` has; 1 for what is no UTF-8.
std::size_t characterSize(std::string_view text, std::size_t position) {
    std::size_t size = 1;
    while ((static_cast<unsigned char>(text[position]) & 0xc0U) == 0xc0U && size < 4 &&
           position + size < text.size() &&
           (static_cast<unsigned char>(text[position + size]) & 0xc0U) == 0x80U) {
        ++size;
    }
    return size;
}

struct Symbol {
    std::string_view text;
    Operation operation;
};

/// The operators that group to the left, by level; of two that start alike the longer one is first.
constexpr Symbol orSymbols[] = {{"||", Operation::logicalOr}};
constexpr Symbol andSymbols[] = {{"&&", Operation::logicalAnd}};
constexpr Symbol comparisonSymbols[] = {
    {"<=", Operation::lessEqual}, {">=", Operation::greaterEqual}, {"==", Operation::equal},
    {"!=", Operation::notEqual},  {"<", Operation::less},          {">", Operation::greater},
    {"≤", Operation::lessEqual},  {"≥", Operation::greaterEqual},  {"≠", Operation::notEqual}};
constexpr Symbol sumSymbols[] = {
    {"+", Operation::add}, {"-", Operation::subtract}, {"−", Operation::subtract}};
constexpr Symbol productSymbols[] = {{"*", Operation::multiply},
                                     {"/", Operation::divide},
                                     {"·", Operation::multiply},
                                     {"×", Operation::multiply}};
constexpr std::span<const Symbol> levels[] = {orSymbols, andSymbols, comparisonSymbols, sumSymbols,
                                              productSymbols};

struct Superscript {
    std::string_view text;
    double exponent;
};
constexpr Superscript superscripts[] = {{"²", 2}, {"³", 3}, {"⁴", 4}};

/// Recursive descent, one method a level of precedence, lowest first.
class Parser {
public:
    /// `variables` are names that are variables instead of x, x1 ...; null for these.
    Parser(ParsedFormula& formula, const std::vector<std::string>* variables)
        : formula_(formula), text_(formula.text), names_(variables) {}

    void parse() {
        formula_.root = conditional();
        if (!rest().empty()) {
            refuseRest();
        }
        if (formula_.variables.empty() && names_ == nullptr) {
            throw FormulaError("the formula does not contain x", 0, "x is the variable, as in x*tanh(x)");
        }
        std::ranges::sort(formula_.variables);
    }

private:
    /// Counts how deep the text is nested while it lives.
    class Nested {
    public:
        explicit Nested(Parser& parser) : depth_(parser.depth_) {
            if (++depth_ > deepestNesting) {
                --depth_;
                throw FormulaError("the formula is nested too deeply", parser.position_,
                                   "it may go " + std::to_string(deepestNesting) + " levels deep");
            }
        }
        Nested(const Nested&) = delete;
        Nested& operator=(const Nested&) = delete;
        ~Nested() { --depth_; }

    private:
        int& depth_;
    };

    NodeId conditional() {
        const Nested nested(*this);
        const NodeId condition = binary(0);
        if (!take("?")) {
            return condition;
        }
        const NodeId yes = conditional();
        if (!take(":")) {
            (void)rest();
            if (position_ < text_.size() && text_[position_] != ')') {
                refuseRest();
            }
            throw mismatch();
        }
        return make(Operation::conditional, {condition, yes, conditional()});
    }

    NodeId binary(std::size_t level) {
        if (level == std::size(levels)) {
            return sign();
        }
        NodeId left = binary(level + 1);
        for (;;) {
            const auto symbol =
                std::ranges::find_if(levels[level], [&](const Symbol& each) { return take(each.text); });
            if (symbol == levels[level].end()) {
                return left;
            }
            left = make(symbol->operation, {left, binary(level + 1), 0});
        }
    }

    NodeId sign() {
        const Nested nested(*this);
        if (take("-") || take("−")) {
            return make(Operation::negate, {sign(), 0, 0});
        }
        return take("+") ? sign() : power();
    }

    NodeId power() {
        NodeId base = primary();
        for (const Superscript& superscript : superscripts) {
            if (take(superscript.text)) {
                base = make(Operation::power, {base, number(superscript.exponent), 0});
            }
        }
        return take("^") ? make(Operation::power, {base, sign(), 0}) : base;
    }

    NodeId primary() {
        if (rest().empty()) {
            throw FormulaError("the formula ends too early", text_.size(), "an operand or a ')' is missing");
        }
        if (take("(")) {
            const NodeId inside = conditional();
            expectClosing();
            return inside;
        }
        if (take("π")) {
            return formula_.tree.add({.operation = Operation::pi, .value = std::numbers::pi});
        }
        const char first = text_[position_];
        if (isDigit(first) || first == '.') {
            return literal();
        }
        if (!startsWord(first)) {
            refuseRest();
        }
        return word();
    }

    NodeId literal() {
        const char* const begin = text_.data() + position_;
        double value = 0;
        const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
        if (error == std::errc::invalid_argument) {
            refuseRest();
        }
        const std::string_view digits(begin, end);
        if (error == std::errc::result_out_of_range && digits.find('-') == std::string_view::npos) {
            throw FormulaError("the number " + inQuotes(digits) + " is too large", position_,
                               "the largest is about 1.8e308");
        }
        position_ += digits.size();
        return number(value);
    }

    NodeId word() {
        const std::size_t begin = position_;
        while (position_ < text_.size() && isWordByte(text_[position_])) {
            ++position_;
        }
        const std::string_view name = text_.substr(begin, position_ - begin);
        const bool called = rest().starts_with('(');
        const NamedFunction* const function = findNamedFunction(name);
        if (!called && names_ != nullptr && variableCalled(name)) {
            return leaf(name, begin);  // be it called as a function is
        }
        if (called) {
            return function != nullptr ? call(*function) : refuseCall(name, begin);
        }
        if (function != nullptr) {
            throw FormulaError("function " + inQuotes(name) + " has no argument", begin,
                               "write " + std::string(name) + "(...)");
        }
        return leaf(name, begin);
    }

    NodeId leaf(std::string_view name, std::size_t begin) {
        if (const auto variable = variableCalled(name)) {
            if (std::ranges::find(formula_.variables, *variable) == formula_.variables.end()) {
                formula_.variables.push_back(*variable);
            }
            return formula_.tree.add(
                {.operation = Operation::variable, .index = static_cast<std::uint32_t>(*variable)});
        }
        if (defaultVariable(name)) {
            constexpr std::size_t mostListed = 9;
            throw FormulaError("there is no variable " + inQuotes(name) + " here", begin,
                               names_->empty() || names_->size() > mostListed
                                   ? std::string()
                                   : "the variables are " + listed(*names_));
        }
        if (name == "pi") {
            return formula_.tree.add({.operation = Operation::pi, .value = std::numbers::pi});
        }
        if (name == "e") {
            return formula_.tree.add({.operation = Operation::e, .value = std::numbers::e});
        }
        const auto found = std::ranges::find(formula_.parameters, name);
        const auto index = static_cast<std::size_t>(found - formula_.parameters.begin());
        if (found == formula_.parameters.end() && index >= mostParameters) {
            throw FormulaError("the formula has too many parameters", begin,
                               "it may have " + std::to_string(mostParameters));
        }
        if (found == formula_.parameters.end()) {
            formula_.parameters.emplace_back(name);
        }
        return formula_.tree.add(
            {.operation = Operation::parameter, .index = static_cast<std::uint32_t>(index)});
    }

    [[nodiscard]] std::optional<std::size_t> variableCalled(std::string_view name) const {
        if (names_ == nullptr) {
            return defaultVariable(name);
        }
        const auto place = std::ranges::find(*names_, name);
        return place == names_->end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(place - names_->begin()));
    }

    static std::optional<std::size_t> defaultVariable(std::string_view name) {
        if (name == "x") {
            return 0;
        }
        const bool numbered = name.size() == 2 && name[0] == 'x' && name[1] >= '1' && name[1] <= '9';
        return numbered ? std::optional(static_cast<std::size_t>(name[1] - '0')) : std::nullopt;
    }

    NodeId call(const NamedFunction& function) {
        (void)take("(");
        std::vector<NodeId> arguments;
        do {
            arguments.push_back(conditional());
        } while (take(","));
        const auto count = static_cast<int>(arguments.size());
        if (rest().starts_with(')') && (count < function.leastArguments || count > function.mostArguments)) {
            throw FormulaError(count < function.leastArguments ? "too few arguments in the formula"
                                                               : "too many arguments in the formula",
                               position_,
                               std::string(function.name) + " takes " +
                                   std::to_string(function.leastArguments) +
                                   (function.mostArguments > function.leastArguments ? " or more" : ""));
        }
        expectClosing();
        if (function.name == "clamp") {
            return make(Operation::minimum,
                        {make(Operation::maximum, {arguments[0], arguments[1], 0}), arguments[2], 0});
        }
        if (function.operation == Operation::conditional) {
            return make(Operation::conditional, {arguments[0], arguments[1], arguments[2]});
        }
        if (operandCount(function.operation) == 1) {
            return make(function.operation, {arguments[0], 0, 0});
        }
        NodeId result = arguments[0];
        for (std::size_t i = 1; i < arguments.size(); ++i) {
            result = make(function.operation, {result, arguments[i], 0});
        }
        return result;
    }

    [[noreturn]] NodeId refuseCall(std::string_view name, std::size_t begin) const {
        if (variableCalled(name) || name == "pi" || name == "e") {
            throw FormulaError(inQuotes(name) + " is not a function", begin, "products are written with '*'");
        }
        const std::vector<std::string> names = functionNames();
        const std::string guess = nearest(name, names);
        throw FormulaError(
            "unknown function " + inQuotes(name) + " in the formula", begin,
            guess.empty() ? "known are " + listed(names) : "did you mean " + inQuotes(guess) + "?");
    }

    /// Says what is wrong with the text from here on, where an operator, an operand or the end should be.
    [[noreturn]] void refuseRest() const {
        constexpr std::string_view signs = "+-*/^(),<>=!&|?:";
        const char first = text_[position_];
        const std::string_view character = text_.substr(position_, characterSize(text_, position_));
        if (first == '=') {
            throw FormulaError("a formula cannot assign", position_,
                               "comparisons are written ==, <=, >= and !=");
        }
        if (first == ',') {
            throw FormulaError("unexpected ',' in the formula", position_,
                               "a formula is one expression, and the decimal sign is '.'");
        }
        if (first == ':') {
            throw mismatch();
        }
        if (isWordByte(first) || first == '.') {
            const std::size_t end =
                std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(position_), text_.end(),
                             [](char c) { return !isWordByte(c) && c != '.'; }) -
                text_.begin();
            throw FormulaError(
                "unexpected " + inQuotes(text_.substr(position_, end - position_)) + " in the formula",
                position_, "operands are joined by operators, as in 2*x");
        }
        const bool known = signs.find(first) != std::string_view::npos || isOperator(character);
        if (!known) {
            throw FormulaError("unexpected character " + inQuotes(character) + " in the formula", position_,
                               "a formula has names, numbers and the signs + - * / ^ ( ) , < > = ! & | ? :");
        }
        throw FormulaError("unexpected " + inQuotes(character) + " in the formula", position_,
                           "operands are joined by operators, as in 2*x");
    }

    static bool isOperator(std::string_view character) {
        const auto is = [character](const auto& each) { return each.text == character; };
        return std::ranges::any_of(superscripts, is) ||
               std::ranges::any_of(
                   levels, [is](std::span<const Symbol> level) { return std::ranges::any_of(level, is); });
    }

    [[nodiscard]] FormulaError mismatch() const {
        return {"'?' and ':' do not match in the formula", position_, "write condition ? value : value"};
    }

    void expectClosing() {
        if (take(")")) {
            return;
        }
        if (rest().empty()) {
            throw FormulaError("a ')' is missing in the formula", text_.size());
        }
        refuseRest();
    }

    /// What is left of the text after blanks.
    std::string_view rest() {
        position_ = std::min(text_.find_first_not_of(' ', position_), text_.size());
        return text_.substr(position_);
    }

    bool take(std::string_view symbol) {
        if (!rest().starts_with(symbol)) {
            return false;
        }
        position_ += symbol.size();
        return true;
    }

    NodeId make(Operation operation, std::array<NodeId, 3> operands) {
        return formula_.tree.add({.operation = operation, .operands = operands});
    }

    NodeId number(double value) { return formula_.tree.add({.value = value}); }

    ParsedFormula& formula_;
    std::string_view text_;
    const std::vector<std::string>* names_;
    std::size_t position_ = 0;
    int depth_ = 0;
};

ParsedFormula parsed(std::string_view text, std::vector<std::string> parameters,
                     const std::vector<std::string>* variables) {
    if (text.size() > longestFormula) {
        std::size_t position = longestFormula;
        while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xc0U) == 0x80U) {
            --position;
        }
        throw FormulaError("the formula is too long", position,
                           "it may have " + std::to_string(longestFormula) + " characters");
    }
    ParsedFormula formula;
    formula.text = text;
    formula.parameters = std::move(parameters);
    std::ranges::replace_if(
        formula.text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    Parser(formula, variables).parse();
    return formula;
}

}  // namespace

ParsedFormula parseFormula(std::string_view text, std::vector<std::string> parameters) {
    return parsed(text, std::move(parameters), nullptr);
}

ParsedFormula parseFormulaOf(const std::vector<std::string>& variables, std::string_view text) {
    return parsed(text, {}, &variables);
}

bool isWordByte(char byte) {
    return startsWord(byte) || isDigit(byte);
}

bool canNameVariable(std::string_view text) {
    return !text.empty() && startsWord(text.front()) && findNamedFunction(text) == nullptr &&
           std::ranges::all_of(text, isWordByte);
}

bool usesParameter(const ParsedFormula& formula, std::size_t parameter) {
    for (NodeId id = 0; id < formula.tree.size(); ++id) {
        const Node& node = formula.tree[id];
        if (node.operation == Operation::parameter && node.index == parameter) {
            return true;
        }
    }
    return false;
}

std::string_view doubtAbout(std::string_view parameter) {
    if (parameter == "Pi" || parameter == "PI") {
        return "a parameter; if the number was meant, write pi";
    }
    return parameter == "E" ? "a parameter; if Euler's number was meant, write e" : "";
}

}  // namespace zorro::formula
