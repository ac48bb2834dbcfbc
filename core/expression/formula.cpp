#include "core/expression/formula.h"

#include <algorithm>
#include <limits>

#include <muParser.h>

#include "core/activation/spec.h"
#include "core/expression/formula_functions.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::size_t longestFormula = 2000;
constexpr std::size_t mostParameters = 16;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

template <class Table>
bool contains(Table table, std::string_view name) {
    return std::ranges::any_of(table, [&](const auto& entry) { return name == entry.name; });
}

bool isFunction(std::string_view name) {
    return contains(formulaFunctionsOfOne(), name) || contains(formulaFunctionsOfTwo(), name) ||
           name == "min" || name == "max";
}

struct Word {
    std::string_view text;
    std::size_t position = 0;
    bool called = false;  ///< whether '(' follows
};

std::size_t endOfNumber(std::string_view text, std::size_t i) {
    const auto skipDigits = [&] {
        while (i < text.size() && (isDigit(text[i]) || text[i] == '.')) {
            ++i;
        }
    };
    skipDigits();
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        const std::size_t sign = i + 1 < text.size() && (text[i + 1] == '+' || text[i + 1] == '-') ? 1 : 0;
        if (i + sign + 1 < text.size() && isDigit(text[i + sign + 1])) {
            i += sign + 1;
            skipDigits();
        }
    }
    return i;
}

/// The words of the formula. muParser would say less clearly what a stray sign is, so those are refused here.
std::vector<Word> wordsOf(std::string_view text) {
    constexpr std::string_view signs = " +-*/^(),<>=!&|?:";
    std::vector<Word> words;
    for (std::size_t i = 0; i < text.size();) {
        if (startsWord(text[i])) {
            std::size_t end = i;
            while (end < text.size() && (startsWord(text[end]) || isDigit(text[end]))) {
                ++end;
            }
            const std::size_t next = text.find_first_not_of(' ', end);
            words.push_back({text.substr(i, end - i), i, next < text.size() && text[next] == '('});
            i = end;
        } else if (isDigit(text[i]) || text[i] == '.') {
            i = endOfNumber(text, i);
        } else if (signs.find(text[i]) != std::string_view::npos) {
            ++i;
        } else {
            throw SpecError("unexpected character " + inQuotes(text.substr(i, 1)) + " in the formula", i,
                            "a formula has names, numbers and the signs + - * / ^ ( ) , < > = ! & | ? :");
        }
    }
    return words;
}

/// Refuses what muParser would compute with a side effect or to several numbers.
void refuseStatements(std::string_view text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        const bool comparison =
            (i + 1 < text.size() && text[i + 1] == '=') ||
            (i > 0 && std::string_view("=<>!").find(text[i - 1]) != std::string_view::npos);
        if (text[i] == '=' && !comparison) {
            throw SpecError("a formula cannot assign", i, "comparisons are written ==, <=, >= and !=");
        }
        if (text[i] == ',' && depth == 0) {
            throw SpecError("unexpected ',' in the formula", i,
                            "a formula is one expression, and the decimal sign is '.'");
        }
    }
}

void checkWord(const Word& word) {
    const bool function = isFunction(word.text);
    if (word.called && !function) {
        if (word.text == "x" || contains(formulaConstants(), word.text)) {
            throw SpecError(inQuotes(word.text) + " is not a function", word.position,
                            "products are written with '*'");
        }
        const std::string guess = nearest(word.text, formulaFunctions());
        throw SpecError("unknown function " + inQuotes(word.text) + " in the formula", word.position,
                        guess.empty() ? "known are " + listed(formulaFunctions())
                                      : "did you mean " + inQuotes(guess) + "?");
    }
    if (!word.called && function) {
        throw SpecError("function " + inQuotes(word.text) + " has no argument", word.position,
                        "write " + std::string(word.text) + "(...)");
    }
}

