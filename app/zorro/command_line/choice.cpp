#include "app/zorro/command_line/choice.h"

#include <algorithm>

#include "app/zorro/command_line/usage_error.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// "a, b or c".
std::string alternatives(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    }
    return text;
}

}  // namespace

std::string advice(const std::string& word, const std::vector<std::string>& candidates,
                   const std::string& otherwise) {
    const std::string guess = nearest(word, candidates);
    return guess.empty() ? "; " + otherwise : "; did you mean " + inQuotes(guess) + "?";
}

std::string typeOf(const std::vector<std::string>& choices) {
    std::string text;
    for (const std::string& word : choices) {
        text += (text.empty() ? "" : "|") + word;
    }
    return text;
}

std::size_t choice(const std::string& option, const std::string& word,
                   const std::vector<std::string>& choices) {
    const auto found = std::find(choices.begin(), choices.end(), word);
    if (found == choices.end()) {
        throw UsageError(option + ": unknown value " + inQuotes(word) +
                         advice(word, choices, "write " + alternatives(choices)));
    }
    return static_cast<std::size_t>(found - choices.begin());
}

}  // namespace zorro
