#pragma once

// The compiled formulas. A fast kernel computes a block of points in vectorised double arithmetic together
// with error bounds, and marks the few points where the bound exceeds what the manual allows; the exact
// kernel computes one such point in double-double arithmetic. A plain kernel is the fast one without bounds
// and without what only plots need. The sources are apart because they need opposite floating-point rules
// from the compiler.

#include <cstddef>

namespace zorro {

/// Points that a fast kernel takes at once; results and inputs of a block stay in the first-level cache.
inline constexpr std::size_t blockSize = 256;

/// Parameters that a formula has at most.
inline constexpr std::size_t mostParameters = 4;

/// What a kernel writes: f, f', f'', then df/dp, each blockSize doubles after the other.
inline constexpr std::size_t planeCount = 3 + mostParameters;

/// Computes `count` <= blockSize points; uncertain[i] becomes 1 where the planes' values must not be used
/// (also for NaN), else 0.
using FastKernel = void (*)(const double* parameters, const double* x, std::size_t count, double* planes,
                            double* uncertain);

/// Computes one point into values[0], values[blockSize], ... x must not be NaN.
using ExactKernel = void (*)(const double* parameters, double x, double* values);

struct FastKernels {
    FastKernel jets;       ///< f, f', f''
    FastKernel gradients;  ///< and df/dp
};

/// Computes f, or f and df/dp, a column of `count` values a parameter, at `count` points.
using PlainKernel = void (*)(const double* parameters, const double* x, std::size_t count, double* f,
                             double* gradient);

struct PlainKernels {
    PlainKernel values;     ///< f; leaves the gradient alone
    PlainKernel gradients;  ///< f and df/dp
};

/// The kernels of the formula at a position of formulas::All.
[[nodiscard]] FastKernels fastKernels(std::size_t position);
[[nodiscard]] ExactKernel exactKernel(std::size_t position);
[[nodiscard]] PlainKernels plainKernels(std::size_t position);

}  // namespace zorro
