#pragma once

// The five Zorro functions (arXiv:2409.19239 and its corresponding author's public code): linear on an
// interval, and on both sides of it the branch
//     hump(u; a, b) = k u sigma(a (u - b)),   k = 1 + e^{ab},   u <= 0,
// whose slope at u = 0 is 1.

#include "core/activation/formulas/values.h"

namespace zorro::formulas {

/// Beyond this |x| every branch has reached its limit, whatever its parameters.
inline constexpr double zorroFarAway = 1e9;

/// What hump(u; a, b) needs of a and b alone. With c = e^{-a|b|} <= 1 and d = |u - min(b, 0)|, nothing
/// overflows:
///     hump = u (1 + c) e^{-ad} / (1 + c e^{-ad})                  for b >= 0,
///     hump = u (1 + c) sigma(a (u - b)), with sigma from e^{-ad}   for b < 0.
template <class T>
struct HumpShape {
    Exact<T> a;
    Exact<T> b;
    Exact<T> bend;  ///< min(b, 0): below 0 it is where the branch turns into the identity
    T k;            ///< 1 + c
    T kappa;        ///< c / (1 + c) = sigma(-a|b|)
    T decay;        ///< what turns e^{-ad} into e^{-a|u - b|}: c for b >= 0, else 1

    HumpShape(const Exact<T>& steepness, const Exact<T>& width)
        : a(steepness), b(width), bend(choose(T(b), b, Exact<T>(0.0))) {
        const T c = exponential(-(T(a) * absolute(T(b))));
        k = 1.0 + c;
        kappa = c / k;
        decay = choose(T(b), T(1.0), c);
    }
};

template <class T>
HumpShape<T> choose(const T& sign, HumpShape<T> below, const HumpShape<T>& other) {
    below.a = choose(sign, below.a, other.a);
    below.b = choose(sign, below.b, other.b);
    below.bend = choose(sign, below.bend, other.bend);
    below.k = choose(sign, below.k, other.k);
    below.kappa = choose(sign, below.kappa, other.kappa);
    below.decay = choose(sign, below.decay, other.decay);
    return below;
}

/// hump(u; a, b) and its derivatives for u < 0; at u = 0 only the parameters' derivatives are right.
template <class T>
struct Hump {
    T f;
    T df;
    T d2f;
    T da;
    T db;

    Hump(const HumpShape<T>& shape, const T& u) {
        const T z = u - shape.bend;  // has the sign of u - b
        const T e = exponential(-(absolute(z) * shape.a));
        const T q = shape.decay * e;  // e^{-a|u - b|}
        const T high = 1.0 / (1.0 + q);
        const T low = q * high;
        const T r = choose(z, low, high);  // sigma(a (u - b))
        const T s = choose(z, high, low);  // sigma(-a (u - b))
        const T g = shape.k * choose(z, e * high, high);
        const T au = u * shape.a;
        const T aus = au * s;
        f = u * g;
        df = g * (1.0 + aus);
        d2f = g * s * (2.0 + (2.0 * aus - au)) * shape.a;
        // d(ln g)/db = a (sigma(ab) - s), written with whichever complements are small.
        const T delta = choose(T(shape.b), shape.kappa - s, r - shape.kappa);
        da = f * (delta * shape.b + u * s);
        db = f * shape.a * delta;
    }
};

/// What a Zorro function is made of at t = m x + shift.
template <class T>
struct Pieces {
    T t;
    T outside;     ///< how far t lies outside [0, 1] as a number < 0; inside, a number >= 0
    Hump<T> hump;  ///< the branch there

    Pieces(const HumpShape<T>& shape, const T& argument)
        : t(argument), outside(minimum(t, 1.0 - t)), hump(shape, minimum(outside, T(0.0))) {}

