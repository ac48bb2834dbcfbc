#pragma once

// Text for people and files: numbers, lists and quotations in messages, and guesses at what a misspelt word
// was meant to be.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zorro {

/// 17 significant digits, as in every file we write; "nan", "inf" and "-inf" for what is not finite.
[[nodiscard]] std::string exactNumber(double value);

/// The fewest digits that read back as the same double, as in SPEC text.
[[nodiscard]] std::string shortestNumber(double value);

/// At most `digits` significant digits, for reading; "0" for both zeros.
[[nodiscard]] std::string readableNumber(double value, int digits = 4);

/// The whole text as a number, in the C locale; nothing where it is not one or no double can hold it.
/// Reads "nan", "inf" and "-inf" too; whoever wants finite numbers asks std::isfinite.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/// The text with '?' for control characters, so that nothing read from outside can break or end a line.
[[nodiscard]] std::string withoutControls(std::string_view text);

/// The same for text of several lines: their ends stay. What programs complain of goes to a terminal so.
[[nodiscard]] std::string linesWithoutControls(std::string_view text);

/// The text between single quotes for a one-line message: shortened to about 40 bytes, without control
/// characters.
[[nodiscard]] std::string inQuotes(std::string_view text);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string listed(std::span<const std::string> words);

/// The text without the blanks (spaces, tabs, line ends) around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The candidate most like `word` if one is close enough to have been meant, else empty. Case counts for
/// nothing but a tie; a word that is a part of a candidate ("zorro") is close to it.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace zorro
