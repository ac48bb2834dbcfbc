#pragma once

// How a language spells what a formula is made of.

#include <map>
#include <string_view>

#include "core/formula/operation.h"

namespace zorro {

/// Templates have gaps @a@, @b@, @c@ for operands, and @p@, @q@ for the first two with parentheses where they
/// are more than a name.
struct Dialect {
    /// Of every operation but leaves, arithmetic and comparisons. `conditional` takes a condition and two
    /// numbers or tensors; `power` may be missing where the language has the operator **.
    std::map<formula::Operation, std::string_view> calls;
    std::string_view silu;       ///< u sigmoid(u) of @a@, and
    std::string_view gelu;       ///< u Phi(u); empty where there is nothing better than these words
    std::string_view between;    ///< @a@ held between the numbers @b@ and @c@
    std::string_view atMost;     ///< @a@ held below the number @b@
    std::string_view tensor;     ///< the number @a@ as a tensor; empty where functions take plain numbers
    std::string_view statement;  ///< that gives @value@ a @name@
    std::string_view truthStatement;  ///< the same for what is true or false; empty: the same
    std::string_view infinity;
    std::string_view nan;
    bool floatLiterals = false;  ///< whether whole numbers need a decimal point
};

}  // namespace zorro
