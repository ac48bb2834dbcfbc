#include <algorithm>

#include "core/activation/formulas/list.h"
#include "core/activation/kernels/kernels.h"
#include "core/formula/program/processor_versions.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace plain {

template <template <class> class Formula, bool withGradient>
ZORRO_FOR_EACH_PROCESSOR void evaluate(const double* parameters, const double* __restrict x,
                                       std::size_t count, double* __restrict f, double* __restrict gradient) {
    constexpr std::size_t parameterCount = Formula<double>::parameterCount;
    std::array<double, parameterCount> values{};
    std::copy_n(parameters, parameterCount, values.begin());
    const Formula<double> formula(values);
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = formula.at(x[i]);
        f[i] = at.f;
        if constexpr (withGradient) {
            for (std::size_t j = 0; j < parameterCount; ++j) {
                gradient[j * count + i] = at.gradient[j];
            }
        }
    }
}

template <template <class> class Formula>
PlainKernels kernelsOf() {
    if constexpr (Formula<double>::parameterCount == 0) {
        return {&evaluate<Formula, false>, &evaluate<Formula, false>};
    } else {
        return {&evaluate<Formula, false>, &evaluate<Formula, true>};
    }
}

template <template <class> class... Formula>
PlainKernels kernelsAt(std::size_t position, formulas::List<Formula...>) {
    const std::array<PlainKernels, sizeof...(Formula)> all{kernelsOf<Formula>()...};
    return all[position];
}

}  // namespace plain

PlainKernels plainKernels(std::size_t position) {
    return plain::kernelsAt(position, formulas::All());
}

}  // namespace zorro
