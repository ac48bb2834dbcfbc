#include "core/expression/expression.h"

#include <string>

#include "core/activation/definition.h"
#include "core/activation/spec.h"

namespace zorro {
namespace {

/// FORMULA as LaTeX, word for word in typewriter type: readable, and never a misreading.
std::string typewriter(const std::string& formula) {
    std::string latex = "\\texttt{";
    for (const char c : formula) {
        if (c == '^') {
            latex += "\\textasciicircum{}";
        } else {
            latex += c == '_' || c == '&' ? std::string("\\") + c : std::string(1, c);
        }
    }
    return latex + "}";
}

}  // namespace

Description describeFormula(const formula::ParsedFormula& formula) {
    Description description;
    description.name = "expr(" + formula.text + ")";
    description.title = formula.text;
    description.formula = formula.text;
    description.latex = typewriter(formula.text);
    description.source = "written by the user";
    description.kind = FunctionKind::expression;
    for (const std::string& name : formula.parameters) {
        const std::string_view doubt = formula::doubtAbout(name);
        description.parameters.push_back(
            {.name = name,
             .symbol = name.size() == 1 ? name : typewriter(name),
             .meaning = doubt.empty() ? "parameter of the formula" : std::string(doubt),
             .defaultValue = 1,
             .lower = -expressionBound,
             .upper = expressionBound,
             .scale = ParameterScale::linear});
    }
    return description;
}

Description describeExpression(std::string_view text) try {
    return describeFormula(formula::parseFormula(text));
} catch (const formula::FormulaError& error) {
    throw SpecError(error.problem(), error.position(), error.advice()).in(text);
}

FunctionPtr makeExpression(std::string_view formula) {
    return makeFunction(describeExpression(formula));
}

}  // namespace zorro
