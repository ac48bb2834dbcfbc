#pragma once

// The text in which functions stand in resources/functions: a block of lines a function,
//
//     family  rectifier                       all that follow belong to it
//     about   flat on one side                what its functions have in common
//
//     [leaky-relu]
//     title       Leaky ReLU
//     formula     x > 0 ? x : alpha*x         in the grammar of core/formula
//     parameter   alpha = 0.01 in 0:1; slope below 0
//     smoothness  C0                          jumps, C0, C1, C2 or C-infinity
//     source      Maas et al. 2013
//     year        2013
//
// A parameter is `NAME [(SYMBOL)] = DEFAULT in LOWER:UPPER [log]; MEANING`; without a symbol its name is it,
// as a Greek letter where it is one. There may be `latex`, `about` and `aliases` (separated by blanks) too. A
// line that starts with a blank goes on with the one before, and one that starts with # says nothing.

#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// A family of functions, as in its file.
struct FunctionFamily {
    std::string name;
    std::string about;  ///< what its functions have in common, in a phrase
    std::vector<Description> functions;
};

/// Reads such a text. Throws std::invalid_argument with one sentence that names the line for what is not of
/// this form. Whether the formulas compute is for makeFunction().
[[nodiscard]] FunctionFamily readDefinitions(std::string_view text);

/// Whether a function may be called that: small letters, digits and single '-', a letter first.
[[nodiscard]] bool isFunctionName(std::string_view name);

}  // namespace zorro
