#pragma once

// One number's update by stochastic gradient descent (see update_rules.h), for the loops of the CPU.

namespace zorro {

/// The numbers of one step.
struct SgdStep {
    float gradientScale;  ///< what the gradient is multiplied with: a learning rate of its own
    float decay;          ///< what is added of the value to the gradient
    float momentum;
    float velocityRate;  ///< what is taken away of the velocity
    float gradientRate;  ///< and of the gradient
};

inline float sgdGradient(const SgdStep& s, float value, float gradient) {
    return s.gradientScale * gradient + s.decay * value;
}

inline void sgdElement(const SgdStep& s, float& value, float gradient) {
    value -= s.gradientRate * sgdGradient(s, value, gradient);
}

inline void momentumElement(const SgdStep& s, float& value, float gradient, float& velocity) {
    const float g = sgdGradient(s, value, gradient);
    velocity = s.momentum * velocity + g;
    value -= s.velocityRate * velocity + s.gradientRate * g;
}

}  // namespace zorro
