#pragma once

// Where a deep network can begin so that neither its signals nor its gradients grow or vanish. A layer of
// mean field (see signal_propagation.h) keeps the size of gradients where chi = sigma_w^2 E[f'(sqrt(q) z)^2]
// = 1, and the variance q of its pre-activations where q' = q, so at every q there is one candidate:
//     sigma_w^2 = 1 / E[f'(sqrt(q) z)^2],   sigma_b^2 = q - sigma_w^2 E[f(sqrt(q) z)^2].
// It will do where sigma_b^2 >= 0 and |dq'/dq| < 1: a network whose q is a little off then comes back to it
// instead of running away to 0 or infinity (Roberts, Yaida and Hanin, "The Principles of Deep Learning
// Theory", 2022, ch. 5).

#include <optional>
#include <string_view>

namespace zorro {

struct Curve;

struct CriticalPoint {
    double q = 1;               ///< variance of the pre-activations
    double weightVariance = 1;  ///< sigma_w^2: the weights' variance times fan-in
    double biasVariance = 0;    ///< sigma_b^2
    double slope = 1;           ///< dq'/dq
};

/// The candidate at this q > 0, whether it will do or not: sigma_b^2 may be below 0, and what an integral
/// does not converge to is not finite. Throws std::invalid_argument for another q.
[[nodiscard]] CriticalPoint criticalCandidate(const Curve& curve, double q);

/// The candidate of the smallest of q = 1, 1.2, ..., 40 with sigma_b^2 >= 0 and |dq'/dq| <= 0.99, else the
/// most stable one there, below 1; nothing where there is none. Where every q is a fixed point without
/// biases, as of positively homogeneous functions, it is q = 1, although |dq'/dq| = 1.
[[nodiscard]] std::optional<CriticalPoint> criticalPoint(const Curve& curve);

/// Why a function has no critical point, as a clause.
inline constexpr std::string_view whyNoCriticalPoint =
    "no variance of its pre-activations in [1, 40] stays where it is while gradients keep their size";

}  // namespace zorro
