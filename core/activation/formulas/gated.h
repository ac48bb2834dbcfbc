#pragma once

// Functions x times a gate that opens from 0 to 1: Swish and SiLU, GELU and its tanh approximation, Mish and
// hard swish, as in PyTorch 2; and DGELU and DSiLU, the derivatives of GELU and SiLU, as functions of their
// own.

#include "core/activation/formulas/values.h"

namespace zorro::formulas {

/// x sigma(beta x) (Ramachandran et al. 2017)
template <class T>
class Swish {
public:
    static constexpr std::size_t parameterCount = 1;  // beta
    explicit Swish(const std::array<Exact<T>, 1>& p) : beta_(p[0]) {}
    Values<T, 1> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const T t = beta_ * x;
        const Logistic<T> sigma(t);
        return {identityFarRight(anyX, x * sigma.rise),
                sigma.rise + t * sigma.derivative,
                beta_ * sigma.derivative * (2.0 + t * sigma.balance),
                {x * x * sigma.derivative}};
    }

private:
    Exact<T> beta_;
};

/// x sigma(x), Swish with beta = 1 (Elfwing et al. 2018)
template <class T>
class Silu {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Silu(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const Logistic<T> sigma(x);
        return {identityFarRight(anyX, x * sigma.rise),
                sigma.rise + x * sigma.derivative,
                sigma.derivative * (2.0 + x * sigma.balance),
                {}};
    }
};

/// sigma(x) (1 + x (1 - sigma(x))), the derivative of SiLU (Elfwing et al. 2018)
template <class T>
class Dsilu {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Dsilu(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const Logistic<T> sigma(x);
        const T& d = sigma.derivative;
        return {sigma.rise + x * d,
                d * (2.0 + x * sigma.balance),
                d * (3.0 * sigma.balance + x * (1.0 - 6.0 * d)),
                {}};
    }
};

/// x Phi(x) (Hendrycks and Gimpel 2016)
template <class T>
class Gelu {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Gelu(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const Normal<T> normal(x);
        return {identityFarRight(anyX, x * normal.distribution),
                normal.distribution + x * normal.density,
                normal.density * (2.0 - x * x),
                {}};
    }
};

/// Phi(x) + x phi(x), the derivative of GELU
template <class T>
class Dgelu {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Dgelu(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const Normal<T> normal(x);
        const T square = x * x;
        return {normal.distribution + x * normal.density,
                normal.density * (2.0 - square),
                normal.density * x * (square - 4.0),
                {}};
    }
};

/// x (1 + tanh(w)) / 2 = x sigma(2 w), w = sqrt(2/pi) (x + 0.044715 x^3), PyTorch's approximation of GELU
template <class T>
class GeluTanh {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit GeluTanh(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        constexpr double linear = 1.5957691216057307117;  // 2 sqrt(2/pi)
        constexpr double cubic = 0.044715;
        const T x = clamp(anyX, farAway);
        const T bend = x * x * cubic;
        const T dt = (1.0 + 3.0 * bend) * linear;
        const T d2t = x * (6.0 * cubic * linear);
        const Logistic<T> sigma(x * (1.0 + bend) * linear);
        const T& d = sigma.derivative;
        return {identityFarRight(anyX, x * sigma.rise),
                sigma.rise + x * d * dt,
                d * (2.0 * dt + x * (sigma.balance * dt * dt + d2t)),
                {}};
    }
};

/// x tanh(ln(1 + e^x)) (Misra 2019). With q = e^{-|x|} the gate is a ratio of polynomials in q:
///     gate = q (q + 2) / (q^2 + 2 q + 2) for x < 0,   (1 + 2 q) / (1 + 2 q + 2 q^2) for x >= 0.
template <class T>
class Mish {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Mish(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const T q = exponential(-absolute(x));
        const T square = q * q;
        const T inverse = 1.0 / choose(x, square + 2.0 * q + 2.0, 1.0 + 2.0 * q + 2.0 * square);
        const T gate = choose(x, q * (q + 2.0), 1.0 + 2.0 * q) * inverse;
        const T dgate = 4.0 * choose(x, q, square) * (1.0 + q) * inverse * inverse;
        const T high = 1.0 / (1.0 + q);
        const T low = q * high;
        const T rise = choose(x, low, high);  // sigma(x)
        const T fall = choose(x, high, low);
        const T growth = fall - 2.0 * gate * rise;  // gate'' / gate'
        return {identityFarRight(anyX, x * gate), gate + x * dgate, dgate * (2.0 + x * growth), {}};
    }
};

/// x times hard sigmoid: 0 for x <= -3, x (x + 3) / 6 between, x for x >= 3 (Howard et al. 2019)
template <class T>
class HardSwish {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit HardSwish(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const T zero = 0.0;
        const T one = 1.0;
        return {choose(3.0 - x, anyX, choose(x + 3.0, zero, x * (x + 3.0) / 6.0)),
                choose(3.0 - x, one, choose(x + 3.0, zero, (2.0 * x + 3.0) / 6.0)),
                choose(absolute(x) - 3.0, one / 3.0, zero),
                {}};
    }
};

}  // namespace zorro::formulas
