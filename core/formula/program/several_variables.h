#pragma once

// A formula of any number of variables that is ready to be computed: its value and exact derivatives in its
// parameters. Unlike compiled.h it looks for no joints, and rounding is that of the formula as simplified.

#include <span>

#include "core/formula/parse.h"
#include "core/formula/program/program.h"

namespace zorro::formula {

/// Immutable: several threads may compute it at once.
class FormulaOfSeveral {
public:
    /// `formula` as parseFormulaOf() reads it. Throws FormulaError where its derivatives are too large.
    explicit FormulaOfSeveral(const ParsedFormula& formula);

    /// Computes f at `count` points, where variable k has its values at variables[k]; f has `count` elements.
    void evaluate(std::span<const double> parameters, std::span<const double* const> variables,
                  std::size_t count, std::span<double> f) const;

    /// Computes df/dp there, row-major: a row a point and a column a parameter.
    void differentiate(std::span<const double> parameters, std::span<const double* const> variables,
                       std::size_t count, std::span<double> gradient) const;

private:
    Program<double> value_;
    Program<double> gradient_;
};

}  // namespace zorro::formula
