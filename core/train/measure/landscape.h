#pragma once

// What the loss looks like around the weights, of every member of a stack at once: how sharply it curves, and
// how large a batch has to be for its gradient to be more than noise. Both take gradients over some examples,
// which somebody else knows how to take, and are computed on the host's demand.

#include <cstdint>
#include <functional>

#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// So many examples of those to look at are what sharpness is of.
inline constexpr std::int64_t examplesForSharpness = 256;

/// Puts the gradient of each member's mean loss over the examples at these positions [N] into
/// Parameters::gradients(), for the parameters as they are.
using TakeGradients = std::function<void(const Tensor& positions)>;

/// The largest eigenvalue of the Hessian of each member's mean loss over the first of the examples, in all
/// parameters but those of activations: [K] double on the CPU; NaN where the gradients are not finite.
///
/// By Lanczos's method (1950), which is power iteration that keeps what it has learned on the way: it finds
/// the largest eigenvalue, not the largest magnitude, in fewer products. It begins with the gradient, which
/// lies mostly along the largest ones (Gur-Ari, Roberts and Dyer 2018, arXiv:1812.04754), and ends after 30
/// products or when a product changes the value of no member by more than 0.3 %. Products of the Hessian with
/// a vector are central differences of gradients, since not all of the trainer's operators can be
/// differentiated twice:
///     H v = (g(w + h v) - g(w - h v)) / (2 h),   h = 0.2 cbrt(epsilon) max(1, |w|), |v| = 1,
/// in float32 with an error of some 1e-3 of the largest eigenvalue; with kinks of the activation (ReLU) it is
/// the curvature over that distance. The parameters are afterwards what they were; the gradients are not.
[[nodiscard]] Tensor sharpness(const Parameters& parameters, const Tensor& positions,
                               const TakeGradients& takeGradients);

/// The simple noise scale tr(Sigma) / |G|^2 of each member (McCandlish, Kaplan and Amodei 2018,
/// arXiv:1812.06162, appendix A.1): Sigma is the covariance of the gradients of single examples, G their
/// mean. Both are estimated without bias from the gradients of 20 equal parts of the examples (of pairs,
/// where there are fewer than 40) and of all of them. [K] double on the CPU; NaN where the estimate of |G|^2
/// is not above 0 (noise is all that can be seen), and of fewer than 4 examples. The gradients are not what
/// they were.
[[nodiscard]] Tensor gradientNoiseScale(const Parameters& parameters, const Tensor& positions,
                                        const TakeGradients& takeGradients);

}  // namespace zorro
