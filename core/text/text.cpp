#include "core/text/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <vector>

namespace zorro {
namespace {

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
}

std::string notFinite(double value) {
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> beforePrevious(b.size() + 1);
    std::vector<std::size_t> previous(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    std::iota(previous.begin(), previous.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substitution});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = std::min(current[j], beforePrevious[j - 2] + 1);
            }
        }
        beforePrevious.swap(previous);
        previous.swap(current);
    }
    return previous[b.size()];
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

/// A byte that continues a UTF-8 character, before which a text must not be cut.
bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string exactNumber(double value) {
    if (!std::isfinite(value)) {
        return notFinite(value);
    }
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 17).ptr;
    return {buffer, end};
}

std::string shortestNumber(double value) {
    if (!std::isfinite(value)) {
        return notFinite(value);
    }
    char buffer[32];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

std::string readableNumber(double value, int digits) {
    if (!std::isfinite(value)) {
        return notFinite(value);
    }
    char buffer[64];
    const double shown = value == 0 ? 0 : value;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, shown, std::chars_format::general, digits);
    return {buffer, end.ptr};
}

std::optional<double> parseNumber(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::string withoutControls(std::string_view text) {
    std::string result(text);
    std::ranges::replace_if(result, isControl, '?');
    return result;
}

std::string linesWithoutControls(std::string_view text) {
    std::string result(text);
    std::ranges::replace_if(
        result, [](char c) { return isControl(c) && c != '\n'; }, '?');
    return result;
}

std::string inQuotes(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t shown = text.size();
    if (shown > longest) {
        shown = longest - 3;
        while (shown > 0 && continuesCharacter(text[shown])) {
            --shown;
        }
    }
    return "'" + withoutControls(text.substr(0, shown)) + (shown < text.size() ? "...'" : "'");
}

std::string listed(std::span<const std::string> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            text += i + 1 == words.size() ? " and " : ", ";
        }
        text += words[i];
    }
    return text;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
    constexpr std::size_t longest = 64;  // nobody means a name with a word longer than this
    if (word.empty() || word.size() > longest) {
        return {};
    }
    // Four times the edit distance leaves room for what breaks a tie: first the length, then the case.
    const std::string lowerWord = lowerCase(word);
    std::string best;
    std::size_t bestDistance = 4 * (1 + std::max<std::size_t>(1, word.size() / 3));
    for (const std::string& candidate : candidates) {
        const std::size_t distance = 4 * editDistance(lowerWord, lowerCase(candidate)) +
                                     (word.size() == candidate.size() ? 0 : 2) + (word == candidate ? 0 : 1);
        if (distance < bestDistance && distance < 4 * word.size()) {
            bestDistance = distance;
            best = candidate;
        }
    }
    for (std::size_t i = 0; best.empty() && word.size() >= 3 && i < candidates.size(); ++i) {
        if (lowerCase(candidates[i]).find(lowerWord) != std::string::npos) {
            best = candidates[i];
        }
    }
    return best;
}

}  // namespace zorro
