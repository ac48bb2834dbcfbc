#include "core/fit/data/heading.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zorro {
namespace {

constexpr std::string_view plusMinus = "\u00B1";

/// Words that mean a standard error by themselves.
constexpr std::array<std::string_view, 16> errorWords{
    "sigma",  "\u03C3", "err",    "error",       "errors",        "std", "sd",      "se",
    "stderr", "stdev",  "stddev", "uncertainty", "uncertainties", "unc", plusMinus, "stdevs"};

/// Those that may be one word with the name of the column, before or behind it.
constexpr std::array<std::string_view, 5> joinedWords{"sigma", "\u03C3", "err", "error", "stderr"};

/// Words that say that an error is a part of what it belongs to.
constexpr std::array<std::string_view, 5> relativeWords{"rel", "relative", "percent", "pct", "percentage"};

/// Words around the others.
constexpr std::array<std::string_view, 6> fillers{"standard", "dev", "deviation", "of", "in", "the"};

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// The word without the word for an error that it begins or ends with; empty where that leaves nothing known.
std::string_view besideError(std::string_view word, const std::set<std::string, std::less<>>& known) {
    for (const std::string_view part : joinedWords) {
        for (const bool atEnd : {true, false}) {
            if (word.size() <= part.size() || !(atEnd ? word.ends_with(part) : word.starts_with(part))) {
                continue;
            }
            const std::string_view rest =
                atEnd ? word.substr(0, word.size() - part.size()) : word.substr(part.size());
            if (known.contains(rest)) {
                return rest;
            }
        }
    }
    return {};
}

bool isWordByte(unsigned char byte) {
    return byte >= 0x80U || (byte | 0x20U) - 'a' < 26U || (byte >= '0' && byte <= '9');
}

}  // namespace

std::vector<std::string> headingWords(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (name.substr(i).starts_with(plusMinus)) {
            close();
            words.emplace_back(plusMinus);
            i += plusMinus.size() - 1;
        } else if (isWordByte(byte)) {
            word += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
        } else {
            close();
        }
    }
    close();
    return words;
}

std::set<std::string, std::less<>> wordsOfAll(const std::vector<std::string>& names) {
    std::set<std::string, std::less<>> all{"x", "y"};
    for (const std::string& name : names) {
        for (std::string& word : headingWords(name)) {
            all.insert(std::move(word));
        }
    }
    return all;
}

ErrorHeading errorHeading(std::string_view name, const std::set<std::string, std::less<>>& known) {
    const std::vector<std::string> words = headingWords(name);
    const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    ErrorHeading heading{.isError = has("standard") && has("deviation"), .ofWhat = {}};
    for (const std::string& word : words) {
        if (isOneOf(errorWords, word)) {
            heading.isError = true;
        } else if (word == "dx" || word == "dy") {
            heading.isError = true;
            heading.ofWhat.push_back(word.substr(1));
        } else if (const std::string_view rest = besideError(word, known); !rest.empty()) {
            heading.isError = true;
            heading.ofWhat.emplace_back(rest);
        } else if (!isOneOf(fillers, word)) {
            heading.ofWhat.push_back(word);
        }
    }
    const bool isRelative =
        name.find('%') != std::string_view::npos ||
        std::ranges::any_of(words, [](const std::string& word) { return isOneOf(relativeWords, word); });
    heading.isError = heading.isError && !isRelative;
    return heading;
}

std::size_t likeness(const ErrorHeading& heading, const std::vector<std::string>& columnWords,
                     std::string_view role) {
    return static_cast<std::size_t>(std::ranges::count_if(heading.ofWhat, [&](const std::string& word) {
        return word == role || std::ranges::find(columnWords, word) != columnWords.end();
    }));
}

}  // namespace zorro