    /// The value: `line` on [0, 1], else scale * (the branch, turned about (1/2, 1/2) for t > 1) + offset.
    T value(const T& line, double scale, double offset) const {
        const T branch = scale * hump.f;
        return choose(outside, choose(t, branch + offset, (scale + offset) - branch), line);
    }
    [[nodiscard]] T slope() const { return choose(outside, hump.df, T(1.0)); }
    [[nodiscard]] T curvature() const { return choose(outside, signedBySide(hump.d2f), T(0.0)); }
    [[nodiscard]] T da() const { return signedBySide(hump.da); }
    [[nodiscard]] T db() const { return signedBySide(hump.db); }

private:
    [[nodiscard]] T signedBySide(const T& branch) const { return choose(t, branch, -branch); }
};

/// A(x) = hump(x; a_neg, b_neg) for x < 0, x on [0, 1], 1 - hump(1 - x; a_pos, b_pos) for x > 1.
template <class T>
class AsymmetricZorro {
public:
    static constexpr std::size_t parameterCount = 4;  // a_neg, b_neg, a_pos, b_pos
    explicit AsymmetricZorro(const std::array<Exact<T>, 4>& p) : neg_(p[0], p[1]), pos_(p[2], p[3]) {}

    Values<T, 4> at(const T& anyX) const {
        const T x = clamp(anyX, zorroFarAway);
        const Pieces<T> pieces(choose(x, neg_, pos_), x);
        const T zero = 0.0;
        return {pieces.value(x, 1, 0),
                pieces.slope(),
                pieces.curvature(),
                {choose(x, pieces.da(), zero), choose(x, pieces.db(), zero), choose(x, zero, pieces.da()),
                 choose(x, zero, pieces.db())}};
    }

private:
    HumpShape<T> neg_;
    HumpShape<T> pos_;
};

/// S(x; a, b), the Asymmetric-Zorro with the same branch on both sides.
template <class T>
class SymmetricZorro {
public:
    static constexpr std::size_t parameterCount = 2;  // a, b
    explicit SymmetricZorro(const std::array<Exact<T>, 2>& p) : shape_(p[0], p[1]) {}

    Values<T, 2> at(const T& anyX) const {
        const T x = clamp(anyX, zorroFarAway);
        const Pieces<T> pieces(shape_, x);
        return {pieces.value(x, 1, 0), pieces.slope(), pieces.curvature(), {pieces.da(), pieces.db()}};
    }

private:
    HumpShape<T> shape_;
};

/// S(m x + shift; a, b): the Sigmoid-Zorro with shift = 1/2, the Sloped-Zorro with shift = 0.
template <class T>
class ScaledZorro {
public:
    static constexpr std::size_t parameterCount = 3;  // a, b, m
    ScaledZorro(const std::array<Exact<T>, 3>& p, double shift)
        : shape_(p[0], p[1]), m_(p[2]), shift_(shift) {}

    Values<T, 3> at(const T& anyX) const {
        const T x = clamp(anyX, zorroFarAway);
        const T t = x * m_ + shift_;
        const Pieces<T> pieces(shape_, t);
        const T slope = pieces.slope();
        return {pieces.value(t, 1, 0),
                slope * m_,
                pieces.curvature() * m_ * m_,
                {pieces.da(), pieces.db(), x * slope}};
    }

private:
    HumpShape<T> shape_;
    Exact<T> m_;
    double shift_;
};

template <class T>
class SigmoidZorro : public ScaledZorro<T> {
public:
    explicit SigmoidZorro(const std::array<Exact<T>, 3>& p) : ScaledZorro<T>(p, 0.5) {}
};

template <class T>
class SlopedZorro : public ScaledZorro<T> {
public:
    explicit SlopedZorro(const std::array<Exact<T>, 3>& p) : ScaledZorro<T>(p, 0.0) {}
};

/// 2 S((m x + 1) / 2; a, b) - 1, which is m x on [-1/m, 1/m].
template <class T>
class TanhZorro {
public:
    static constexpr std::size_t parameterCount = 3;  // a, b, m
    explicit TanhZorro(const std::array<Exact<T>, 3>& p) : shape_(p[0], p[1]), m_(p[2]) {}

    Values<T, 3> at(const T& anyX) const {
        const T x = clamp(anyX, zorroFarAway);
        const T mx = x * m_;
        const Pieces<T> pieces(shape_, halved(mx) + 0.5);
        const T slope = pieces.slope();
        return {pieces.value(mx, 2, -1),
                slope * m_,
                halved(pieces.curvature()) * m_ * m_,
                {2.0 * pieces.da(), 2.0 * pieces.db(), x * slope}};
    }

private:
    HumpShape<T> shape_;
    Exact<T> m_;
};

}  // namespace zorro::formulas
