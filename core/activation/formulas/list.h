#pragma once

// The formulas of the catalogue as one list, from which the tables of compiled kernels are made.

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>

#include "core/activation/formulas/gated.h"
#include "core/activation/formulas/rectifiers.h"
#include "core/activation/formulas/saturating.h"
#include "core/activation/formulas/zorro.h"

namespace zorro::formulas {

template <template <class> class... Formula>
struct List {
    static constexpr std::size_t size = sizeof...(Formula);
};

using All = List<SymmetricZorro, AsymmetricZorro, SigmoidZorro, TanhZorro, SlopedZorro, Identity, Relu, Relu6,
                 LeakyRelu, Elu, Selu, Softplus, Softsign, Sigmoid, Tanh, HardSigmoid, HardSwish, HardTanh,
                 Swish, Silu, Gelu, GeluTanh, Mish, Dgelu, Dsilu>;

/// The position of `Wanted` in the list.
template <template <class> class Wanted, template <class> class... Formula>
constexpr std::size_t positionOf(List<Formula...>) {
    constexpr std::array<bool, sizeof...(Formula)> matches{
        std::is_same_v<Wanted<double>, Formula<double>>...};
    return static_cast<std::size_t>(std::find(matches.begin(), matches.end(), true) - matches.begin());
}

}  // namespace zorro::formulas
