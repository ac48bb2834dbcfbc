#include "core/expression/expression.h"

#include <string>

#include "core/activation/spec.h"
#include "core/formula/compiled.h"

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

Description describe(const formula::ParsedFormula& formula) {
    Description description;
    description.name = "expr(" + formula.text + ")";
    description.title = formula.text;
    description.formula = typewriter(formula.text);
    description.source = "written by the user";
    description.expression = formula.text;
    description.kind = FunctionKind::expression;
    description.smoothness = Smoothness::unknown;
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

class Expression : public Function {
public:
    explicit Expression(const formula::ParsedFormula& formula)
        : formula_(formula), description_(describe(formula)) {}

    const Description& description() const override { return description_; }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        formula_.evaluate(parameters, x,
                          {.f = outputs.f,
                           .df = outputs.df,
                           .d2f = outputs.d2f,
                           .gradient = outputs.gradient,
                           .mixed = {}});
    }

    std::vector<double> joints(std::span<const double> parameters) const override {
        return formula_.joints(parameters);
    }

private:
    formula::CompiledFormula formula_;
    Description description_;
};

}  // namespace

FunctionPtr makeExpression(std::string_view formula) {
    try {
        return std::make_shared<Expression>(formula::parseFormula(formula));
    } catch (const formula::FormulaError& error) {
        throw SpecError(error.problem(), error.position(), error.advice()).in(formula);
    }
}

}  // namespace zorro
