#pragma once

// What the cell of an sLSTM remembers (Beck et al. 2024, arXiv:2405.04517, section 2.2): gates that are
// exponentials, so that what comes in can outweigh all that came before, and a normaliser that keeps the
// state a weighted mean of the candidates.

#include "core/train/tensor.h"

namespace zorro {

/// With the sums i~ and f~ of the exponential gates, in the paper's letters
///     c_t = exp(f~) c_(t-1) + exp(i~) z,    n_t = exp(f~) n_(t-1) + exp(i~),    state = o c_t / n_t
/// both kept as multiples of exp(m_t), m_t = max(f~ + m_(t-1), i~), so that no exponential overflows and
/// n exp(-m) is at least 1. The state does not depend on m, which therefore needs no gradient.
struct SlstmMemory {
    Tensor memory;      ///< c exp(-m); undefined before the first position, as the others are
    Tensor normalizer;  ///< n exp(-m)
    Tensor stabilizer;  ///< m

    /// c / n.
    [[nodiscard]] Tensor mean() const { return memory / normalizer; }
};

/// What is remembered a position later; all tensors of one shape, in float or double.
[[nodiscard]] SlstmMemory remembered(const SlstmMemory& before, const Tensor& inputSum,
                                     const Tensor& forgetSum, const Tensor& candidate);

}  // namespace zorro
