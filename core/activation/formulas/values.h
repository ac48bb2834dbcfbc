#pragma once

// What a formula computes at one point, and the pieces that several formulas share.
//
// Each function of the catalogue is defined once, as a class template over its type of number T: it is made
// from the parameters' values and computes f, f', f'' and df/dp in closed form at x. T is number::Estimate
// for the fast vectorised path, number::DoubleDouble where that is not exact enough, double where nobody asks
// how exact it is, and automatic differentiation or multiprecision in the tests. T has +, -, *, /, conversion
// from double, and the functions absolute, choose, clamp, minimum, halved, exponential, exponentialPair,
// logarithmOfOnePlus and scaledNormalTail of number/. Formulas decide by choose() only, never by a branch, so
// that loops over them become vector instructions.

#include <array>
#include <cstddef>

#include "core/activation/number/elementary.h"
#include "core/activation/number/plain.h"

namespace zorro::formulas {

using number::Exact;

// Arguments of a class type find their functions by themselves, those of type double here.
using number::absolute;
using number::choose;
using number::clamp;
using number::exponential;
using number::exponentialPair;
using number::halved;
using number::logarithmOfOnePlus;
using number::minimum;
using number::scaledNormalTail;

template <class T, std::size_t parameterCount>
struct Values {
    T f;
    T df;
    T d2f;
    std::array<T, parameterCount> gradient;  ///< df/dp, in the order of the parameters
};

/// `below` for x < 0, `inside` on [0, upper], `above` for x > upper.
template <class T>
T piecewise(const T& x, double upper, const T& below, const T& inside, const T& above) {
    return choose(x, below, choose(upper - x, above, inside));
}

/// The logistic sigmoid and its complement, both without cancellation.
template <class T>
struct Logistic {
    T low;         ///< e^{-|t|}
    T rise;        ///< sigma(t) = 1 / (1 + e^{-t})
    T fall;        ///< 1 - sigma(t) = sigma(-t)
    T derivative;  ///< sigma'(t) = sigma(t) sigma(-t)
    T balance;     ///< 1 - 2 sigma(t), so that sigma''(t) = sigma'(t) balance

    explicit Logistic(const T& t) : low(exponential(-absolute(t))) {
        const T high = 1.0 / (1.0 + low);
        const T rest = low * high;
        rise = choose(t, rest, high);
        fall = choose(t, high, rest);
        derivative = rest * high;
        const T difference = (1.0 - low) * high;
        balance = choose(t, difference, -difference);
    }
};

/// The standard normal density phi and distribution Phi.
template <class T>
struct Normal {
    T density;
    T distribution;

    explicit Normal(const T& x) {
        constexpr double inverseRootTwoPi = 0.39894228040143267794;
        const T bell = exponential(x * x * -0.5);
        const T tail = bell * scaledNormalTail(absolute(x));
        density = bell * inverseRootTwoPi;
        distribution = choose(x, tail, 1.0 - tail);
    }
};

/// Beyond this |x| every exponential of a formula without parameters has vanished.
inline constexpr double farAway = 1e5;

/// x for x > farAway, where a function like ReLU has become the identity, else `near`.
template <class T>
T identityFarRight(const T& x, const T& near) {
    return choose(farAway - x, x, near);
}

}  // namespace zorro::formulas
