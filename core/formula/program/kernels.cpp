#include "core/formula/program/kernels.h"

#include <stdexcept>

#include "core/formula/program/circular.h"
#include "core/formula/program/elementary.h"
#include "core/formula/program/processor_versions.h"
#include "core/formula/scalar.h"

namespace zorro::formula {

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace kernels {

namespace el = elementary;

template <Operation operation, class T>
inline T apply(T a, T b, T c) {
    if constexpr (operation == Operation::abs) {
        return std::fabs(a);
    } else if constexpr (operation == Operation::exp) {
        return el::exponential(a);
    } else if constexpr (operation == Operation::expm1) {
        return el::exponentialMinusOne(a);
    } else if constexpr (operation == Operation::decay) {
        return el::exponential(-std::fabs(a));
    } else if constexpr (operation == Operation::log) {
        return el::logarithm(a);
    } else if constexpr (operation == Operation::log1p) {
        return el::logarithmOfOnePlus(a);
    } else if constexpr (operation == Operation::sigmoid) {
        return el::sigmoid(a);
    } else if constexpr (operation == Operation::sigmoidSlope) {
        return el::sigmoidSlope(a);
    } else if constexpr (operation == Operation::tanh) {
        return el::hyperbolicTangent(a);
    } else if constexpr (operation == Operation::sechSquared) {
        return el::sechSquared(a);
    } else if constexpr (operation == Operation::softplus) {
        return el::softplus(a);
    } else if constexpr (operation == Operation::normalDensity) {
        return el::normalDensity(a);
    } else if constexpr (operation == Operation::normalDistribution) {
        return el::normalDistribution(a);
    } else if constexpr (operation == Operation::erf) {
        return el::errorFunction(a);
    } else if constexpr (operation == Operation::erfc) {
        return el::complementaryErrorFunction(a);
    } else if constexpr (operation == Operation::sin) {
        return el::sine(a);
    } else if constexpr (operation == Operation::cos) {
        return el::cosine(a);
    } else if constexpr (operation == Operation::tanhHalf) {
        return el::hyperbolicTangentOfHalf(a, b);
    } else if constexpr (operation == Operation::sigmoidByDecay) {
        return (a < 0 ? b : T(1)) / (1 + b);
    } else if constexpr (operation == Operation::slopeByDecay) {
        const T high = 1 / (1 + a);
        return a * high * high;
    } else if constexpr (operation == Operation::slopeBySigmoid) {
        const T other = a > T(0.5) ? b * a : 1 - a;  // each where it does not cancel
        return a * other;
    } else if constexpr (operation == Operation::distributionByDensity) {
        return el::distributionByDensity(a, b);
    } else if constexpr (operation == Operation::cancels) {
        const T size = std::fabs(a);
        const T other = std::fabs(b);
        return (size < T(0x1p-8) * other ? T(1) : T(0)) + (size < T(0x1p-12) * other ? T(1) : T(0));
    } else if constexpr (operation == Operation::exceeds) {
        return std::fabs(a) > b ? T(1) : T(0);
    } else if constexpr (operation == Operation::sign) {
        const T up = a > 0 ? T(1) : a;
        return a < 0 ? T(-1) : up;
    } else if constexpr (operation == Operation::heaviside) {
        const T up = a > 0 ? T(1) : a;
        const T down = a < 0 ? T(0) : up;
        return a == 0 ? T(0.5) : down;
    } else {
        return scalarValue<T>(operation, a, b, c);
    }
}

template <Operation operation, class T, bool oneA, bool oneB, bool oneC>
ZORRO_FOR_EACH_PROCESSOR void vectorLoop(T* __restrict out, const T* a, const T* b, const T* c,
                                         std::size_t count) {
    const T firstA = a[0];
    const T firstB = b[0];
    const T firstC = c[0];
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = apply<operation, T>(oneA ? firstA : a[i], oneB ? firstB : b[i], oneC ? firstC : c[i]);
    }
}

/// Of functions of the C library, which no loop makes faster.
template <Operation operation, class T, bool oneA, bool oneB>
void callingLoop(T* out, const T* a, const T* b, const T* /*c*/, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = scalarValue<T>(operation, oneA ? a[0] : a[i], oneB ? b[0] : b[i], T(0));
    }
}

