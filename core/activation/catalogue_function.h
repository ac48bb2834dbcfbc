#pragma once

// A function of the catalogue that has kernels of its own, faster or more exact than its formula: its
// description, its joints and the kernels. Private to core/activation: everybody else sees the Function
// interface.

#include <string_view>

#include "core/activation/function.h"
#include "core/activation/kernels/kernels.h"
#include "core/activation/lazy_formula.h"

namespace zorro {

/// What is known of such a function beside its description.
struct CatalogueKernel {
    std::string_view name;
    std::vector<double> (*joints)(std::span<const double> parameters) = nullptr;
    /// Whether the formula computes small values, whose digits it keeps as long as they are normal numbers.
    bool tailsByFormula = false;
};

class CatalogueFunction : public Function {
public:
    /// Of the formula at this position of formulas::All.
    CatalogueFunction(Description description, const CatalogueKernel& kernel, std::size_t position);

    [[nodiscard]] const Description& description() const override { return description_; }
    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override;
    void approximate(std::span<const double> parameters, std::span<const double> x, std::span<double> f,
                     std::span<double> gradient) const override;
    [[nodiscard]] std::vector<double> joints(std::span<const double> parameters) const override;

private:
    void evaluateBlock(const double* parameters, std::span<const double> x, bool withGradient,
                       double* planes) const;

    void evaluateTails(std::span<const double> parameters, std::span<const double> x, bool withGradient,
                       double* planes) const;

    Description description_;
    CatalogueKernel kernel_;
    LazyFormula formula_;
    FastKernels fast_;
    ExactKernel exact_;
    PlainKernels plain_;
};

/// All there are, in the order of formulas::All, which is that of the catalogue.
[[nodiscard]] std::span<const CatalogueKernel> catalogueKernels();

/// The function of the kernel at `position`, which `description` describes.
[[nodiscard]] FunctionPtr makeKernelFunction(Description description, std::size_t position);

}  // namespace zorro
