#pragma once

// Functions built on the normal distribution: GELU (Hendrycks and Gimpel 2016), its derivative, and PyTorch's
// approximation by tanh. Phi and phi are the standard normal distribution and density.

#include "core/activation/formulas/jet.h"

namespace zorro::formulas {

template <class T>
struct Normal {
    T distribution;  ///< Phi(x)
    T density;       ///< phi(x)
};

/// Accurate in both tails. |x| at most about 1e100.
template <class T>
Normal<T> normal(const T& x) {
    using std::erfc;
    using std::exp;
    const T sqrtHalf = static_cast<T>(0.70710678118654752440L);
    const T inverseSqrtTwoPi = static_cast<T>(0.39894228040143267794L);
    return {erfc(-x * sqrtHalf) / T(2), inverseSqrtTwoPi * exp(-x * x / T(2))};
}

/// x Phi(x).
struct Gelu {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T u = clampTo<T>(x, 1e3);
        const Normal<T> n = normal<T>(u);
        const T finite = x > T(0) ? x : u;
        return {finite * n.distribution, n.distribution + u * n.density, n.density * (T(2) - u * u)};
    }
};

/// The derivative of GELU, Phi(x) + x phi(x). Its maximum is 1.1289 at the square root of 2.
struct Dgelu {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T u = clampTo<T>(x, 1e3);
        const Normal<T> n = normal<T>(u);
        return {n.distribution + u * n.density, n.density * (T(2) - u * u), n.density * u * (u * u - T(4))};
    }
};

/// x (1 + tanh y) / 2 = x sigma(2y) with y = sqrt(2/pi) (x + 0.044715 x^3).
struct GeluTanh {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T u = clampTo<T>(x, 1e2);  // sigma(2y) has reached its limits long before
        const T k = static_cast<T>(2 * 0.79788456080286535588L);
        const T cubic = static_cast<T>(0.044715L);
        const T z = k * u * (T(1) + cubic * u * u);
        const T dz = k * (T(1) + T(3) * cubic * u * u);
        const T d2z = k * T(6) * cubic * u;
        const Logistic<T> l = logistic<T>(z);
        const T v = l.sigma * l.complement;
        const T ds = v * dz;
        const T d2s = v * ((l.complement - l.sigma) * dz * dz + d2z);
        const T finite = x > T(0) ? x : u;
        return {finite * l.sigma, l.sigma + u * ds, T(2) * ds + u * d2s};
    }
};

}  // namespace zorro::formulas
