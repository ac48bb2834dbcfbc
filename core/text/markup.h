#pragma once

// Text for people as markup languages take it: every sign of it is shown, none is obeyed.

#include <string>
#include <string_view>

namespace zorro {

/// For LaTeX's text mode, with pdfLaTeX and fonts that every installation has: special characters escaped,
/// Greek letters, signs and raised digits in math mode. Letters of Latin alphabets stay; of other signs only
/// the number is given, "[U+4E2D]", and bytes that are no UTF-8 become "?".
[[nodiscard]] std::string latexText(std::string_view text);

/// For HTML and SVG, between tags and in quoted attributes.
[[nodiscard]] std::string htmlText(std::string_view text);

}  // namespace zorro
