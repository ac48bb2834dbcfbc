#include "core/run/tuning/tuning_axis.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/activation/spec.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr const char* learningRateKey = "optimizer.learning_rate";
constexpr std::size_t usualCount = 10;
constexpr double usualBelow = 0.1;
constexpr double usualAbove = 100;
constexpr std::size_t mostValues = 10'000;

[[noreturn]] void refuseAxis(const std::string& sentence) {
    throw ComparisonError({"tuning.fields", "{tuning.fields}: " + sentence});
}

std::vector<std::string> memberWiseNames() {
    std::vector<std::string> names;
    for (const std::string& key : memberWiseKeys()) names.push_back(findField(key)->option.substr(2));
    return names;
}

/// The field of that name; null where there is none, which may be a parameter.
const ComparisonField* tunedField(const std::string& word) {
    const ComparisonField* field = fieldCalled(word);
    if (field != nullptr && !field->isMemberWise)
        refuseAxis(inQuotes(word) + " is the same for all networks of a run; fields that can be tuned are " +
                   listed(memberWiseNames()));
    return field;
}

/// Takes a parameter's name, alone or behind that of its function, and its bounds from the first activation
/// that has it; false where none has.
bool takeParameter(TuningAxis& axis, const Comparison& comparison, const std::string& word) {
    for (const Member& member : comparison.members) {
        if (member.curve == nullptr)
            continue;
        const Description& described = member.curve->description();
        const std::optional<std::size_t> at = parameterCalled(described, word);
        if (!at)
            continue;
        const Parameter& parameter = described.parameters[*at];
        axis.isParameter = true;
        axis.key = parameter.name;
        axis.function = word == parameter.name ? std::string() : described.name;
        axis.lowest = parameter.lower;
        axis.highest = parameter.upper;
        return true;
    }
    return false;
}

/// Whether both say what some member has.
bool overlap(const TuningAxis& one, const TuningAxis& other) {
    return one.key == other.key && one.isParameter == other.isParameter &&
           (one.function.empty() || other.function.empty() || one.function == other.function);
}

NumberRange rangeIn(const std::string& text, bool isSample) {
    try {
        return isSample ? readBounds(text) : readRange(text);
    } catch (const RangeError& error) {
        refuseAxis(error.what());
    }
}

