#pragma once

// The widest floating type at hand, for the few points that need it: 128 bits where GNU's C library computes
// with them, else long double. And the functions of the C library for every type alike.

#include <cmath>

namespace zorro::formula {

#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__)
#define ZORRO_HAS_FLOAT128
__extension__ using Wide = __float128;
#else
using Wide = long double;
#endif

namespace math {

using std::acos;
using std::acosh;
using std::asin;
using std::asinh;
using std::atan;
using std::atan2;
using std::atanh;
using std::cbrt;
using std::ceil;
using std::cos;
using std::cosh;
using std::erf;
using std::erfc;
using std::exp;
using std::expm1;
using std::fabs;
using std::floor;
using std::fma;
using std::fmax;
using std::fmin;
using std::hypot;
using std::log;
using std::log10;
using std::log1p;
using std::log2;
using std::pow;
using std::round;
using std::sin;
using std::sinh;
using std::sqrt;
using std::tan;
using std::tanh;

#ifdef ZORRO_HAS_FLOAT128
inline Wide exp(Wide a) {
    return expf128(a);
}
inline Wide pow(Wide a, Wide b) {
    return powf128(a, b);
}
inline Wide atan2(Wide a, Wide b) {
    return atan2f128(a, b);
}
inline Wide hypot(Wide a, Wide b) {
    return hypotf128(a, b);
}
inline Wide fabs(Wide a) {
    return fabsf128(a);
}
inline Wide acos(Wide a) {
    return acosf128(a);
}
inline Wide acosh(Wide a) {
    return acoshf128(a);
}
inline Wide asin(Wide a) {
    return asinf128(a);
}
inline Wide asinh(Wide a) {
    return asinhf128(a);
}
inline Wide atan(Wide a) {
    return atanf128(a);
}
inline Wide atanh(Wide a) {
    return atanhf128(a);
}
inline Wide cbrt(Wide a) {
    return cbrtf128(a);
}
inline Wide ceil(Wide a) {
    return ceilf128(a);
}
inline Wide cos(Wide a) {
    return cosf128(a);
}
inline Wide cosh(Wide a) {
    return coshf128(a);
}
inline Wide erf(Wide a) {
    return erff128(a);
}
inline Wide erfc(Wide a) {
    return erfcf128(a);
}
inline Wide expm1(Wide a) {
    return expm1f128(a);
}
inline Wide floor(Wide a) {
    return floorf128(a);
}
inline Wide log(Wide a) {
    return logf128(a);
}
inline Wide log10(Wide a) {
    return log10f128(a);
}
inline Wide log1p(Wide a) {
    return log1pf128(a);
}
inline Wide log2(Wide a) {
    return log2f128(a);
}
inline Wide round(Wide a) {
    return roundf128(a);
}
inline Wide sin(Wide a) {
    return sinf128(a);
}
inline Wide sinh(Wide a) {
    return sinhf128(a);
}
inline Wide sqrt(Wide a) {
    return sqrtf128(a);
}
inline Wide tan(Wide a) {
    return tanf128(a);
}
inline Wide tanh(Wide a) {
    return tanhf128(a);
}
inline Wide fma(Wide a, Wide b, Wide c) {
    return fmaf128(a, b, c);
}
inline Wide fmin(Wide a, Wide b) {
    return fminf128(a, b);
}
inline Wide fmax(Wide a, Wide b) {
    return fmaxf128(a, b);
}
#endif

}  // namespace math
}  // namespace zorro::formula
