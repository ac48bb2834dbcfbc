#pragma once

// A sentence in which what was typed is told from what is said.

#include <string>
#include <string_view>

namespace zorro::ui {

/// A part of a sentence, twice: as it is, and with everything in quotes blotted out byte by byte, so that
/// nothing is found there.
struct QuotedText {
    std::string_view words;
    std::string_view blotted;

    [[nodiscard]] QuotedText part(std::size_t begin, std::size_t size = std::string_view::npos) const {
        return {words.substr(begin, size), blotted.substr(begin, size)};
    }
    [[nodiscard]] bool hasQuotes() const { return words != blotted; }
    /// How many words that are no names it has outside of quotes: of two letters or more, the first a small
    /// one.
    [[nodiscard]] int wordCount() const;
};

/// `text` with what stands in single or double quotes blotted out, quotes included. An apostrophe is no
/// quote: one opens between a blank and none, and closes before a blank or a mark.
[[nodiscard]] std::string withoutQuoted(std::string_view text);

}  // namespace zorro::ui