Formula formulaOf(std::string_view text) {
    Formula formula{std::string(text), {}};
    bool hasVariable = false;
    for (const Word& word : wordsOf(text)) {
        checkWord(word);
        hasVariable = hasVariable || word.text == "x";
        if (word.called || word.text == "x" || contains(formulaConstants(), word.text) ||
            std::ranges::find(formula.parameters, word.text) != formula.parameters.end()) {
            continue;
        }
        if (formula.parameters.size() == mostParameters) {
            throw SpecError("the formula has too many parameters", word.position,
                            "it may have " + std::to_string(mostParameters));
        }
        formula.parameters.emplace_back(word.text);
    }
    if (!hasVariable) {
        throw SpecError("the formula does not contain x", 0, "x is the variable, as in x*tanh(x)");
    }
    return formula;
}

/// What is wrong according to muParser, in our words.
SpecError refusal(const mu::ParserError& error, const std::string& text) {
    const std::size_t position =
        error.GetPos() < 0 ? text.size() : std::min(static_cast<std::size_t>(error.GetPos()), text.size());
    const std::string token = inQuotes(std::string(trimmed(error.GetToken())));
    switch (error.GetCode()) {
        case mu::ecUNEXPECTED_EOF:
            return {"the formula ends too early", text.size(), "an operand or a ')' is missing"};
        case mu::ecMISSING_PARENS:
            return {"a ')' is missing in the formula", text.size()};
        case mu::ecMISSING_ELSE_CLAUSE:
        case mu::ecMISPLACED_COLON:
            return {"'?' and ':' do not match in the formula", position, "write condition ? value : value"};
        case mu::ecTOO_MANY_PARAMS:
            return {"too many arguments in the formula", position};
        case mu::ecTOO_FEW_PARAMS:
            return {"too few arguments in the formula", position};
        default:
            return {error.GetToken().empty() ? "the formula does not parse"
                                             : "unexpected " + token + " in the formula",
                    position, "operands are joined by operators, as in 2*x"};
    }
}

}  // namespace

struct FormulaEvaluator::State {
    mu::Parser parser;
    double x = 0;
    std::vector<double> parameters;
};

FormulaEvaluator::FormulaEvaluator(const Formula& formula) : state_(std::make_unique<State>()) {
    mu::Parser& parser = state_->parser;
    parser.ClearFun();
    parser.ClearConst();
    for (const FormulaFunction& function : formulaFunctionsOfOne()) {
        parser.DefineFun(function.name, function.value);
    }
    for (const FormulaFunction2& function : formulaFunctionsOfTwo()) {
        parser.DefineFun(function.name, function.value);
    }
    parser.DefineFun("min", formulaMinimum);
    parser.DefineFun("max", formulaMaximum);
    for (const FormulaConstant& constant : formulaConstants()) {
        parser.DefineConst(constant.name, constant.value);
    }
    parser.DefineVar("x", &state_->x);
    state_->parameters.assign(formula.parameters.size(), 1.0);
    for (std::size_t i = 0; i < formula.parameters.size(); ++i) {
        parser.DefineVar(formula.parameters[i], &state_->parameters[i]);
    }
    parser.SetExpr(formula.text);
    (void)parser.Eval();  // compiles, so that what is wrong shows here and not while a curve is drawn
}

FormulaEvaluator::~FormulaEvaluator() = default;

std::span<double> FormulaEvaluator::parameters() {
    return state_->parameters;
}

double FormulaEvaluator::operator()(double x) {
    state_->x = x;
    try {
        return state_->parser.Eval();
    } catch (const mu::ParserError&) {  // some versions of muParser throw where a value does not exist
        return std::numeric_limits<double>::quiet_NaN();
    }
}

std::vector<std::string> formulaFunctions() {
    std::vector<std::string> names{"max", "min"};
    for (const FormulaFunction& function : formulaFunctionsOfOne()) {
        names.emplace_back(function.name);
    }
    for (const FormulaFunction2& function : formulaFunctionsOfTwo()) {
        names.emplace_back(function.name);
    }
    std::ranges::sort(names);
    return names;
}

Formula readFormula(std::string_view text) {
    if (text.size() > longestFormula) {
        throw SpecError("the formula is too long", longestFormula,
                        "it may have " + std::to_string(longestFormula) + " characters");
    }
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    Formula formula = formulaOf(line);
    refuseStatements(line);
    try {
        const FormulaEvaluator compiled(formula);
        return formula;
    } catch (const mu::ParserError& error) {
        throw refusal(error, line);
    }
}

}  // namespace zorro
