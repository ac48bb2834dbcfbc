#pragma once

// What a softmax over normal numbers gives for two examples at once: of the gradient of a cross entropy.

#include <cstddef>
#include <vector>

namespace zorro {

/// E[s_a . s_b] for the softmax s over `classes` independent outputs that are normal over the examples with
/// covariances `q`, [n, n]: the mean over drawn outputs, the same for the same arguments, right to about a
/// per cent. Throws std::invalid_argument for fewer than two classes.
[[nodiscard]] std::vector<double> softmaxProducts(const std::vector<double>& q, std::size_t examples,
                                                  std::size_t classes);

}  // namespace zorro
