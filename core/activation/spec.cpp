#include "core/activation/spec.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "core/activation/catalogue.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::string_view expressionForm = "a formula is written expr(FORMULA), e.g. expr(x*tanh(x))";
constexpr std::string_view assignmentForm = "write parameters as name=value, separated by commas";

/// A part of the SPEC that knows where it stands in the whole.
struct Piece {
    std::string_view text;
    std::size_t position = 0;

    [[nodiscard]] Piece part(std::size_t from, std::size_t count = std::string_view::npos) const {
        return {text.substr(from, count), position + from};
    }
    [[nodiscard]] Piece trim() const {
        const std::string_view core = trimmed(text);
        return core.empty() ? Piece{core, position}
                            : part(static_cast<std::size_t>(core.data() - text.data()), core.size());
    }
};

Assignment parseAssignment(Piece piece) {
    const std::size_t sign = piece.text.find('=');
    const Piece name = piece.part(0, sign).trim();
    if (name.text.empty() && sign == std::string_view::npos) {
        throw SpecError("a parameter is missing", piece.position, std::string(assignmentForm));
    }
    if (sign == std::string_view::npos) {
        throw SpecError("'=' is missing after " + inQuotes(name.text), name.position,
                        std::string(assignmentForm));
    }
    if (name.text.empty()) {
        throw SpecError("a parameter's name is missing before '='", piece.position + sign,
                        std::string(assignmentForm));
    }
    const Piece value = piece.part(sign + 1).trim();
    if (value.text.empty()) {
        throw SpecError("the value of " + inQuotes(name.text) + " is missing", value.position,
                        std::string(assignmentForm));
    }
    const auto number = parseNumber(value.text);
    if (!number) {
        throw SpecError(inQuotes(value.text) + " is not a number", value.position,
                        "write numbers like 2, -0.5 or 1e-3");
    }
    return {std::string(name.text), *number, name.position, value.position};
}

/// What stands after the function's ':'.
std::vector<Assignment> parseAssignments(Piece piece) {
    std::vector<Assignment> assignments;
    for (;;) {
        const std::size_t comma = piece.text.find(',');
        assignments.push_back(parseAssignment(piece.part(0, comma)));
        if (comma == std::string_view::npos) {
            return assignments;
        }
        piece = piece.part(comma + 1);
    }
}

/// The offset of the parenthesis that closes the one at `open`, or npos.
std::size_t closingParenthesis(std::string_view text, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : 0;
        if (text[i] == ')' && --depth == 0) {
            return i;
        }
    }
    return std::string_view::npos;
}

/// Whether the text means an expression: the word expr, alone or before '('.
bool startsExpression(std::string_view text) {
    constexpr std::string_view word = "expr";
    if (!text.starts_with(word)) {
        return false;
    }
    const std::string_view rest = trimmed(text.substr(word.size()));
    return rest.empty() || rest.starts_with('(') || rest.starts_with(':');
}

Spec parseExpressionSpec(Piece piece) {
    const std::size_t open = piece.text.find_first_not_of(" \t\r\n", 4);
    if (open == std::string_view::npos || piece.text[open] != '(') {
        throw SpecError("'(' is missing after 'expr'", piece.position + 4, std::string(expressionForm));
    }
    const std::size_t close = closingParenthesis(piece.text, open);
    if (close == std::string_view::npos) {
        throw SpecError("'(' is never closed", piece.position + open, std::string(expressionForm));
    }
    const Piece formula = piece.part(open + 1, close - open - 1).trim();
    if (formula.text.empty()) {
        throw SpecError("the formula is empty", formula.position, std::string(expressionForm));
    }
    Spec spec;
    spec.expression = formula.text;
    spec.expressionPosition = formula.position;
    const Piece rest = piece.part(close + 1).trim();
    if (rest.text.starts_with(':')) {
        spec.assignments = parseAssignments(rest.part(1));
    } else if (!rest.text.empty()) {
        throw SpecError("unexpected " + inQuotes(rest.text) + " after the formula", rest.position,
                        "parameters follow as :name=value");
    }
    return spec;
}

