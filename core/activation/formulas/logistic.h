#pragma once

// Functions built on the exponential: sigmoid, tanh, softplus, Swish and its derivative, Mish.

#include "core/activation/formulas/jet.h"

namespace zorro::formulas {

struct Sigmoid {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const Logistic<T> l = logistic<T>(x);
        const T slope = l.sigma * l.complement;
        return {l.sigma, slope, slope * (l.complement - l.sigma)};
    }
};

struct Tanh {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        using std::tanh;
        const T t = tanh(x);
        const Logistic<T> l = logistic<T>(T(2) * clampTo<T>(x, 1e3));
        const T slope = T(4) * l.sigma * l.complement;  // 1 - tanh^2 without cancellation
        return {t, slope, T(-2) * t * slope};
    }
};

/// ln(1 + e^{beta x}) / beta.
struct Softplus {
    template <class T>
    static JetOf<T> jet(const T& x, const T* p) {
        const T z = argument(x, p);
        const Logistic<T> l = logistic<T>(z);
        const T f = tail(l, p) + (x > T(0) ? x : T(0));
        return {f, l.sigma, p[0] * l.sigma * l.complement};
    }
    template <class T>
    static void gradient(const T& x, const T* p, T* out) {
        // x sigma(z) - f, divided by beta, with the large parts of f and x taken out against each other.
        const T z = argument(x, p);
        const Logistic<T> l = logistic<T>(z);
        const T u = z / p[0];
        out[0] = (select<T>(x > T(0), -u * l.complement, u * l.sigma) - tail(l, p)) / p[0];
    }

private:
    template <class T>
    static T argument(const T& x, const T* p) {
        return p[0] * clampTo<T>(x, 1e6);
    }
    template <class T>
    static T tail(const Logistic<T>& l, const T* p) {
        using std::log1p;
        return log1p(l.decay) / p[0];
    }
};

/// x sigma(beta x).
struct Swish {
    template <class T>
    static JetOf<T> jet(const T& x, const T* p) {
        const T z = p[0] * clampTo<T>(x, 1e6);
        const Logistic<T> l = logistic<T>(z);
        const T finite = x > T(0) ? x : clampTo<T>(x, 1e6);
        return {finite * l.sigma, l.sigma * (T(1) + z * l.complement),
                p[0] * l.sigma * l.complement * (T(2) + z * (l.complement - l.sigma))};
    }
    template <class T>
    static void gradient(const T& x, const T* p, T* out) {
        const T u = clampTo<T>(x, 1e6);
        const Logistic<T> l = logistic<T>(p[0] * u);
        out[0] = u * u * l.sigma * l.complement;
    }
};

/// Swish with beta = 1.
struct Silu {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T one(1);
        return Swish::jet<T>(x, &one);
    }
};

/// The derivative of SiLU, sigma(x) (1 + x (1 - sigma(x))) (Elfwing et al. 2018).
struct Dsilu {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T u = clampTo<T>(x, 1e3);
        const Logistic<T> l = logistic<T>(u);
        const T v = l.sigma * l.complement;
        const T w = l.complement - l.sigma;
        return {l.sigma * (T(1) + u * l.complement), v * (T(2) + u * w),
                v * (w * (T(3) + u * w) - T(2) * u * v)};
    }
};

/// x tanh(ln(1 + e^x)), with t = tanh(...) and 1 - t^2 as rational functions of e^{-|x|}.
struct Mish {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T u = clampTo<T>(x, 1e3);
        const Logistic<T> l = logistic<T>(u);
        const T n = l.decay;
        const bool positive = x > T(0);
        const T inverse = T(1) / (positive ? T(1) + T(2) * n + T(2) * n * n : T(2) + T(2) * n + n * n);
        const T t = inverse * (positive ? T(1) + T(2) * n : n * (T(2) + n));
        const T root = T(2) * (T(1) + n) * inverse * (positive ? n : T(1));  // of 1 - t^2
        const T rest = root * root;
        const T slope = rest * l.sigma;
        return {(positive ? x : u) * t, t + u * slope,
                slope * (T(2) + u * (l.complement - T(2) * t * l.sigma))};
    }
};

}  // namespace zorro::formulas
