#pragma once

// What the heading of a table says of its columns: which of them hold standard errors, and whose.

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// The words of a column's name in small letters: runs of letters and digits, and the sign "±".
[[nodiscard]] std::vector<std::string> headingWords(std::string_view name);

/// What a heading says of one column.
struct ErrorHeading {
    bool isError = false;  ///< a word of it means a standard error: sigma, σ, err, std, dy, ±, ...
    std::vector<std::string> ofWhat;  ///< the other words: the column or the unit that it is the error of
};

/// The words of several names, and x and y.
[[nodiscard]] std::set<std::string, std::less<>> wordsOfAll(const std::vector<std::string>& names);

/// Reads the name of a column. Words of `known`, which are wordsOfAll() the columns, may be joined with that
/// for the error (yerr). Relative errors, as in "err (%)", are none: they are in other units than what they
/// belong to.
[[nodiscard]] ErrorHeading errorHeading(std::string_view name,
                                        const std::set<std::string, std::less<>>& known);

/// How many words that the heading is the error of are those of a column, or `role`, another name of it.
[[nodiscard]] std::size_t likeness(const ErrorHeading& heading, const std::vector<std::string>& columnWords,
                                   std::string_view role = {});

}  // namespace zorro
