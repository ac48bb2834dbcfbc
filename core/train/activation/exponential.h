#pragma once

// exp for loops that the compiler turns into vector instructions: no branches, no library calls.

#include <bit>
#include <cmath>
#include <cstdint>

/// Put before functions that loops on CUDA devices call too.
#ifdef __CUDACC__
#define ZORRO_HOST_DEVICE __host__ __device__
#else
#define ZORRO_HOST_DEVICE
#endif

namespace zorro {

/// exp(x) for x in [-87, 88], to 1e-7 of its value; NaN gives NaN. exp(x) = 2^n exp(r), r in
/// [-ln 2 / 2, ln 2 / 2]; the polynomial has the coefficients of expf in the Cephes library (Moshier).
ZORRO_HOST_DEVICE inline float exponential(float x) {
#ifdef __CUDA_ARCH__
    return __expf(x);
#else
    constexpr float toInteger = 12582912.0F;  // 1.5 * 2^23: what is added to it is rounded to an integer
    const float shifted = x * 1.44269504F + toInteger;
    const float n = shifted - toInteger;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1;
    return p * std::bit_cast<float>((std::bit_cast<std::uint32_t>(shifted) + 127U) << 23U);
#endif
}

/// exp(x) for x in [-708, 709], to 4e-16 of its value; NaN gives NaN. The polynomial is Taylor's, whose rest
/// is below 1e-17 there.
ZORRO_HOST_DEVICE inline double exponential(double x) {
#ifdef __CUDA_ARCH__
    return exp(x);
#else
    constexpr double toInteger = 6755399441055744.0;  // 1.5 * 2^52
    const double shifted = x * 1.4426950408889634 + toInteger;
    const double n = shifted - toInteger;
    const double r = (x - n * 0x1.62e42fee00000p-1) - n * 0x1.a39ef35793c76p-33;
    double p = 1.0 / 6227020800;
    p = p * r + 1.0 / 479001600;
    p = p * r + 1.0 / 39916800;
    p = p * r + 1.0 / 3628800;
    p = p * r + 1.0 / 362880;
    p = p * r + 1.0 / 40320;
    p = p * r + 1.0 / 5040;
    p = p * r + 1.0 / 720;
    p = p * r + 1.0 / 120;
    p = p * r + 1.0 / 24;
    p = p * r + 1.0 / 6;
    p = p * r + 0.5;
    p = p * r * r + r + 1;
    return p * std::bit_cast<double>((std::bit_cast<std::uint64_t>(shifted) + 1023U) << 52U);
#endif
}

}  // namespace zorro