void takeRange(TuningAxis& axis, const NumberRange& range) {
    axis.range = range;
    axis.last = static_cast<std::ptrdiff_t>(range.count) - 1;
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        words.emplace_back(trimmed(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return words;
}

/// One value of the axis's list. Throws ComparisonError.
FieldValue readValue(const TuningAxis& axis, const ComparisonField* field, const std::string& word) {
    if (field == nullptr) {
        const std::optional<double> number = parseNumber(word);
        if (!number || !std::isfinite(*number))
            refuseAxis(axis.name() + ": " + inQuotes(word) + " is not a finite number");
        return *number;
    }
    try {
        return readFieldText(*field, word);
    } catch (const ComparisonError& error) {
        refuseAxis(issueText(error.issue(), [&](const std::string&) { return axis.name(); }));
    }
}

/// Numbers in their order, so that neighbours are.
void sortNumbers(std::vector<FieldValue>& values) {
    if (std::ranges::all_of(values, [](const auto& each) { return std::holds_alternative<double>(each); }))
        std::ranges::sort(values, {}, [](const FieldValue& each) { return std::get<double>(each); });
}

void takeList(TuningAxis& axis, const ComparisonField* field, const std::string& text) {
    for (const std::string& word : wordsOf(text)) {
        const FieldValue value = readValue(axis, field, word);
        if (std::ranges::find(axis.listed, value) != axis.listed.end())
            refuseAxis(inQuotes(word) + " stands twice in " + inQuotes(text));
        axis.listed.push_back(value);
    }
    sortNumbers(axis.listed);
}

/// What is tried where nobody said it.
void takeUsual(TuningAxis& axis, const ComparisonField* field, const Comparison& comparison) {
    if (axis.key == learningRateKey) {
        const double rate = comparison.optimizer.learningRate;
        return takeRange(axis, {.lower = std::max(axis.lowest, usualBelow * rate),
                                .upper = std::min(axis.highest, usualAbove * rate),
                                .count = usualCount,
                                .isLogarithmic = true});
    }
    if (field == nullptr || field->access.kind != FieldKind::choice)
        refuseAxis(inQuotes(axis.name()) + " needs its values: " + axis.name() + "=lo:hi:count, " +
                   axis.name() + "=lo:hi:count:log or " + axis.name() + "=v,v,...");
    for (const FieldChoice& choice : field->access.choices) axis.listed.emplace_back(choice.word);
}

void checkValues(const TuningAxis& axis) {
    if (axis.size() < 2)
        refuseAxis(inQuotes(axis.name()) + " has one value; give at least two");
    if (axis.size() > mostValues)
        refuseAxis(inQuotes(axis.name()) + " has " + std::to_string(axis.size()) + " values; at most " +
                   std::to_string(mostValues) + " are tried");
    for (const std::size_t position : {std::size_t{0}, axis.size() - 1}) {
        const FieldValue value = axis.valueAt(position);
        const double* number = std::get_if<double>(&value);
        if (number != nullptr && !(*number >= axis.lowest && *number <= axis.highest))
            refuseAxis(shortestNumber(*number) + " is no value of " + axis.name() + ", which lies in [" +
                       readableNumber(axis.lowest, 12) + ", " + readableNumber(axis.highest, 12) + "]");
    }
}

TuningAxis axisOf(const std::string& text, const Comparison& comparison) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string word(trimmed(text.substr(0, equals)));
    TuningAxis axis{.key = word};
    const ComparisonField* field = tunedField(word);
    if (field != nullptr) {
        axis.key = field->key;
        if (!applies(*field, comparison))
            refuseAxis(inQuotes(word) + " has no effect in this comparison");
        axis.lowest = field->lower;
        axis.highest = field->withoutUpper ? std::nextafter(field->upper, field->lower) : field->upper;
    } else if (!takeParameter(axis, comparison, word)) {
        refuseAxis(inQuotes(word) +
                   " is neither a parameter of an activation of the comparison nor a field " +
                   "in which its networks may differ, which are " + listed(memberWiseNames()));
    }
    const std::string values(trimmed(text.substr(std::min(equals + 1, text.size()))));
    if (equals == text.size())
        takeUsual(axis, field, comparison);
    else if (isRange(values))
        takeRange(axis, rangeIn(values, comparison.tuning.sample > 0));
    else
        takeList(axis, field, values);
    checkValues(axis);
    return axis;
}

}  // namespace

std::string TuningAxis::name() const {
    return (function.empty() ? std::string() : function + '.') + key.substr(key.find('.') + 1);
}

std::size_t TuningAxis::size() const {
    return range ? static_cast<std::size_t>(last - first + 1) : listed.size();
}

FieldValue TuningAxis::valueAt(std::size_t position) const {
    return range ? FieldValue(zorro::valueAt(*range, first + static_cast<std::ptrdiff_t>(position)))
                 : listed[position];
}

std::optional<std::size_t> TuningAxis::positionOf(const FieldValue& value) const {
    for (std::size_t position = 0; position < size(); ++position) {
        if (valueAt(position) == value)
            return position;
    }
    return std::nullopt;
}

std::optional<std::size_t> parameterCalled(const Description& function, std::string_view word) {
    const std::size_t dot = word.rfind('.');
    if (dot != std::string_view::npos) {
        const std::string_view name = word.substr(0, dot);
        if (name != function.name && std::ranges::count(function.aliases, name) == 0)
            return std::nullopt;
        word.remove_prefix(dot + 1);
    }
    const std::ptrdiff_t at = parameterIndex(function, std::string(word));
    return at < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(at));
}

std::vector<TuningAxis> tuningAxes(const Comparison& comparison) {
    std::vector<TuningAxis> axes;
    for (const std::string& text : comparison.tuning.fields) {
        TuningAxis axis = axisOf(text, comparison);
        if (std::ranges::any_of(axes, [&](const TuningAxis& other) { return overlap(axis, other); }))
            refuseAxis(inQuotes(axis.name()) + " is there twice");
        axes.push_back(std::move(axis));
    }
    return axes;
}

bool widen(TuningAxis& axis, bool above) {
    if (!axis.range)
        return false;
    const std::size_t further = std::max<std::size_t>(1, (axis.range->count + 1) / 3);
    bool widened = false;
    for (std::size_t i = 0; i < further; ++i) {
        const double next = valueAt(*axis.range, above ? axis.last + 1 : axis.first - 1);
        if (!std::isfinite(next) || next < axis.lowest || next > axis.highest)
            break;
        above ? ++axis.last : --axis.first;
        widened = true;
    }
    return widened;
}

}  // namespace zorro