template <class T>
ZORRO_FOR_EACH_PROCESSOR bool isAnyFar(const T* a, std::size_t count) {
    int far = 0;
    for (std::size_t i = 0; i < count; ++i)
        far |= static_cast<int>(!(std::fabs(a[i]) <= el::Circle<T>::farthest));
    return far != 0;
}

/// Of sine and cosine, whose own loop takes numbers that are not too large.
template <Operation operation, class T>
void circularLoop(T* out, const T* a, const T* b, const T* c, std::size_t count) {
    const bool isFar = isAnyFar<T>(a, count);
    (isFar ? &callingLoop<operation, T, false, true>
           : &vectorLoop<operation, T, false, true, true>)(out, a, b, c, count);
}

constexpr bool isLibraryCall(Operation operation) {
    switch (operation) {
        case Operation::power:
        case Operation::atan2:
        case Operation::hypot:
        case Operation::acos:
        case Operation::acosh:
        case Operation::asin:
        case Operation::asinh:
        case Operation::atan:
        case Operation::atanh:
        case Operation::cbrt:
        case Operation::cosh:
        case Operation::gelu:
        case Operation::silu:
        case Operation::log10:
        case Operation::log2:
        case Operation::round:
        case Operation::sinh:
        case Operation::tan:
        case Operation::xLogX:
            return true;
        default:
            return false;
    }
}

template <Operation operation, class T, bool oneA, bool oneB, bool oneC>
constexpr Kernel<T> loopOf() {
    if constexpr (isLibraryCall(operation)) {
        return &callingLoop<operation, T, oneA, oneB>;
    } else if constexpr (operation == Operation::sin || operation == Operation::cos) {
        return &circularLoop<operation, T>;
    } else {
        return &vectorLoop<operation, T, oneA, oneB, oneC>;
    }
}

constexpr bool isBinary(Operation operation) {
    return (operation >= Operation::add && operation <= Operation::logicalOr) ||
           (operation >= Operation::minimum && operation <= Operation::hypot) ||
           operation >= Operation::xLogX;
}

template <Operation operation, class T>
Kernel<T> kernel(SameForAll same) {
    if constexpr (operation <= Operation::parameter) {
        return nullptr;
    } else if constexpr (operation == Operation::conditional) {
        if (same.b) {
            return same.c ? loopOf<operation, T, false, true, true>()
                          : loopOf<operation, T, false, true, false>();
        }
        return same.c ? loopOf<operation, T, false, false, true>()
                      : loopOf<operation, T, false, false, false>();
    } else if constexpr (isBinary(operation)) {
        return same.a   ? loopOf<operation, T, true, false, true>()
               : same.b ? loopOf<operation, T, false, true, true>()
                        : loopOf<operation, T, false, false, true>();
    } else {
        return loopOf<operation, T, false, true, true>();
    }
}

template <class T, std::size_t... operation>
Kernel<T> find(Operation wanted, SameForAll same, std::index_sequence<operation...>) {
    Kernel<T> found = nullptr;
    ((static_cast<std::size_t>(wanted) == operation
          ? void(found = kernel<static_cast<Operation>(operation), T>(same))
          : void()),
     ...);
    return found;
}

}  // namespace kernels

template <class T>
Kernel<T> kernelOf(Operation operation, SameForAll sameForAll) {
    return kernels::find<T>(operation, sameForAll, std::make_index_sequence<operationCount>());
}

template Kernel<double> kernelOf<double>(Operation operation, SameForAll sameForAll);
template Kernel<float> kernelOf<float>(Operation operation, SameForAll sameForAll);

}  // namespace zorro::formula