bool isWordCharacter(char character) {
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_';
}

/// Where the assignments of a bare formula start: the last ':' with `name=value` behind it, for a formula may
/// itself have one, as in `x>0 ? x : a*x`.
std::size_t startOfAssignments(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return colon;
    }
    const std::string_view rest = trimmed(text.substr(colon + 1));
    const std::size_t sign = rest.find('=');
    const std::string_view name = trimmed(rest.substr(0, std::min(sign, rest.size())));
    const bool isName = !name.empty() && std::all_of(name.begin(), name.end(), isWordCharacter);
    const bool assigns = sign != std::string_view::npos && rest.substr(sign, 2) != "==";
    return isName && assigns ? colon : std::string_view::npos;
}

void checkBounds(const Parameter& parameter, const Assignment& assignment) {
    const std::string bounds = parameter.name + " must be from " + shortestNumber(parameter.lower) + " to " +
                               shortestNumber(parameter.upper);
    if (!std::isfinite(assignment.value)) {
        throw SpecError(shortestNumber(assignment.value) + " is not a finite number",
                        assignment.valuePosition, bounds);
    }
    if (assignment.value < parameter.lower || assignment.value > parameter.upper) {
        throw SpecError(parameter.name + "=" + shortestNumber(assignment.value) + " is out of bounds",
                        assignment.valuePosition, bounds);
    }
}

std::size_t knownParameter(const Description& description, const Assignment& assignment) {
    const std::ptrdiff_t index = parameterIndex(description, assignment.name);
    if (index >= 0) {
        return static_cast<std::size_t>(index);
    }
    std::vector<std::string> names;
    for (const Parameter& parameter : description.parameters) {
        names.push_back(parameter.name);
    }
    const std::string guess = nearest(assignment.name, names);
    const std::string all = names.empty()       ? "it takes no parameters"
                            : names.size() == 1 ? "its parameter is " + names.front()
                                                : "its parameters are " + listed(names);
    throw SpecError(inQuotes(description.name) + " has no parameter " + inQuotes(assignment.name),
                    assignment.position,
                    guess.empty() ? all : "did you mean " + inQuotes(guess) + "? (" + all + ")");
}

}  // namespace

SpecError::SpecError(const std::string& problem, std::size_t position, const std::string& advice)
    : SpecError(problem, position, position + 1, advice) {}

SpecError::SpecError(const std::string& problem, std::size_t position, std::size_t column,
                     const std::string& advice)
    : std::invalid_argument(problem + " at column " + std::to_string(column) +
                            (advice.empty() ? "" : "; " + advice)),
      problem_(problem),
      advice_(advice),
      position_(position) {}

SpecError SpecError::shifted(std::size_t offset) const {
    return {problem_, position_ + offset, advice_};
}

