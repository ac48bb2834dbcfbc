#pragma once

// The Zorro family (arXiv:2409.19239) as one general form,
//     f(x) = scale A(m x + shift) + offset,
//     A(t) = hump(t; a_neg, b_neg) for t < 0,  t on [0, 1],  1 - hump(1 - t; a_pos, b_pos) for t > 1,
//     hump(u; a, b) = (1 + e^{ab}) u sigma(a(u - b)),
// written so that nothing overflows: with c = e^{-|ab|} only exponentials of numbers <= 0 are taken.

#include "core/activation/formulas/exponential.h"
#include "core/activation/zorro_form.h"

namespace zorro {

/// One branch of the family with what depends on its parameters alone.
template <class T>
struct HumpSide {
    T a;
    T b;
    T k;               ///< 1 + e^{-|ab|}
    T weight;          ///< of the exponential in the denominator: e^{-ab} where ab >= 0, else 1
    T sigmaOfMinusAb;  ///< sigma(-ab)
    T abIsNegative;    ///< 1 or 0: a number, so that choosing between the sides stays free of branches

    HumpSide(const T& a_, const T& b_) : a(a_), b(b_) {
        using std::exp;
        const T ab = a * b;
        const bool negative = ab < T(0);
        const T c = exp(negative ? ab : T(-ab));
        k = T(1) + c;
        weight = negative ? T(1) : c;
        sigmaOfMinusAb = weight / k;
        abIsNegative = negative ? T(1) : T(0);
    }
};

/// A hump, its derivatives in u and in its parameters, and bounds of the rounding error of each in double.
template <class T>
struct HumpTerms {
    T f{}, df{}, d2f{}, da{}, db{};
    T errorF{}, errorDf{}, errorD2f{}, errorDa{}, errorDb{};
};

/// `errorU` bounds the absolute error with which u <= 0 is given. Without `Parameters`, da and db stay 0.
template <class T, bool Parameters>
ZORRO_INLINE HumpTerms<T> hump(const HumpSide<T>& side, const T& u, const T& errorU) {
    using std::abs;
    const T one(1);
    const T a = side.a;
    const T au = a * u;
    const T v = a * (u - side.b);
    const T q = select<T>(side.abIsNegative > T(0), -abs(v), au);
    const bool beyondTheBend = (side.abIsNegative > T(0)) & (v > T(0));  // sigma(v) > 1/2
    const T e = exponential<T>(q).value;
    const T inverse = one / (one + side.weight * e);
    const T s = select<T>(beyondTheBend, e * inverse, inverse);           // sigma(-v), the gate's complement
    const T g = side.k * select<T>(beyondTheBend, inverse, e * inverse);  // the scaled gate: hump = u g
    const T slopeTerm = au * s;
    const T bend = a * g * s;
    const T bracket = T(2) + au * (T(2) * s - one);

    HumpTerms<T> terms;
    terms.f = u * g;
    terms.df = g * (one + slopeTerm);
    terms.d2f = bend * bracket;

    const T roundoff(1.12e-16);
    const T relativeE = roundoff * (T(3) + T(2) * abs(q)) + a * errorU;
    const T relativeG = relativeE + T(4) * roundoff;
    const T relativeS = select<T>(beyondTheBend, relativeE, (one - s) * relativeE) + T(3) * roundoff;
    terms.errorF = g * (relativeG * abs(u) + errorU);
    terms.errorDf = g * (relativeG * abs(one + slopeTerm) + abs(slopeTerm) * (relativeS + T(2) * roundoff));
    terms.errorD2f = bend * ((relativeG + relativeS) * abs(bracket) +
                             abs(au) * (T(2) * s * (relativeS + roundoff) + T(2) * roundoff));
    if constexpr (Parameters) {
        const T d = side.sigmaOfMinusAb * s * exponential<T>(au).minusOne;  // sigma(ab) - s, not cancelled
        const T relativeD = relativeS + roundoff * (T(8) + abs(au)) + a * errorU;
        terms.da = terms.f * (u * s + side.b * d);
        terms.db = terms.f * a * d;
        terms.errorDa = abs(terms.f) * (relativeG + relativeD) * (abs(u * s) + abs(side.b * d));
        terms.errorDb = (relativeG + relativeD) * abs(terms.db);
    }
    return terms;
}

/// The general form with everything that does not depend on x.
template <class T>
struct ZorroConstants {
    T scale, offset, m, shift;
    HumpSide<T> neg;
    HumpSide<T> pos;
    T argumentRoundoff;  ///< of m x + shift, relative to |m x| + 1; 0 where it is x itself

