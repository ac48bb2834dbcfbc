#include "core/activation/definition_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::string_view parameterForm = "write NAME = DEFAULT in LOWER:UPPER; MEANING";

/// One line of the text with those that go on with it.
struct Entry {
    std::size_t line = 0;
    std::string key;
    std::string value;
};

[[noreturn]] void refuse(std::size_t line, const std::string& sentence) {
    throw std::invalid_argument("line " + std::to_string(line) + ": " + sentence);
}

std::vector<Entry> entriesOf(std::string_view text) {
    std::vector<Entry> entries;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        const std::string_view words = trimmed(line);
        if (words.empty() || words.front() == '#') {
            continue;
        }
        if (line.front() == ' ' || line.front() == '\t') {
            if (entries.empty()) {
                refuse(number, "the first line starts with a blank");
            }
            entries.back().value += ' ' + std::string(words);
        } else if (words.front() == '[') {
            if (words.back() != ']') {
                refuse(number, "']' is missing after the function's name");
            }
            entries.push_back({number, "[", std::string(trimmed(words.substr(1, words.size() - 2)))});
        } else {
            const std::size_t blank = std::min(words.find_first_of(" \t"), words.size());
            entries.push_back(
                {number, std::string(words.substr(0, blank)), std::string(trimmed(words.substr(blank)))});
        }
    }
    return entries;
}

/// What stands before `sign`, which is taken off `rest`; nothing where the sign is missing.
std::optional<std::string_view> takeUntil(std::string_view& rest, std::string_view sign) {
    const std::size_t position = rest.find(sign);
    if (position == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view before = trimmed(rest.substr(0, position));
    rest = trimmed(rest.substr(position + sign.size()));
    return before;
}

std::string symbolOf(std::string_view name) {
    static constexpr auto greek = std::to_array<std::string_view>(
        {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
         "mu",    "nu",   "xi",    "rho",   "sigma",   "tau",  "phi", "chi",   "psi",  "omega"});
    const std::size_t underscore = std::min(name.find('_'), name.size());
    const std::string_view stem = name.substr(0, underscore);
    std::string symbol = std::ranges::find(greek, stem) != greek.end() ? "\\" + std::string(stem)
                         : stem.size() == 1                            ? std::string(stem)
                                            : "\\mathrm{" + std::string(stem) + "}";
    if (underscore < name.size()) {
        symbol += "_{" + std::string(name.substr(underscore + 1)) + "}";
    }
    return symbol;
}

Parameter readParameter(const Entry& entry) {
    std::string_view rest = entry.value;
    const auto name = takeUntil(rest, "=");
    const auto written = takeUntil(rest, " in ");
    auto range = takeUntil(rest, ";");
    if (!name || !written || !range) {
        refuse(entry.line, "a parameter is not complete; " + std::string(parameterForm));
    }
    Parameter parameter;
    parameter.meaning = rest;
    std::string_view named = *name;
    if (const auto before = takeUntil(named, "(")) {
        parameter.name = *before;
        parameter.symbol = trimmed(named.substr(0, named.rfind(')')));
    } else {
        parameter.name = named;
        parameter.symbol = symbolOf(named);
    }
    if (range->ends_with(" log")) {
        parameter.scale = ParameterScale::logarithmic;
        range = trimmed(range->substr(0, range->size() - 4));
    }
    const auto lower = takeUntil(*range, ":");
    const auto value = parseNumber(*written);
    const auto least = lower ? parseNumber(*lower) : std::nullopt;
    const auto most = parseNumber(*range);
    if (!value || !least || !most) {
        refuse(entry.line, "the default or a bound of " + inQuotes(parameter.name) + " is not a number; " +
                               std::string(parameterForm));
    }
    parameter.defaultValue = *value;
    parameter.lower = *least;
    parameter.upper = *most;
    return parameter;
}

int readYear(const Entry& entry) {
    const auto year = parseNumber(entry.value);
    if (!year || *year < 1600 || *year > 9999 || *year != static_cast<int>(*year)) {
        refuse(entry.line, inQuotes(entry.value) + " is not a year");
    }
    return static_cast<int>(*year);
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text = trimmed(text.substr(end));
    }
    return words;
}

void readInto(Description& description, const Entry& entry) {
    const std::pair<std::string_view, std::string Description::*> texts[] = {
        {"title", &Description::title},
        {"formula", &Description::formula},
        {"latex", &Description::latex},
        {"about", &Description::about},
        {"source", &Description::source}};
    for (const auto& [key, member] : texts) {
        if (entry.key == key) {
            if (!(description.*member).empty()) {
                refuse(entry.line, inQuotes(key) + " is given twice for " + inQuotes(description.name));
            }
            description.*member = entry.value;
            return;
        }
    }
    if (entry.key == "parameter") {
        description.parameters.push_back(readParameter(entry));
    } else if (entry.key == "smoothness") {
        const auto smoothness = smoothnessCalled(entry.value);
        if (!smoothness) {
            refuse(entry.line,
                   inQuotes(entry.value) + " is no smoothness; write jumps, C0, C1, C2 or C-infinity");
        }
        description.smoothness = *smoothness;
    } else if (entry.key == "year") {
        description.year = readYear(entry);
    } else if (entry.key == "aliases") {
        description.aliases = wordsOf(entry.value);
    } else {
        refuse(entry.line,
               "unknown word " + inQuotes(entry.key) +
                   "; known are title, formula, latex, parameter, smoothness, about, source, year "
                   "and aliases");
    }
}

void checkComplete(const Description& description, std::size_t line) {
    if (description.title.empty() || description.formula.empty() || description.source.empty()) {
        refuse(line, inQuotes(description.name) + " needs a title, a formula and a source");
    }
}

}  // namespace

FunctionFamily readDefinitions(std::string_view text) {
    FunctionFamily family;
    for (const Entry& entry : entriesOf(text)) {
        if (entry.value.empty()) {
            refuse(entry.line, inQuotes(entry.key) + " has no value");
        }
        if (entry.key == "[") {
            if (!isFunctionName(entry.value)) {
                refuse(entry.line,
                       inQuotes(entry.value) +
                           " is no name; a name has small letters, digits and '-', a letter first");
            }
            if (!family.functions.empty()) {
                checkComplete(family.functions.back(), entry.line);
            }
            Description description;
            description.name = entry.value;
            description.family = family.name;
            description.kind = family.name == "zorro" ? FunctionKind::zorro : FunctionKind::reference;
            family.functions.push_back(std::move(description));
        } else if (!family.functions.empty()) {
            readInto(family.functions.back(), entry);
        } else if (entry.key == "family") {
            family.name = entry.value;
        } else if (entry.key == "about") {
            family.about = entry.value;
        } else {
            refuse(entry.line, "before the first [NAME] there are only family and about");
        }
    }
    if (!family.functions.empty()) {
        checkComplete(family.functions.back(), 1 + static_cast<std::size_t>(std::ranges::count(text, '\n')));
    }
    return family;
}

bool isFunctionName(std::string_view name) {
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isAllowed = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && isLetter(name.front()) && name.back() != '-' &&
           std::ranges::all_of(name, isAllowed) && name.find("--") == std::string_view::npos;
}

}  // namespace zorro