SpecError SpecError::in(std::string_view text) const {
    const auto before = text.substr(0, position_);
    const auto characters = std::ranges::count_if(
        before, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
    return {problem_, position_, static_cast<std::size_t>(characters) + 1 + (position_ - before.size()),
            advice_};
}

Spec parseSpec(std::string_view text) {
    const Piece whole = Piece{text}.trim();
    if (startsExpression(whole.text)) {
        return parseExpressionSpec(whole);
    }
    Spec spec;
    const std::size_t colon = whole.text.find(':');
    const Piece name = whole.part(0, colon).trim();
    if (name.text.empty()) {
        throw SpecError("a function's name is missing", name.position,
                        "write name, name:parameter=value or expr(FORMULA)");
    }
    spec.name = name.text;
    spec.namePosition = name.position;
    if (colon != std::string_view::npos) {
        spec.assignments = parseAssignments(whole.part(colon + 1));
    }
    return spec;
}

bool isBareFormula(std::string_view text, const FunctionLibrary& library) {
    const std::string_view whole = trimmed(text);
    const std::string_view head = trimmed(whole.substr(0, whole.find(':')));
    if (startsExpression(whole) || findFunction(head) != nullptr || library.find(head) != nullptr) {
        return false;
    }
    for (std::size_t i = 0; i < head.size(); ++i) {
        const bool alone = (i == 0 || !isWordCharacter(head[i - 1])) &&
                           (i + 1 == head.size() || !isWordCharacter(head[i + 1]));
        const bool ofAName = isWordCharacter(head[i]) || head[i] == '-' || head[i] == ' ';
        if (!ofAName || (head[i] == 'x' && alone)) {
            return true;
        }
    }
    return false;
}

Spec parseTypedSpec(std::string_view text, const FunctionLibrary& library) {
    if (!isBareFormula(text, library)) {
        return parseSpec(text);
    }
    const Piece whole = Piece{text}.trim();
    const std::size_t colon = startOfAssignments(whole.text);
    const Piece formula = whole.part(0, colon).trim();
    Spec spec;
    spec.expression = formula.text;
    spec.expressionPosition = formula.position;
    if (colon != std::string_view::npos) {
        spec.assignments = parseAssignments(whole.part(colon + 1));
    }
    return spec;
}

FunctionPtr namedFunction(const Spec& spec, const FunctionLibrary& library) {
    if (FunctionPtr function = library.find(spec.name)) {
        return function;
    }
    if (FunctionPtr function = findFunction(spec.name)) {
        return function;
    }
    if (const std::string problem = library.problemOf(spec.name); !problem.empty()) {
        throw SpecError(inQuotes(spec.name) + " cannot be used", spec.namePosition, problem);
    }
    std::vector<std::string> names;
    for (const FunctionPtr& function : library.functions()) {
        names.push_back(function->description().name);
    }
    for (const FunctionPtr& function : catalogue()) {
        names.push_back(function->description().name);
    }
    const std::string guess = nearest(spec.name, names);
    throw SpecError("unknown function " + inQuotes(spec.name), spec.namePosition,
                    guess.empty() ? "'zorro list' names them all" : "did you mean " + inQuotes(guess) + "?");
}

Curve applyAssignments(FunctionPtr function, const std::vector<Assignment>& assignments) {
    Curve curve = defaultCurve(std::move(function));
    std::vector<bool> given(curve.parameters.size(), false);
    for (const Assignment& assignment : assignments) {
        const std::size_t index = knownParameter(curve.description(), assignment);
        if (given[index]) {
            throw SpecError("parameter " + inQuotes(assignment.name) + " is given twice", assignment.position,
                            "give it once");
        }
        checkBounds(curve.description().parameters[index], assignment);
        curve.parameters[index] = assignment.value;
        given[index] = true;
    }
    return curve;
}

namespace {

/// The SPEC of a function under this name with every parameter, or with those only that differ from their
/// defaults.
std::string specOf(std::string text, const Curve& curve, bool everyParameter) {
    char before = ':';
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const Parameter& parameter = curve.description().parameters[i];
        if (everyParameter || curve.parameters[i] != parameter.defaultValue) {
            text += before + parameter.name + '=' + shortestNumber(curve.parameters[i]);
            before = ',';
        }
    }
    return text;
}

}  // namespace

std::string specText(const Curve& curve) {
    return specOf(curve.description().name, curve, true);
}

std::string shortSpecText(const Curve& curve) {
    return specOf(curve.description().name, curve, false);
}

std::string formulaSpecText(const Curve& curve) {
    const Description& description = curve.description();
    return isOwn(description) ? specOf("expr(" + description.formula + ")", curve, true) : specText(curve);
}

std::string shortSpecText(const std::string& spec, const FunctionLibrary& library) {
    try {
        const Spec parsed = parseSpec(spec);
        return parsed.expression.empty()
                   ? shortSpecText(applyAssignments(namedFunction(parsed, library), parsed.assignments))
                   : spec;
    } catch (const SpecError&) {
        return spec;
    }
}

}  // namespace zorro
