#pragma once

// The loops behind dsilu() and dgelu() on the CPU, over `count` numbers that do not overlap with the result;
// Real is float or double. Apart from their tensors: such loops are compiled with other options.

#include <cstdint>

namespace zorro::derivative_loops {

/// f[i] = DSiLU(x[i]).
template <typename Real>
void dsilu(const Real* x, Real* f, std::int64_t count);

/// result[i] = gradient[i] DSiLU'(x[i]).
template <typename Real>
void dsiluBackward(const Real* x, const Real* gradient, Real* result, std::int64_t count);

/// result[i] = gradient[i] DGELU'(x[i]).
template <typename Real>
void dgeluBackward(const Real* x, const Real* gradient, Real* result, std::int64_t count);

}  // namespace zorro::derivative_loops
