#pragma once

// One number's update by Adam (see update_rules.h), for the loops of every device.

#include <cmath>

#include "core/train/activation/exponential.h"

namespace zorro {

/// The numbers of one step of Adam.
struct AdamStep {
    float beta1;
    float beta2;
    float epsilon;
    float rate;           ///< learning rate / (1 - beta1^t)
    float varianceScale;  ///< 1 / sqrt(1 - beta2^t)
    float keep;           ///< what AdamW multiplies the values with
    float decay;          ///< what Adam adds of the values to the gradient
};

ZORRO_HOST_DEVICE inline void adamElement(const AdamStep& s, float& value, float gradient, float& mean,
                                          float& variance) {
    const float g = gradient + s.decay * value;
    mean = s.beta1 * mean + (1 - s.beta1) * g;
    variance = s.beta2 * variance + (1 - s.beta2) * g * g;
    const float deviation = std::sqrt(variance) * s.varianceScale + s.epsilon;
    value = s.keep * value - s.rate * mean / deviation;
}

}  // namespace zorro
