#include "core/activation/definition.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/activation/lazy_formula.h"
#include "core/activation/spec.h"
#include "core/text/text.h"

namespace zorro {
namespace {

std::vector<std::string> parameterNames(const Description& description) {
    std::vector<std::string> names;
    for (const Parameter& parameter : description.parameters) {
        names.push_back(parameter.name);
    }
    return names;
}

class FormulaFunction : public Function {
public:
    /// Compiled at the first use.
    explicit FormulaFunction(Description description) : description_(std::move(description)) {}
    FormulaFunction(Description description, formula::CompiledFormula compiled)
        : description_(std::move(description)), formula_(std::move(compiled)) {}

    const Description& description() const override { return description_; }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        formula_.of(description_)
            .evaluate(parameters, x,
                      {.f = outputs.f,
                       .df = outputs.df,
                       .d2f = outputs.d2f,
                       .gradient = outputs.gradient,
                       .mixed = {}});
    }

    void approximate(std::span<const double> parameters, std::span<const double> x, std::span<double> f,
                     std::span<double> gradient) const override {
        formula_.of(description_).evaluateColumns(parameters, x, f, gradient);
    }

    /// The last ones are kept: whoever describes a curve asks dozens of times, and finding them takes as long
    /// as thousands of values.
    std::vector<double> joints(std::span<const double> parameters) const override {
        const auto isKnown = [&] { return known_ && std::ranges::equal(known_->parameters, parameters); };
        if (const std::lock_guard lock(mutex_); isKnown()) {
            return known_->joints;
        }
        std::vector<double> joints = formula_.of(description_).joints(parameters);
        const std::lock_guard lock(mutex_);
        known_ = {.parameters = {parameters.begin(), parameters.end()}, .joints = joints};
        return joints;
    }

private:
    struct KnownJoints {
        std::vector<double> parameters;
        std::vector<double> joints;
    };

    Description description_;
    LazyFormula formula_;
    mutable std::mutex mutex_;
    mutable std::optional<KnownJoints> known_;
};

void require(bool condition, const std::string& sentence) {
    if (!condition) {
        throw std::invalid_argument(sentence);
    }
}

void checkRange(const Parameter& parameter, const std::string& where) {
    const std::string bounds =
        shortestNumber(parameter.lower) + " to " + shortestNumber(parameter.upper) + where;
    require(
        std::isfinite(parameter.lower) && std::isfinite(parameter.upper) && parameter.lower < parameter.upper,
        "the bounds of " + inQuotes(parameter.name) + " are " + bounds +
            "; write two finite numbers, the smaller one first");
    require(parameter.defaultValue >= parameter.lower && parameter.defaultValue <= parameter.upper,
            "the default of " + inQuotes(parameter.name) + ", " + shortestNumber(parameter.defaultValue) +
                ", is not within its bounds, " + bounds);
    require(parameter.scale == ParameterScale::linear || parameter.lower > 0,
            "the bounds of " + inQuotes(parameter.name) + " are " + bounds +
                "; on a logarithmic scale both are above 0");
}

void checkParameters(const Description& description, const formula::ParsedFormula& formula) {
    const std::string where = " in " + inQuotes(description.name);
    const std::vector<std::string> names = parameterNames(description);
    for (std::size_t p = 0; p < formula.parameters.size(); ++p) {
        const std::string& name = formula.parameters[p];
        require(p < names.size(),
                "the parameter " + inQuotes(name) + " of the formula is not described" + where);
        require(std::ranges::count(names, name) == 1,
                "the parameter " + inQuotes(name) + " is described twice" + where);
        require(usesParameter(formula, p),
                "the parameter " + inQuotes(name) + " is described, but not in the formula" + where);
        checkRange(description.parameters[p], where);
    }
}

}  // namespace

FunctionPtr makeFunction(Description description) {
    try {
        const formula::ParsedFormula parsed = parsedFormula(description);
        checkParameters(description, parsed);
        formula::CompiledFormula compiled(parsed);
        return std::make_shared<FormulaFunction>(std::move(description), std::move(compiled));
    } catch (const formula::FormulaError& error) {
        throw SpecError(error.problem(), error.position(), error.advice()).in(description.formula);
    }
}

FunctionPtr makeUncheckedFunction(Description description) {
    return std::make_shared<FormulaFunction>(std::move(description));
}

formula::ParsedFormula parsedFormula(const Description& description) {
    return formula::parseFormula(description.formula, parameterNames(description));
}

}  // namespace zorro
