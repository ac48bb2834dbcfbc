#pragma once

// What the reference functions' formulas return, and the pieces they share, for any number type T.

#include <cmath>

#include "core/activation/formulas/exponential.h"

namespace zorro {

/// f and its first two derivatives in x.
template <class T>
struct JetOf {
    T f{};
    T df{};
    T d2f{};
};

/// x moved into [-limit, limit]: outside, what decays has become 0 and 0 * infinity is kept out. NaN stays.
template <class T>
ZORRO_INLINE T clampTo(const T& x, double limit) {
    return select<T>(x < T(-limit), T(-limit), select<T>(x > T(limit), T(limit), x));
}

/// The logistic sigma(t), its complement sigma(-t), and e^{-|t|} from which both are made without
/// cancellation.
template <class T>
struct Logistic {
    T sigma;
    T complement;
    T decay;
};

template <class T>
ZORRO_INLINE Logistic<T> logistic(const T& t) {
    using std::abs;
    const T decay = exponential<T>(-abs(t)).value;
    const T large = T(1) / (T(1) + decay);
    const T small = decay * large;
    return {select<T>(t < T(0), small, large), select<T>(t < T(0), large, small), decay};
}

}  // namespace zorro
