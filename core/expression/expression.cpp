#include "core/expression/expression.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "core/activation/spec.h"
#include "core/expression/differences.h"
#include "core/expression/formula.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Evaluators of one formula for whoever computes at the moment: muParser's parsers hold state, and to parse
/// takes as long as some hundred values. There are as many as ever were used at the same time.
class EvaluatorPool {
public:
    /// An evaluator that returns to the pool when the lease ends.
    class Lease {
    public:
        Lease(EvaluatorPool& pool, std::unique_ptr<FormulaEvaluator> evaluator)
            : pool_(pool), evaluator_(std::move(evaluator)) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.giveBack(std::move(evaluator_)); }
        [[nodiscard]] FormulaEvaluator& operator*() const { return *evaluator_; }

    private:
        EvaluatorPool& pool_;
        std::unique_ptr<FormulaEvaluator> evaluator_;
    };

    [[nodiscard]] Lease lease(const Formula& formula) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                auto evaluator = std::move(free_.back());
                free_.pop_back();
                return {*this, std::move(evaluator)};
            }
        }
        return {*this, std::make_unique<FormulaEvaluator>(formula)};
    }

private:
    void giveBack(std::unique_ptr<FormulaEvaluator> evaluator) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(evaluator));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<FormulaEvaluator>> free_;
};

/// The value; at an infinity where the formula itself has none (inf * 0), the value far out stands for the
/// limit.
double valueOrLimit(FormulaEvaluator& evaluator, double x) {
    double value = evaluator(x);
    if (std::isinf(x)) {
        for (double far = 1e150; std::isnan(value) && far > 1e3; far = std::sqrt(far)) {
            value = evaluator(std::copysign(far, x));
        }
    }
    return value;
}

/// Where to take differences for x: far out for an infinity.
double finitePlace(double x) {
    constexpr double far = 1e8;
    return std::isinf(x) ? std::copysign(far, x) : x;
}

double slopeAt(FormulaEvaluator& evaluator, double x) {
    return differenceDerivative([&](double t) { return evaluator(t); }, x, scalesInX(x));
}

double curvatureAt(FormulaEvaluator& evaluator, double x) {
    return differenceDerivative([&](double t) { return slopeAt(evaluator, t); }, x, scalesInX(x));
}

double parameterSlopeAt(FormulaEvaluator& evaluator, double x, double& parameter) {
    const double here = parameter;
    const double slope = differenceDerivative(
        [&](double p) {
            parameter = p;
            return evaluator(x);
        },
        here, scalesInParameter(here));
    parameter = here;
    return slope;
}

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

Description describe(const Formula& formula) {
    Description description;
    description.name = "expr(" + formula.text + ")";
    description.title = formula.text;
    description.formula = typewriter(formula.text);
    description.source = "written by the user";
    description.expression = formula.text;
    description.kind = FunctionKind::expression;
    description.smoothness = Smoothness::unknown;
    for (const std::string& name : formula.parameters) {
        description.parameters.push_back({.name = name,
                                          .symbol = name.size() == 1 ? name : typewriter(name),
                                          .meaning = "parameter of the formula",
                                          .defaultValue = 1,
                                          .lower = -expressionBound,
                                          .upper = expressionBound,
                                          .scale = ParameterScale::linear});
    }
    return description;
}

class Expression : public Function {
public:
    explicit Expression(Formula formula) : formula_(std::move(formula)), description_(describe(formula_)) {}

    const Description& description() const override { return description_; }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        const auto lease = evaluators_.lease(formula_);
        FormulaEvaluator& evaluator = *lease;
        std::ranges::copy(parameters, evaluator.parameters().begin());
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (!outputs.f.empty()) {
                outputs.f[i] = std::isnan(x[i]) ? x[i] : valueOrLimit(evaluator, x[i]);
            }
            if (!outputs.df.empty()) {
                outputs.df[i] = std::isnan(x[i]) ? x[i] : slopeAt(evaluator, finitePlace(x[i]));
            }
            if (!outputs.d2f.empty()) {
                outputs.d2f[i] = std::isnan(x[i]) ? x[i] : curvatureAt(evaluator, finitePlace(x[i]));
            }
            if (!outputs.gradient.empty()) {
                writeGradient(evaluator, x[i], outputs.gradient.subspan(i * parameters.size()));
            }
        }
    }

    std::vector<double> joints(std::span<const double>) const override { return {}; }

private:
    static void writeGradient(FormulaEvaluator& evaluator, double x, std::span<double> row) {
        const std::span<double> parameters = evaluator.parameters();
        for (std::size_t p = 0; p < parameters.size(); ++p) {
            row[p] = std::isnan(x) ? x : parameterSlopeAt(evaluator, finitePlace(x), parameters[p]);
        }
    }

    Formula formula_;
    Description description_;
    mutable EvaluatorPool evaluators_;
};

}  // namespace

FunctionPtr makeExpression(std::string_view formula) {
    return std::make_shared<Expression>(readFormula(formula));
}

}  // namespace zorro
