#include "core/train/activation/formula/formula_loops.h"

#include <type_traits>

#include "core/formula/program/processor_versions.h"

namespace zorro::formula_loops {

/// The number in another type; bfloat16 is made of float.
template <typename To, typename From>
inline To as(From value) {
    if constexpr (std::is_same_v<To, c10::BFloat16>)
        return To(static_cast<float>(value));
    else
        return static_cast<To>(value);
}

template <typename From, typename To>
ZORRO_FOR_EACH_PROCESSOR void convert(const From* __restrict from, To* __restrict to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) to[i] = as<To>(from[i]);
}

template <typename Real, typename Scalar>
ZORRO_FOR_EACH_PROCESSOR void multiply(const Real* __restrict slope, const Scalar* __restrict gradient,
                                       Scalar* __restrict result, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) result[i] = as<Scalar>(slope[i] * static_cast<Real>(gradient[i]));
}

template <typename Real, typename Scalar>
ZORRO_FOR_EACH_PROCESSOR void multiply(const Real* __restrict slope, const Scalar* __restrict gradient,
                                       const Scalar* __restrict outer, Scalar* __restrict result,
                                       std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        result[i] = as<Scalar>(slope[i] * static_cast<Real>(gradient[i]) * static_cast<Real>(outer[i]));
}

template <typename Real, typename Scalar>
ZORRO_FOR_EACH_PROCESSOR double dot(const Real* __restrict values, const Scalar* __restrict gradient,
                                    std::size_t count) {
    constexpr std::size_t lanes = 16;
    double sums[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += static_cast<double>(values[i + lane]) * static_cast<double>(gradient[i + lane]);
    }
    for (; i < count; ++i) sums[0] += static_cast<double>(values[i]) * static_cast<double>(gradient[i]);
    double sum = 0;
    for (const double part : sums) sum += part;
    return sum;
}

template <typename Real>
ZORRO_FOR_EACH_PROCESSOR bool anyLost(const Real* __restrict values, const Real* __restrict x,
                                      std::size_t count) {
    int lost = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const bool isFinite = values[i] - values[i] == 0;
        const bool isNumber = x[i] == x[i];
        lost |= static_cast<int>(!isFinite) & static_cast<int>(isNumber);
    }
    return lost != 0;
}

template <typename Real>
ZORRO_FOR_EACH_PROCESSOR bool anyEqual(const Real* __restrict x, Real number, std::size_t count) {
    int found = 0;
    for (std::size_t i = 0; i < count; ++i) found |= static_cast<int>(x[i] == number);
    return found != 0;
}

using c10::BFloat16;

template bool anyLost(const float*, const float*, std::size_t);
template bool anyLost(const double*, const double*, std::size_t);
template bool anyEqual(const float*, float, std::size_t);
template bool anyEqual(const double*, double, std::size_t);

template void convert(const float*, double*, std::size_t);
template void convert(const double*, float*, std::size_t);
template void convert(const BFloat16*, float*, std::size_t);
template void convert(const float*, BFloat16*, std::size_t);
template void convert(const BFloat16*, double*, std::size_t);
template void convert(const double*, BFloat16*, std::size_t);

template void multiply(const float*, const float*, float*, std::size_t);
template void multiply(const float*, const BFloat16*, BFloat16*, std::size_t);
template void multiply(const double*, const float*, float*, std::size_t);
template void multiply(const double*, const double*, double*, std::size_t);
template void multiply(const double*, const BFloat16*, BFloat16*, std::size_t);

template void multiply(const float*, const float*, const float*, float*, std::size_t);
template void multiply(const float*, const BFloat16*, const BFloat16*, BFloat16*, std::size_t);
template void multiply(const double*, const float*, const float*, float*, std::size_t);
template void multiply(const double*, const double*, const double*, double*, std::size_t);
template void multiply(const double*, const BFloat16*, const BFloat16*, BFloat16*, std::size_t);

template double dot(const float*, const float*, std::size_t);
template double dot(const float*, const BFloat16*, std::size_t);
template double dot(const double*, const float*, std::size_t);
template double dot(const double*, const double*, std::size_t);
template double dot(const double*, const BFloat16*, std::size_t);

}  // namespace zorro::formula_loops