    explicit ZorroConstants(const ZorroForm& form)
        : scale(form.scale),
          offset(form.offset),
          m(form.m),
          shift(form.shift),
          neg(T(form.a_neg), T(form.b_neg)),
          pos(T(form.a_pos), T(form.b_pos)),
          argumentRoundoff(form.m == 1 && form.shift == 0 ? 0 : 2.3e-16) {}
};

/// f and its derivatives in x, in a and b of the side that x lies on, and in the slope m; and bounds of their
/// rounding errors in double.
template <class T>
struct ZorroTerms {
    T f{}, df{}, d2f{}, da{}, db{}, dm{};
    T errorF{}, errorDf{}, errorD2f{}, errorDa{}, errorDb{}, errorDm{};
    T side{};  ///< -1 below the identity, 0 on it, 1 above
};

/// The terms at x. The derivative in m is that of the three functions with a slope, where scale dt/dm = x.
template <class T, bool Parameters>
ZORRO_INLINE ZorroTerms<T> zorroTerms(const ZorroConstants<T>& z, const T& x) {
    using std::abs;
    const T mx = z.m * x;
    const T below = mx + z.shift;
    const T above = mx + (z.shift - T(1));
    const bool isBelow = below < T(0);
    const bool isAbove = above > T(0);
    const bool isOnLine = !(isBelow | isAbove);
    // Far out the hump has died away; the clamp keeps 0 * infinity out of it.
    const T outside = select<T>(isBelow, below, select<T>(isAbove, -above, T(0)));
    const T u = select<T>(outside < T(-1e6), T(-1e6), outside);
    const T errorU = z.argumentRoundoff * (abs(mx) + T(1));

    HumpSide<T> side(z.pos);
    side.a = select<T>(isAbove, z.pos.a, z.neg.a);
    side.b = select<T>(isAbove, z.pos.b, z.neg.b);
    side.k = select<T>(isAbove, z.pos.k, z.neg.k);
    side.weight = select<T>(isAbove, z.pos.weight, z.neg.weight);
    side.sigmaOfMinusAb = select<T>(isAbove, z.pos.sigmaOfMinusAb, z.neg.sigmaOfMinusAb);
    side.abIsNegative = select<T>(isAbove, z.pos.abIsNegative, z.neg.abIsNegative);
    const HumpTerms<T> h = hump<T, Parameters>(side, u, errorU);
    const T off = select<T>(isOnLine, T(0), T(1));  // the line is exact

    const T sign = select<T>(isAbove, T(-1), T(1));
    const T line = mx * z.scale + (z.scale * z.shift + z.offset);
    const T slope = z.scale * z.m;
    const T curvature = slope * z.m * sign;
    ZorroTerms<T> terms;
    terms.f = select<T>(isOnLine, line, z.scale * (select<T>(isAbove, T(1), T(0)) + sign * h.f) + z.offset);
    const T df = select<T>(isOnLine, T(1), h.df);
    terms.df = slope * df;
    terms.d2f = select<T>(isOnLine, T(0), curvature * h.d2f);
    terms.da = select<T>(isOnLine, T(0), z.scale * sign * h.da);
    terms.db = select<T>(isOnLine, T(0), z.scale * sign * h.db);
    terms.dm = select<T>(df == T(0), T(0), x * df);
    // A rounded m x + shift this close to a joint may lie on the wrong side of it.
    const bool sideIsUncertain = (abs(below) < errorU) | (abs(above) < errorU);
    terms.errorF = select<T>(sideIsUncertain, T(1), z.scale * off * h.errorF);
    terms.errorDf = slope * off * h.errorDf;
    terms.errorD2f = slope * z.m * off * h.errorD2f;
    terms.errorDa = z.scale * off * h.errorDa;
    terms.errorDb = z.scale * off * h.errorDb;
    terms.errorDm = select<T>(df == T(0), T(0), abs(x) * off * h.errorDf);
    terms.side = select<T>(isBelow, T(-1), select<T>(isAbove, T(1), T(0)));
    return terms;
}

}  // namespace zorro
