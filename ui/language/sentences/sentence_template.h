#pragma once

// A sentence with holes, as core composes it: "%1 follows %2, at most %3 off".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zorro::ui {

class SentenceTemplate {
public:
    /// `source` is the text of the catalogue, which lives as long as the program; `text` is that, or the same
    /// with each "(s)" decided.
    SentenceTemplate(const char* source, std::string_view text);

    [[nodiscard]] const char* source() const { return source_; }
    /// How many bytes of a sentence it leaves fixed: of several that fit, the one with the most is meant.
    [[nodiscard]] std::size_t fixedSize() const;
    /// Its longest word of letters, which every sentence made from it contains as a whole word.
    [[nodiscard]] std::string_view longestWord() const;

    struct Hole {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    /// What of `sentence` is in %1, %2, ..., each at least a byte; nothing where it was not made from this.
    [[nodiscard]] std::optional<std::vector<Hole>> holesIn(std::string_view sentence) const;

private:
    const char* source_;
    std::vector<std::string> fixed_;  // before %1, between %1 and %2, ..., behind the last
};

/// The texts of a template: both where it has "(s)", one with and one without.
[[nodiscard]] std::vector<std::string> decided(const char* source);

/// Calls `use` with every whole word of ASCII letters of the text.
template <typename Use>
void forEachWord(std::string_view text, Use use) {
    const auto isLetter = [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    };
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = begin;
        while (end < text.size() && isLetter(text[end])) {
            ++end;
        }
        if (end > begin) {
            use(text.substr(begin, end - begin));
        }
    }
}

}  // namespace zorro::ui
