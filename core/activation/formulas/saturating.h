#pragma once

// Functions that stay between two bounds, as in PyTorch 2: sigmoid, tanh, softsign and the piecewise linear
// hard variants. At a joint the derivative of a hard variant is that of PyTorch, the one of the flat side.

#include "core/activation/formulas/values.h"

namespace zorro::formulas {

/// sigma(x) = 1 / (1 + e^{-x})
template <class T>
class Sigmoid {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Sigmoid(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& x) const {
        const Logistic<T> sigma(clamp(x, farAway));
        return {sigma.rise, sigma.derivative, sigma.derivative * sigma.balance, {}};
    }
};

/// tanh(x)
template <class T>
class Tanh {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Tanh(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const auto e = exponentialPair(-2.0 * absolute(x));
        const T inverse = 1.0 / (1.0 + e.value);
        const T size = -e.minusOne * inverse;
        const T f = choose(x, -size, size);
        const T df = 4.0 * e.value * inverse * inverse;  // 1 - f^2 without cancellation
        return {f, df, -2.0 * f * df, {}};
    }
};

/// x / (1 + |x|)
template <class T>
class Softsign {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Softsign(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, 1e200);  // where the derivatives have underflowed to 0
        const T inverse = 1.0 / (1.0 + absolute(x));
        const T df = inverse * inverse;
        const T bend = 2.0 * df * inverse;
        return {x * inverse, df, choose(x, bend, -bend), {}};
    }
};

/// The piecewise linear 0, x / 6 + 1/2, 1 with joints at -3 and 3.
template <class T>
class HardSigmoid {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit HardSigmoid(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const T zero = 0.0;
        const T ramp = (x + 3.0) / 6.0;
        return {choose(3.0 - x, T(1.0), choose(x + 3.0, zero, ramp)),
                choose(absolute(x) - 3.0, T(1.0) / 6.0, zero),
                zero,
                {}};
    }
};

/// min(max(-1, x), 1)
template <class T>
class HardTanh {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit HardTanh(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& x) const {
        const T zero = 0.0;
        return {clamp(x, 1.0), choose(absolute(x) - 1.0, T(1.0), zero), zero, {}};
    }
};

}  // namespace zorro::formulas
