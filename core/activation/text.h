#pragma once

// Numbers as text, and guesses at what a misspelt word was meant to be.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zorro {

/// 17 significant digits, as in every file we write; "nan", "inf" and "-inf" for what is not finite.
[[nodiscard]] std::string exactNumber(double value);

/// The fewest digits that read back as the same double, as in SPEC text.
[[nodiscard]] std::string shortestNumber(double value);

/// The whole text as a number, in the C locale; nothing where it is not one.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/// The candidate most like `word` if one is close enough to have been meant, else empty.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace zorro
