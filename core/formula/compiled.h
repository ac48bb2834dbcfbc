#pragma once

// A formula of one variable that is ready to be computed: its value, exact derivatives in x and in its
// parameters, and its joints.

#include <memory>
#include <span>
#include <vector>

#include "core/formula/parse.h"

namespace zorro::formula {

/// Where evaluate() writes; what is empty is not computed. f, df and d2f have an element a point; gradient
/// (df/dp) and mixed (d2f/dx dp) are row-major, a row a point and a column a parameter.
struct Results {
    std::span<double> f;
    std::span<double> df;
    std::span<double> d2f;
    std::span<double> gradient;
    std::span<double> mixed;
};

/// Immutable: several threads may compute it at once.
class CompiledFormula {
public:
    /// Throws FormulaError where the formula has another variable than x, or derivatives that are too large.
    explicit CompiledFormula(const ParsedFormula& formula);
    CompiledFormula(CompiledFormula&&) noexcept;
    CompiledFormula& operator=(CompiledFormula&&) noexcept;
    ~CompiledFormula();

    /// NaN where the formula has no value, and for x NaN; at an infinity the limit. At a joint the
    /// derivatives are exact where they exist, that is where both sides agree; elsewhere they are those of
    /// PyTorch (differentiate.h).
    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Results& results) const;

    /// f, and df/dp where `gradient` is not empty, a column of x.size() values for each parameter: what
    /// evaluate() gives, on this thread, and in one go.
    void evaluateColumns(std::span<const double> parameters, std::span<const double> x, std::span<double> f,
                         std::span<double> gradient) const;

    /// The x in [-10^6, 10^6], increasing, at which f, f' or f'' jumps, at most 200, those nearest to 0. What
    /// comes close together (within 1/64 near 0, a hundredth elsewhere) may be missed.
    [[nodiscard]] std::vector<double> joints(std::span<const double> parameters) const;

    struct Parts;

private:
    void evaluateHere(std::span<const double> parameters, std::span<const double> x,
                      const Results& results) const;

    std::unique_ptr<const Parts> parts_;
};

}  // namespace zorro::formula
