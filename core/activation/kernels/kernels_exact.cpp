#include "core/activation/formulas/list.h"
#include "core/activation/kernels/kernels.h"
#include "core/activation/number/double_double.h"
#include "core/formula/program/processor_versions.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace exact {

using number::DoubleDouble;

template <template <class> class Formula>
ZORRO_FOR_EACH_PROCESSOR void evaluate(const double* parameters, double x, double* values) {
    constexpr std::size_t parameterCount = Formula<DoubleDouble>::parameterCount;
    std::array<DoubleDouble, parameterCount> exactParameters{};
    for (std::size_t j = 0; j < parameterCount; ++j) {
        exactParameters[j] = parameters[j];
    }
    const auto at = Formula<DoubleDouble>(exactParameters).at(DoubleDouble(x));
    values[0] = at.f.value();
    values[blockSize] = at.df.value();
    values[2 * blockSize] = at.d2f.value();
    for (std::size_t j = 0; j < parameterCount; ++j) {
        values[(3 + j) * blockSize] = at.gradient[j].value();
    }
}

template <template <class> class... Formula>
ExactKernel kernelAt(std::size_t position, formulas::List<Formula...>) {
    const std::array<ExactKernel, sizeof...(Formula)> all{&evaluate<Formula>...};
    return all[position];
}

}  // namespace exact

ExactKernel exactKernel(std::size_t position) {
    return exact::kernelAt(position, formulas::All());
}

}  // namespace zorro
