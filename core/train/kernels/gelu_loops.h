#pragma once

// GELU, x Phi(x), and its slope, Phi(x) + x phi(x), over arrays of float: one exponential and one division an
// element for both.

#include <cstdint>

namespace zorro::gelu_loops {

/// f[i] = GELU(x[i]).
void value(const float* x, float* f, std::int64_t count);

/// The same, and slope[i] = GELU'(x[i]).
void valueAndSlope(const float* x, float* f, float* slope, std::int64_t count);

/// result[i] = a[i] b[i].
void product(const float* a, const float* b, float* result, std::int64_t count);

}  // namespace zorro::gelu_loops
