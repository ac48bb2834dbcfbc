#include "core/index/run_filter.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include "core/index/run_fields.h"
#include "core/text/text.h"

namespace zorro {
namespace {

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower;
}

/// Words parted by blanks; double quotes hold them together and are taken away.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char letter : text) {
        if (letter == '"') {
            quoted = !quoted;
        } else if (!quoted && std::isspace(static_cast<unsigned char>(letter)) != 0) {
            if (!word.empty()) {
                words.push_back(std::exchange(word, {}));
            }
        } else {
            word += letter;
        }
    }
    if (!word.empty()) {
        words.push_back(word);
    }
    return words;
}

/// The texts that plain words are looked for in.
const std::vector<std::string>& searchedFields() {
    static const std::vector<std::string> fields{"name", "folder",     "state", "architecture",
                                                 "data", "activation", "tag",   "note"};
    return fields;
}

}  // namespace

RunFilter::RunFilter(std::string_view text, const std::vector<std::string>& parameters) {
    for (const std::string& word : wordsOf(text)) {
        add(word, parameters);
    }
}

void RunFilter::add(std::string_view word, const std::vector<std::string>& parameters) {
    Condition condition;
    if (word.size() > 1 && word.front() == '-') {
        condition.negated = true;
        word.remove_prefix(1);
    }
    const std::size_t begin = word.find_first_of("=<>!");
    if (begin == std::string_view::npos || begin == 0) {
        condition.word = lowered(word);
        conditions_.push_back(condition);
        return;
    }
    static constexpr std::pair<std::string_view, Comparison> comparisons[] = {
        {"!=", Comparison::unequal}, {"<=", Comparison::atMost}, {">=", Comparison::atLeast},
        {"=", Comparison::equal},    {"<", Comparison::less},    {">", Comparison::more}};
    const auto* const found =
        std::find_if(std::begin(comparisons), std::end(comparisons),
                     [&](const auto& each) { return word.substr(begin).starts_with(each.first); });
    const std::string name(word.substr(0, begin));
    const std::optional<std::string> key = fieldNamed(name, parameters);
    if (found == std::end(comparisons)) {
        problem_ = inQuotes(word) + " is no condition; write e.g. steps>=1000 or data!=spirals";
        return;
    }
    if (!key) {
        std::vector<std::string> known = runFields();
        for (const std::string& parameter : parameters) {
            known.push_back(parameter);
            known.push_back(parameter.substr(parameter.find('.') + 1));
        }
        const std::string guess = nearest(name, known);
        problem_ =
            "no run has " + inQuotes(name) +
            (guess.empty() ? "; the columns' menu lists what there is" : "; did you mean " + guess + "?");
        return;
    }
    condition.key = *key;
    condition.comparison = found->second;
    condition.word = lowered(word.substr(begin + found->first.size()));
    condition.number = parseNumber(condition.word);
    if (condition.word.empty()) {
        return;  // the value is still being typed
    }
    if (!condition.number && condition.comparison > Comparison::unequal) {
        problem_ = inQuotes(word) + ": " + std::string(found->first) + " needs a number";
        return;
    }
    conditions_.push_back(condition);
}

bool RunFilter::holds(const Condition& condition, std::string_view text,
                      const std::optional<double>& number) {
    const bool numeric = condition.number && number;
    switch (condition.comparison) {
        case Comparison::contains:
            return lowered(text).find(condition.word) != std::string::npos;
        case Comparison::equal:
        case Comparison::unequal:
            return numeric ? *number == *condition.number
                           : lowered(text).find(condition.word) != std::string::npos;
        case Comparison::less:
            return numeric && *number < *condition.number;
        case Comparison::atMost:
            return numeric && *number <= *condition.number;
        case Comparison::more:
            return numeric && *number > *condition.number;
        case Comparison::atLeast:
            return numeric && *number >= *condition.number;
    }
    return false;
}

bool RunFilter::holds(const Condition& condition, const RunEntry& entry) {
    const auto any = [&](const std::string& key) {
        const std::vector<RunFieldValue> values = fieldValues(entry, key);
        return std::any_of(values.begin(), values.end(), [&](const RunFieldValue& value) {
            return holds(condition, value.text, value.number);
        });
    };
    if (condition.key.empty()) {
        return std::any_of(searchedFields().begin(), searchedFields().end(), any);
    }
    return any(condition.key) != (condition.comparison == Comparison::unequal);
}

bool RunFilter::matches(const RunEntry& entry) const {
    return std::all_of(conditions_.begin(), conditions_.end(), [&](const Condition& condition) {
        return holds(condition, entry) != condition.negated;
    });
}

}  // namespace zorro
