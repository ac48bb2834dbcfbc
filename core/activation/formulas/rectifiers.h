#pragma once

// Functions that are linear, or become linear, to the right of 0 by a rule of pieces, as in PyTorch 2.
// At a joint the derivative is that of PyTorch, which is the one from the flat side.

#include <limits>

#include "core/activation/formulas/values.h"

namespace zorro::formulas {

/// x
template <class T>
class Identity {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Identity(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& x) const { return {x, T(1.0), T(0.0), {}}; }
};

/// max(0, x)
template <class T>
class Relu {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Relu(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& x) const {
        const T zero = 0.0;
        return {choose(-x, x, zero), choose(-x, T(1.0), zero), zero, {}};
    }
};

/// min(max(0, x), 6)
template <class T>
class Relu6 {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Relu6(const std::array<Exact<T>, 0>&) {}
    Values<T, 0> at(const T& x) const {
        const T zero = 0.0;
        return {
            piecewise(x, 6.0, zero, x, T(6.0)), choose(-x, choose(x - 6.0, T(1.0), zero), zero), zero, {}};
    }
};

/// x for x > 0, alpha x for x <= 0.
template <class T>
class LeakyRelu {
public:
    static constexpr std::size_t parameterCount = 1;  // alpha
    explicit LeakyRelu(const std::array<Exact<T>, 1>& p) : alpha_(p[0]) {}
    Values<T, 1> at(const T& x) const {
        const T zero = 0.0;
        const T alpha = alpha_;
        constexpr double largest = std::numeric_limits<double>::max();
        // At minus infinity 0 x would be NaN.
        const T left = choose(x + largest, choose(-alpha, x * alpha_, zero), x * alpha_);
        return {choose(-x, x, left), choose(-x, T(1.0), alpha), zero, {choose(-x, zero, x)}};
    }

private:
    Exact<T> alpha_;
};

/// x for x > 0, alpha (e^x - 1) for x <= 0.
template <class T>
class Elu {
public:
    static constexpr std::size_t parameterCount = 1;  // alpha
    explicit Elu(const std::array<Exact<T>, 1>& p) : alpha_(p[0]) {}
    Values<T, 1> at(const T& x) const {
        const T zero = 0.0;
        const T left = choose(x, x, zero);
        const auto e = exponentialPair(left);
        const T slope = alpha_ * e.value;
        return {choose(-x, x, alpha_ * e.minusOne),
                choose(-x, T(1.0), slope),
                choose(-x, zero, slope),
                {e.minusOne}};
    }

private:
    Exact<T> alpha_;
};

/// lambda (x for x > 0, alpha (e^x - 1) for x <= 0), with the constants of Klambauer et al. 2017.
template <class T>
class Selu {
public:
    static constexpr std::size_t parameterCount = 0;
    explicit Selu(const std::array<Exact<T>, 0>&) : elu_({Exact<T>(1.6732632423543772848)}) {}
    Values<T, 0> at(const T& x) const {
        constexpr double lambda = 1.0507009873554804934;
        const Values<T, 1> elu = elu_.at(x);
        return {lambda * elu.f, lambda * elu.df, lambda * elu.d2f, {}};
    }

private:
    Elu<T> elu_;
};

/// ln(1 + e^{beta x}) / beta
template <class T>
class Softplus {
public:
    static constexpr std::size_t parameterCount = 1;  // beta
    explicit Softplus(const std::array<Exact<T>, 1>& p) : beta_(p[0]) {}
    Values<T, 1> at(const T& anyX) const {
        const T x = clamp(anyX, farAway);
        const Logistic<T> sigma(beta_ * x);
        const T excess = logarithmOfOnePlus(sigma.low) / beta_;  // above max(0, x)
        const T outer = choose(x, sigma.rise, sigma.fall);       // sigma(-|beta x|)
        return {identityFarRight(anyX, choose(x, excess, x + excess)),
                sigma.rise,
                beta_ * sigma.derivative,
                {-(absolute(x) * outer + excess) / beta_}};
    }

private:
    Exact<T> beta_;
};

}  // namespace zorro::formulas
