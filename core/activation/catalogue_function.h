#pragma once

// A function of the catalogue: its description, its joints and its compiled kernels. Private to
// core/activation: everybody else sees the Function interface.

#include <optional>
#include <string_view>

#include "core/activation/formulas/list.h"
#include "core/activation/function.h"
#include "core/activation/kernels/kernels.h"
#include "core/formula/compiled.h"

namespace zorro {

using Joints = std::vector<double> (*)(std::span<const double> parameters);

class CatalogueFunction : public Function {
public:
    /// `tails`, in the language of core/formula, is what computes small values, whose digits it keeps as long
    /// as they are normal numbers; the kernels do where it is empty.
    CatalogueFunction(Description description, Joints jointsOf, FastKernels fast, ExactKernel exact,
                      std::string_view tails);

    [[nodiscard]] const Description& description() const override { return description_; }
    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override;
    [[nodiscard]] std::vector<double> joints(std::span<const double> parameters) const override;

private:
    void evaluateBlock(const double* parameters, std::span<const double> x, bool withGradient,
                       double* planes) const;

    void evaluateTails(std::span<const double> parameters, std::span<const double> x, bool withGradient,
                       double* planes) const;

    Description description_;
    std::optional<formula::CompiledFormula> tails_;
    Joints joints_;
    FastKernels fast_;
    ExactKernel exact_;
};

/// The function that the formula `Formula` computes.
template <template <class> class Formula>
FunctionPtr makeFunction(Description description, Joints jointsOf, std::string_view tails = {}) {
    constexpr std::size_t position = formulas::positionOf<Formula>(formulas::All());
    return std::make_shared<CatalogueFunction>(std::move(description), jointsOf, fastKernels(position),
                                               exactKernel(position), tails);
}

/// The joints of a function that is smooth everywhere.
inline std::vector<double> noJoints(std::span<const double>) {
    return {};
}

/// The two parts of the catalogue, in the order in which people are shown them.
[[nodiscard]] std::vector<FunctionPtr> zorroFunctions();
[[nodiscard]] std::vector<FunctionPtr> referenceFunctions();

}  // namespace zorro
