#include "ui/language/sentences/quoted_text.h"

#include <algorithm>
#include <cstddef>

#include "ui/language/sentences/sentence_template.h"

namespace zorro::ui {
namespace {

constexpr char blot = '\x01';

/// Where the quote that opens at `begin` is closed; npos where it is an apostrophe, or never closed.
std::size_t closingQuote(std::string_view text, std::size_t begin) {
    constexpr std::string_view before = " ([=\n";
    constexpr std::string_view behind = " )].,;:?!\n";
    const bool isBehindWord = begin > 0 && before.find(text[begin - 1]) == std::string_view::npos;
    if (isBehindWord || text.substr(begin + 1).starts_with(' ')) {
        return std::string_view::npos;
    }
    std::size_t end = text.find(text[begin], begin + 1);
    while (end != std::string_view::npos && end + 1 < text.size() &&
           behind.find(text[end + 1]) == std::string_view::npos) {
        end = text.find(text[begin], end + 1);
    }
    return end;
}

}  // namespace

int QuotedText::wordCount() const {
    int count = 0;
    forEachWord(blotted,
                [&count](std::string_view word) { count += word.size() > 1 && word.front() >= 'a' ? 1 : 0; });
    return count;
}

std::string withoutQuoted(std::string_view text) {
    std::string blotted(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isQuote = text[i] == '\'' || text[i] == '"';
        const std::size_t end = isQuote ? closingQuote(text, i) : std::string_view::npos;
        if (end != std::string_view::npos) {
            std::fill_n(blotted.begin() + static_cast<std::ptrdiff_t>(i), end + 1 - i, blot);
            i = end;
        }
    }
    return blotted;
}

}  // namespace zorro::ui
