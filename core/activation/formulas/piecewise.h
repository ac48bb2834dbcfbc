#pragma once

// Functions made of straight lines and simple pieces, with PyTorch 2's conventions at the joints.

#include "core/activation/formulas/jet.h"

namespace zorro::formulas {

struct Identity {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        return {x, T(1), T(0)};
    }
};

struct Relu {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        return x > T(0) ? JetOf<T>{x, T(1), T(0)} : JetOf<T>{T(0), T(0), T(0)};
    }
};

struct Relu6 {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        if (x <= T(0)) {
            return {T(0), T(0), T(0)};
        }
        return x < T(6) ? JetOf<T>{x, T(1), T(0)} : JetOf<T>{T(6), T(0), T(0)};
    }
};

/// x above 0, alpha x below.
struct LeakyRelu {
    template <class T>
    static JetOf<T> jet(const T& x, const T* p) {
        return x > T(0) ? JetOf<T>{x, T(1), T(0)} : JetOf<T>{T(p[0] * x), p[0], T(0)};
    }
    template <class T>
    static void gradient(const T& x, const T*, T* out) {
        out[0] = x > T(0) ? T(0) : x;
    }
};

/// x above 0, alpha (e^x - 1) below.
struct Elu {
    template <class T>
    static JetOf<T> jet(const T& x, const T* p) {
        using std::exp;
        using std::expm1;
        if (x > T(0)) {
            return {x, T(1), T(0)};
        }
        const T slope = p[0] * exp(x);
        return {p[0] * expm1(x), slope, slope};
    }
    template <class T>
    static void gradient(const T& x, const T*, T* out) {
        using std::expm1;
        out[0] = x > T(0) ? T(0) : T(expm1(x));
    }
};

/// ELU scaled so that activations normalise themselves (Klambauer et al. 2017).
struct Selu {
    static constexpr double alpha = 1.6732632423543772848170429916717;
    static constexpr double scale = 1.0507009873554804934193349852946;

    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        const T a(alpha);
        const JetOf<T> elu = Elu::jet(x, &a);
        return {T(scale) * elu.f, T(scale) * elu.df, T(scale) * elu.d2f};
    }
};

/// x / (1 + |x|).
struct Softsign {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        using std::abs;
        const T inverse = T(1) / (T(1) + abs(x));
        const T slope = inverse * inverse;
        const T sign = x < T(0) ? T(-1) : T(1);
        // Beyond 1e300 the quotient is 1 to every digit, and infinity / infinity is kept out.
        const T f = abs(x) > T(1e300) ? sign : T(x * inverse);
        return {f, slope, T(-2) * sign * slope * inverse};
    }
};

/// (x + 3) / 6 cut off at 0 and 1.
struct HardSigmoid {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        if (x <= T(-3)) {
            return {T(0), T(0), T(0)};
        }
        return x < T(3) ? JetOf<T>{(x + T(3)) / T(6), T(1) / T(6), T(0)} : JetOf<T>{T(1), T(0), T(0)};
    }
};

/// x times the hard sigmoid.
struct HardSwish {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        if (x < T(-3)) {
            return {T(0), T(0), T(0)};
        }
        return x <= T(3) ? JetOf<T>{x * (x + T(3)) / T(6), x / T(3) + T(0.5), T(1) / T(3)}
                         : JetOf<T>{x, T(1), T(0)};
    }
};

/// x cut off at -1 and 1.
struct HardTanh {
    template <class T>
    static JetOf<T> jet(const T& x, const T*) {
        if (x <= T(-1)) {
            return {T(-1), T(0), T(0)};
        }
        return x < T(1) ? JetOf<T>{x, T(1), T(0)} : JetOf<T>{T(1), T(0), T(0)};
    }
};

}  // namespace zorro::formulas
