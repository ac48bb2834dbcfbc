#pragma once

// A formula as training needs it: its value, slope and the derivatives in its parameters over arrays of
// float, double or bfloat16, by block programs (core/formula/program). What float loses, because digits
// cancel or numbers leave its range, is computed in double.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/formula/compiled.h"
#include "core/formula/program/program.h"

namespace zorro {

/// With what one row of numbers is computed.
struct FormulaRow {
    std::vector<double> parameters;
    bool inDouble = false;  ///< whether float does not do; see TrainableFormula::isFineInFloat()
    /// Where the slope is another one than the rules of calculus make of the formula's parts.
    std::vector<double> exceptions;
};

/// Immutable: several threads may compute it at once. Arrays have `count` elements and do not overlap.
class TrainableFormula {
public:
    /// Of one variable. Throws formula::FormulaError where its derivatives are too large.
    explicit TrainableFormula(const formula::ParsedFormula& parsed);

    [[nodiscard]] std::size_t parameterCount() const { return gradient_.size(); }

    /// Whether the block program in float has the digits that the formula has where its x is rounded to
    /// float, at almost every x of the whole line.
    [[nodiscard]] bool isFineInFloat(std::span<const double> parameters) const;

    /// Those of the joints at which there is a slope that the parts of the formula do not have, as that of
    /// sign(x) log1p(|x|) at 0.
    [[nodiscard]] std::vector<double> exceptions(std::span<const double> parameters,
                                                 std::span<const double> joints) const;

    /// f[i] = f(x[i]).
    template <typename Scalar>
    void forward(const FormulaRow& row, const Scalar* x, Scalar* f, std::size_t count) const;

    /// result[i] = gradient[i] f'(x[i]); and where `sums` are given, sums[p] += the sum of gradient[i]
    /// df/dp(x[i]) for every parameter p.
    template <typename Scalar>
    void backward(const FormulaRow& row, const Scalar* x, const Scalar* gradient, Scalar* result,
                  double* sums, std::size_t count) const;

    /// What becomes of backward()'s result where the gradient, or x, changes: outer[i] f'(x[i]) and outer[i]
    /// gradient[i] f''(x[i]).
    template <typename Scalar>
    void secondBackward(const FormulaRow& row, const Scalar* x, const Scalar* gradient, const Scalar* outer,
                        Scalar* byGradient, Scalar* byX, std::size_t count) const;

    // The formula itself, for other ways to compute it.

    [[nodiscard]] const formula::Tree& tree() const { return tree_; }
    [[nodiscard]] formula::NodeId value() const { return value_; }
    [[nodiscard]] formula::NodeId slope() const { return slope_; }
    [[nodiscard]] formula::NodeId curvature() const { return curvature_; }
    [[nodiscard]] const std::vector<formula::NodeId>& gradient() const { return gradient_; }

private:
    /// What is computed together.
    struct Group {
        enum Wanted { value /* f */, slope /* f' */, gradient /* f', df/dp, ... */, curvature /* f', f'' */ };
        Wanted wanted = value;
        std::size_t rootCount = 0;
        formula::Program<float> narrow;
        formula::Program<double> wide;
    };

    [[nodiscard]] Group groupOf(Group::Wanted wanted, const std::vector<formula::NodeId>& roots) const;

    /// The group's roots by its block program; what that has no value for, exactly.
    template <typename Real>
    void compute(const Group& group, const FormulaRow& row, std::span<const Real> x,
                 std::span<Real* const> outputs) const;
    template <typename Real>
    void repair(const Group& group, const FormulaRow& row, std::span<const Real> x,
                std::span<Real* const> outputs) const;
    void computeExactly(const Group& group, const FormulaRow& row, std::span<const double> x,
                        std::span<double* const> outputs) const;

    template <typename Real, typename Scalar>
    void forwardIn(const FormulaRow& row, const Scalar* x, Scalar* f, std::size_t count) const;
    template <typename Real, typename Scalar, typename Visit>
    void visitChunks(const Group& group, const FormulaRow& row, const Scalar* x, std::size_t count,
                     const Visit& visit) const;
    template <typename Scalar, typename Work>
    static void inItsType(const FormulaRow& row, const Work& work);

    formula::CompiledFormula exact_;
    formula::Tree tree_;
    formula::NodeId value_ = 0;
    formula::NodeId slope_ = 0;
    formula::NodeId curvature_ = 0;
    std::vector<formula::NodeId> gradient_;
    Group values_;
    Group slopes_;
    Group gradients_;
    Group curvatures_;
};

}  // namespace zorro
