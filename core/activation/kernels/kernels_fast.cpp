#include <algorithm>
#include <cmath>

#include "core/activation/formulas/list.h"
#include "core/activation/kernels/kernels.h"
#include "core/activation/number/estimate.h"
#include "core/formula/program/processor_versions.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace fast {

using number::Estimate;

/// Whether the error is below what the manual allows, 1e-13 of the value or 1e-15 for values below 1e-2, with
/// a reserve for what a first-order bound leaves out: 1, or 0, as for NaN.
unsigned isExactEnough(Estimate x) {
    constexpr double allowed = 0.9e-13;
    const double size = std::abs(x.value);
    return x.error <= allowed * (size < 1e-2 ? 1e-2 : size) ? 1U : 0U;
}

template <template <class> class Formula, bool withGradient>
ZORRO_FOR_EACH_PROCESSOR void evaluate(const double* parameters, const double* __restrict x,
                                       std::size_t count, double* __restrict planes,
                                       double* __restrict uncertain) {
    constexpr std::size_t parameterCount = Formula<Estimate>::parameterCount;
    std::array<double, parameterCount> values{};
    std::copy_n(parameters, parameterCount, values.begin());
    const Formula<Estimate> formula(values);
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = formula.at(Estimate(x[i]));
        // Bits, not conditions: a branch would keep the loop from being vectorised.
        unsigned certain =
            (x[i] == x[i] ? 1U : 0U) & isExactEnough(at.f) & isExactEnough(at.df) & isExactEnough(at.d2f);
        planes[i] = at.f.value;
        planes[blockSize + i] = at.df.value;
        planes[2 * blockSize + i] = at.d2f.value;
        if constexpr (withGradient) {
            for (std::size_t j = 0; j < parameterCount; ++j) {
                certain = certain & isExactEnough(at.gradient[j]);
                planes[(3 + j) * blockSize + i] = at.gradient[j].value;
            }
        }
        uncertain[i] = certain ? 0.0 : 1.0;
    }
}

template <template <class> class Formula>
FastKernels kernelsOf() {
    if constexpr (Formula<Estimate>::parameterCount == 0) {
        return {&evaluate<Formula, false>, &evaluate<Formula, false>};
    } else {
        return {&evaluate<Formula, false>, &evaluate<Formula, true>};
    }
}

template <template <class> class... Formula>
FastKernels kernelsAt(std::size_t position, formulas::List<Formula...>) {
    const std::array<FastKernels, sizeof...(Formula)> all{kernelsOf<Formula>()...};
    return all[position];
}

}  // namespace fast

FastKernels fastKernels(std::size_t position) {
    return fast::kernelsAt(position, formulas::All());
}

}  // namespace zorro
