#pragma once

// Any number type of Boost as the T of a formula: multiprecision, or automatic differentiation over it. The
// elementary functions are Boost's, so nothing but the formula itself is shared with the program.

#include <boost/math/special_functions/erf.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include "core/activation/number/elementary.h"

namespace zorro::testing_tools {

template <class R>
struct Wide {
    R number;

    Wide() : number(0) {}
    Wide(double exact) : number(exact) {}  // NOLINT(google-explicit-constructor): a number like others
    explicit Wide(R other) : number(std::move(other)) {}

    friend Wide operator-(const Wide& x) { return Wide(R(-x.number)); }
    friend Wide operator+(const Wide& x, const Wide& y) { return Wide(R(x.number + y.number)); }
    friend Wide operator-(const Wide& x, const Wide& y) { return Wide(R(x.number - y.number)); }
    friend Wide operator*(const Wide& x, const Wide& y) { return Wide(R(x.number * y.number)); }
    friend Wide operator/(const Wide& x, const Wide& y) { return Wide(R(x.number / y.number)); }

    friend Wide choose(const Wide& sign, const Wide& below, const Wide& other) {
        return sign.number < 0 ? below : other;
    }
    friend Wide minimum(const Wide& x, const Wide& y) { return x.number < y.number ? x : y; }
    friend Wide absolute(const Wide& x) { return x.number < 0 ? -x : x; }
    friend Wide halved(const Wide& x) { return x / 2.0; }
    friend Wide clamp(const Wide& x, double limit) {
        return x.number > limit ? Wide(limit) : x.number < -limit ? Wide(-limit) : x;
    }
    friend Wide exponential(const Wide& x) {
        using std::exp;
        return Wide(R(exp(x.number)));
    }
    friend number::Exponential<Wide> exponentialPair(const Wide& x) {
        const Wide value = exponential(x);
        return {value, value - 1.0};
    }
    friend Wide logarithmOfOnePlus(const Wide& y) {
        using std::log;
        return Wide(R(log((1.0 + y).number)));
    }
    friend Wide scaledNormalTail(const Wide& z) {
        using boost::math::erfc;
        return Wide(R(erfc(R(z.number / rootOfTwo())))) / 2.0 / exponential(z * z * -0.5);
    }

private:
    static R rootOfTwo() {
        using Multiprecision = boost::multiprecision::cpp_bin_float_50;
        return R(Multiprecision(sqrt(Multiprecision(2))));
    }
};

}  // namespace zorro::testing_tools
