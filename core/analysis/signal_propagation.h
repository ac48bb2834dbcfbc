#pragma once

// Mean-field signal propagation through a wide layer (Poole et al. 2016; Schoenholz et al. 2017): with
// weights of variance sigma_w^2 / fan_in, biases of variance sigma_b^2 and pre-activations of variance q,
//     q' = sigma_w^2 E[f(sqrt(q) z)^2] + sigma_b^2,   chi = sigma_w^2 E[f'(sqrt(q) z)^2],   z ~ N(0, 1).

#include "core/activation/function.h"

namespace zorro {

struct SignalPropagation {
    double q = 1;                ///< variance of the pre-activations
    double meanSquare = 0;       ///< E[f(sqrt(q) z)^2]
    double meanSquareSlope = 0;  ///< E[f'(sqrt(q) z)^2]
    double forwardGain = 0;      ///< 1 / sqrt(meanSquare): the weight gain that keeps the activations' size
    double gradientGain = 0;     ///< 1 / sqrt(meanSquareSlope): that at which chi = 1
    double chi(double sigma_w) const { return sigma_w * sigma_w * meanSquareSlope; }
    double nextVariance(double sigma_w, double sigma_b) const {
        return sigma_w * sigma_w * meanSquare + sigma_b * sigma_b;
    }
};

/// The numbers above for pre-activations of variance q > 0; throws std::invalid_argument for another q.
[[nodiscard]] SignalPropagation propagateSignal(const Curve& curve, double q);

}  // namespace zorro
