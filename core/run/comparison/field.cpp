#include "core/run/comparison/field.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/dataset/generated.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/text/text.h"

namespace zorro {
namespace {

[[noreturn]] void refuseText(const ComparisonField& field, const std::string& expected,
                             const std::string& text) {
    throw ComparisonError(
        {field.key, "{" + field.key + "} should be " + expected + ", not " + inQuotes(text)});
}

std::uint64_t wholeNumber(const ComparisonField& field, const std::string& text) {
    std::uint64_t whole = 0;
    const char* end = text.data() + text.size();
    if (const auto [stop, problem] = std::from_chars(text.data(), end, whole);
        problem == std::errc() && stop == end)
        return whole;
    // Such as 1e4.
    constexpr double mostExact = 9e15;
    const std::optional<double> number = parseNumber(text);
    if (!number || !std::isfinite(*number))
        throw ComparisonError({field.key, "{" + field.key + "}: " + inQuotes(text) + " is not a number"});
    if (*number < 0 || *number > mostExact || *number != std::floor(*number))
        refuseText(field, "a whole number that is not negative", text);
    return static_cast<std::uint64_t>(*number);
}

double finiteNumber(const ComparisonField& field, const std::string& text) {
    const std::optional<double> number = parseNumber(text);
    if (!number || !std::isfinite(*number))
        throw ComparisonError({field.key, "{" + field.key + "}: " + inQuotes(text) + " is not a number"});
    return *number;
}

std::vector<std::string> partsOf(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (const std::string_view part = trimmed(std::string_view(text).substr(begin, end - begin));
            !part.empty())
            parts.emplace_back(part);
        begin = end + 1;
    }
    return parts;
}

struct TextOfValue {
    std::string operator()(std::monostate /*nothing*/) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::uint64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return shortestNumber(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const std::vector<std::string>& words) const {
        std::string text;
        for (const std::string& word : words) text += (text.empty() ? "" : ",") + word;
        return text;
    }
};

}  // namespace

std::string_view ComparisonField::group() const {
    const std::size_t dot = key.find('.');
    return dot == std::string::npos ? std::string_view() : std::string_view(key).substr(0, dot);
}

std::string_view ComparisonField::name() const {
    return std::string_view(key).substr(key.find('.') + 1);
}

const ComparisonField* findField(std::string_view key) {
    const auto& fields = comparisonFields();
    const auto found =
        std::find_if(fields.begin(), fields.end(), [key](const auto& each) { return each.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

const ComparisonField* fieldCalled(const std::string& word) {
    const auto& fields = comparisonFields();
    const auto found = std::ranges::find_if(fields, [&](const ComparisonField& field) {
        return word == field.key || word == field.name() || "--" + word == field.option;
    });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> memberWiseKeys() {
    std::vector<std::string> keys;
    for (const ComparisonField& field : comparisonFields()) {
        if (field.isMemberWise)
            keys.push_back(field.key);
    }
    return keys;
}

bool applies(const ComparisonField& field, const Comparison& comparison) {
    return std::ranges::all_of(field.conditions, [&](const FieldCondition& condition) {
        const std::string value = fieldText(findField(condition.key)->access.get(comparison));
        return std::ranges::count(condition.words, value) > 0 ||
               (condition.orFiles && findGenerated(comparison.data.source) == nullptr);
    });
}

FieldValue defaultValue(const ComparisonField& field) {
    return field.access.get(Comparison());
}

std::string fieldText(const FieldValue& value) {
    return std::visit(TextOfValue(), value);
}

FieldValue readFieldText(const ComparisonField& field, const std::string& text) {
    const std::string word(trimmed(text));
    if (field.access.mayBeLeftOut && word.empty())
        return {};
    switch (field.access.kind) {
        case FieldKind::flag:
            if (word != "true" && word != "false")
                refuseText(field, "true or false", word);
            return word == "true";
        case FieldKind::whole:
            return wholeNumber(field, word);
        case FieldKind::number:
            return finiteNumber(field, word);
        case FieldKind::choice:
            requireChoice(field, word);
            return word;
        case FieldKind::text:
            return text;
        case FieldKind::words:
            return partsOf(text);
    }
    return {};
}

void requireChoice(const ComparisonField& field, const std::string& word) {
    std::vector<std::string> words;
    for (const FieldChoice& each : field.access.choices) words.push_back(each.word);
    if (std::find(words.begin(), words.end(), word) == words.end())
        refuseText(field, "one of " + listed(words), word);
}

std::string rangeText(const ComparisonField& field) {
    constexpr int digits = 12;
    constexpr double beyondAll = 1e18;
    const bool isNumber = field.access.kind == FieldKind::whole || field.access.kind == FieldKind::number;
    if (!isNumber || field.upper > beyondAll)
        return {};
    return "[" + readableNumber(field.lower, digits) + ", " + readableNumber(field.upper, digits) +
           (field.withoutUpper ? ")" : "]");
}

}  // namespace zorro
