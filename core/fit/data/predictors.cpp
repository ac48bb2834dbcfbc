#include "core/fit/data/predictors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/activation/spec.h"
#include "core/expression/expression.h"
#include "core/formula/program/several_variables.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using Predictors = std::shared_ptr<const std::vector<Predictor>>;

constexpr std::size_t mostPredictors = 9;  // x1 ... x9
constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

/// What the predictors are called in formulas: their names, then x1, x2, ... in their order.
struct PredictorNames {
    explicit PredictorNames(const std::vector<Predictor>& predictors) {
        for (std::size_t i = 0; i < predictors.size(); ++i) {
            add(predictors[i].name, i);
        }
        for (std::size_t i = 0; i < std::min(predictors.size(), mostPredictors); ++i) {
            add("x" + std::to_string(i + 1), i);
        }
    }

    void add(const std::string& word, std::size_t predictor) {
        if (formula::canNameVariable(word) && std::ranges::find(words, word) == words.end()) {
            words.push_back(word);
            predictorOf.push_back(predictor);
        }
    }

    std::vector<std::string> words;
    std::vector<std::size_t> predictorOf;
};

/// The formula with the variables called x1 ... x9, as formulas have them everywhere.
std::string withNumberedVariables(const std::string& text, const PredictorNames& names) {
    std::string result;
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && (isPart(text[end]) || (end > i && text[end] == '.'))) {
            ++end;
        }
        const std::string word = text.substr(i, std::max<std::size_t>(end - i, 1));
        const auto named = std::ranges::find(names.words, word);
        result +=
            named == names.words.end()
                ? word
                : "x" + std::to_string(
                            1 + names.predictorOf[static_cast<std::size_t>(named - names.words.begin())]);
        i += word.size();
    }
    return result;
}

class PredictorFunction : public Function {
public:
    PredictorFunction(const formula::ParsedFormula& parsed, const PredictorNames& names,
                      Predictors predictors)
        : description_(describeFormula(parsed)), formula_(parsed), predictors_(std::move(predictors)) {
        description_.formula = withNumberedVariables(parsed.text, names);
        for (const std::size_t predictor : names.predictorOf) {
            variables_.push_back((*predictors_)[predictor].values.data());
        }
    }

    const Description& description() const override { return description_; }
    [[nodiscard]] const Predictors& predictors() const { return predictors_; }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        for (const std::span<double> each : {outputs.df, outputs.d2f}) {
            std::ranges::fill(each, noValue);
        }
        std::size_t done = 0;
        while (done < x.size()) {
            const std::size_t first = placeOf(x[done]);
            std::size_t count = 1;
            while (done + count < x.size() && first != nowhere && placeOf(x[done + count]) == first + count) {
                ++count;
            }
            evaluateRow(parameters, {.first = first, .done = done, .count = count}, outputs);
            done += count;
        }
    }

    std::vector<double> joints(std::span<const double> /*parameters*/) const override { return {}; }

private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    /// Points that stand behind one another in the data.
    struct Row {
        std::size_t first;
        std::size_t done;
        std::size_t count;
    };

    [[nodiscard]] std::size_t placeOf(double number) const {
        const auto points = static_cast<double>(predictors_->front().values.size());
        const bool isPoint = number >= 1 && number <= points && number == std::floor(number);
        return isPoint ? static_cast<std::size_t>(number) - 1 : nowhere;
    }

    void evaluateRow(std::span<const double> parameters, const Row& row, const Outputs& outputs) const {
        const auto f = outputs.f.empty() ? outputs.f : outputs.f.subspan(row.done, row.count);
        const auto gradient =
            outputs.gradient.empty()
                ? outputs.gradient
                : outputs.gradient.subspan(row.done * parameters.size(), row.count * parameters.size());
        if (row.first == nowhere) {
            std::ranges::fill(f, noValue);
            std::ranges::fill(gradient, noValue);
            return;
        }
        std::vector<const double*> variables = variables_;
        std::ranges::for_each(variables, [&](const double*& each) { each += row.first; });
        if (!f.empty()) {
            formula_.evaluate(parameters, variables, row.count, f);
        }
        if (!gradient.empty()) {
            formula_.differentiate(parameters, variables, row.count, gradient);
        }
    }

    Description description_;
    formula::FormulaOfSeveral formula_;
    Predictors predictors_;
    std::vector<const double*> variables_;
};

Curve curveOf(const Spec& spec, std::string_view text, const Predictors& predictors) {
    const PredictorNames names(*predictors);
    if (predictors->size() > mostPredictors) {
        throw SpecError(std::to_string(predictors->size()) + " predictors are too many", 0,
                        "a formula may have " + std::to_string(mostPredictors))
            .in(text);
    }
    if (spec.expression.empty()) {
        throw SpecError("the data have the predictors " + listed(names.words), spec.namePosition,
                        "fit a formula of them, as in expr(a+b*" + names.words.front() + ")")
            .in(text);
    }
    try {
        const formula::ParsedFormula parsed = formula::parseFormulaOf(names.words, spec.expression);
        if (parsed.variables.empty()) {
            throw formula::FormulaError("the formula has none of the predictors " + listed(names.words), 0);
        }
        auto function = std::make_shared<PredictorFunction>(parsed, names, predictors);
        return applyAssignments(std::move(function), spec.assignments);
    } catch (const formula::FormulaError& error) {
        throw SpecError(error.problem(), error.position(), error.advice())
            .shifted(spec.expressionPosition)
            .in(text);
    } catch (const SpecError& error) {
        throw error.in(text);
    }
}

}  // namespace

Curve parsePredictorCurve(std::string_view spec,
                          const std::shared_ptr<const std::vector<Predictor>>& predictors) {
    return curveOf(parseSpec(spec), spec, predictors);
}

Curve parseTypedPredictorCurve(std::string_view text,
                               const std::shared_ptr<const std::vector<Predictor>>& predictors) {
    return curveOf(parseTypedSpec(text), text, predictors);
}

std::shared_ptr<const std::vector<Predictor>> predictorsOf(const Function& function) {
    const auto* known = dynamic_cast<const PredictorFunction*>(&function);
    return known == nullptr ? nullptr : known->predictors();
}

}  // namespace zorro
