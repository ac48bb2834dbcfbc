#pragma once

// From the text of a formula to its tree.
//
// Lowest first: `c ? a : b`; `||`; `&&`; `<` `<=` `>` `>=` `==` `!=`; `+` `-`; `*` `/`; a sign in front; `^`,
// which groups to the right. Beside these there are numbers, `pi` and `e`, the variables `x`, `x1` ... `x9`,
// calls of the functions of operation.h, and parameters: every other word. `x²`, `·`, `×`, `−`, `≤`, `≥`, `≠`
// and `π` are read as what they mean.

#include <string>
#include <string_view>
#include <vector>

#include "core/formula/error.h"
#include "core/formula/tree.h"

namespace zorro::formula {

inline constexpr std::size_t longestFormula =
    32768;  ///< in bytes: that of a table with 256 entries is 24,000 long
inline constexpr std::size_t mostParameters = 16;
inline constexpr int deepestNesting = 400;  ///< a pair of parentheses counts twice, a sign once

/// A formula as it was written: nothing is simplified.
struct ParsedFormula {
    std::string text;  ///< on one line
    Tree tree;
    NodeId root = 0;
    std::vector<std::string> parameters;  ///< those that were given, then as they first appear
    std::vector<std::size_t> variables;   ///< increasing: 0 is x, 1 is x1
};

/// Reads a formula. Throws FormulaError for what does not parse or has no variable, and for what would do
/// more than compute one number. `parameters` come first in the formula's, whether it uses them or not.
[[nodiscard]] ParsedFormula parseFormula(std::string_view text, std::vector<std::string> parameters = {});

/// Reads a formula of variables that are called otherwise: a word of `variables`, which may be one that
/// parseFormula() gives another meaning, is the variable of that index, and no other word is one; x and x1
/// ... x9 are refused unless they stand there. Such a formula needs no variable. Throws FormulaError
/// likewise.
[[nodiscard]] ParsedFormula parseFormulaOf(const std::vector<std::string>& variables, std::string_view text);

/// Whether the byte is of words: letters without accents, digits and "_".
[[nodiscard]] bool isWordByte(char byte);

/// Whether a text is a word that a formula can have, and no function is called so.
[[nodiscard]] bool canNameVariable(std::string_view text);

/// Whether the formula has its parameter of this index in it.
[[nodiscard]] bool usesParameter(const ParsedFormula& formula, std::size_t parameter);

/// What a parameter's name makes one ask, as "pi is written in small letters" of Pi; empty for most.
[[nodiscard]] std::string_view doubtAbout(std::string_view parameter);

}  // namespace zorro::formula
