#pragma once

// From members of a comparison to the fields that stand for them. Private to core/run.

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/dataset/generated.h"
#include "core/run/comparison/choices.h"
#include "core/run/comparison/field.h"

namespace zorro {

template <typename Value>
constexpr FieldKind kindOf() {
    if constexpr (std::is_same_v<Value, bool>)
        return FieldKind::flag;
    else if constexpr (std::is_same_v<Value, std::uint64_t>)
        return FieldKind::whole;
    else if constexpr (std::is_same_v<Value, double>)
        return FieldKind::number;
    else if constexpr (std::is_same_v<Value, std::string>)
        return FieldKind::text;
    else
        return FieldKind::words;
}

/// A member at the top of a comparison.
template <typename Value>
FieldAccess accessOf(Value Comparison::*member) {
    return {
        .kind = kindOf<Value>(),
        .get = [member](const Comparison& from) { return FieldValue(from.*member); },
        .set = [member](Comparison& to, const FieldValue& value) { to.*member = std::get<Value>(value); }};
}

/// A member of a part of it.
template <typename Part, typename Value>
FieldAccess accessOf(Part Comparison::*part, Value Part::*member) {
    return {
        .kind = kindOf<Value>(),
        .get = [=](const Comparison& from) { return FieldValue(from.*part.*member); },
        .set = [=](Comparison& to, const FieldValue& value) { to.*part.*member = std::get<Value>(value); }};
}

/// One that may be left out.
template <typename Part, typename Value>
FieldAccess accessOf(Part Comparison::*part, std::optional<Value> Part::*member) {
    return {.kind = kindOf<Value>(),
            .mayBeLeftOut = true,
            .get =
                [=](const Comparison& from) {
                    const std::optional<Value>& value = from.*part.*member;
                    return value ? FieldValue(*value) : FieldValue();
                },
            .set =
                [=](Comparison& to, const FieldValue& value) {
                    const Value* given = std::get_if<Value>(&value);
                    to.*part.*member = given ? std::optional(*given) : std::nullopt;
                }};
}

/// One of the choices of choices.h, which live as long as the program.
template <typename Choice, std::size_t count, typename Part>
FieldAccess choiceOf(const NamedChoices<Choice, count>& choices, Part Comparison::*part,
                     Choice Part::*member) {
    FieldAccess access{.kind = FieldKind::choice,
                       .get =
                           [=, &choices](const Comparison& from) {
                               for (const NamedChoice<Choice>& each : choices) {
                                   if (each.choice == from.*part.*member)
                                       return FieldValue(std::string(each.word));
                               }
                               return FieldValue(std::string());
                           },
                       .set =
                           [=, &choices](Comparison& to, const FieldValue& value) {
                               for (const NamedChoice<Choice>& each : choices) {
                                   if (each.word == std::get<std::string>(value))
                                       to.*part.*member = each.choice;
                               }
                           }};
    for (const NamedChoice<Choice>& each : choices)
        access.choices.push_back({std::string(each.word), std::string(each.label)});
    return access;
}

/// A text that is one of these words.
inline FieldAccess oneOf(std::vector<FieldChoice> choices, FieldAccess text) {
    text.kind = FieldKind::choice;
    text.choices = std::move(choices);
    return text;
}

/// A text for which these words are offered.
inline FieldAccess offering(std::vector<FieldChoice> choices, FieldAccess text) {
    text.choices = std::move(choices);
    return text;
}

/// A parameter of one data set, which has its default until it is given.
inline FieldAccess parameterAccess(const DatasetParameter& own) {
    return {
        .kind = own.isWhole ? FieldKind::whole : FieldKind::number,
        .get =
            [own](const Comparison& from) {
                const auto given = from.data.parameters.find(own.name);
                const double value = given == from.data.parameters.end() ? own.defaultValue : given->second;
                constexpr double mostExact = 9e15;  // larger doubles are no whole numbers of their own
                return own.isWhole ? FieldValue(static_cast<std::uint64_t>(std::clamp(value, 0.0, mostExact)))
                                   : FieldValue(value);
            },
        .set =
            [own](Comparison& to, const FieldValue& value) {
                to.data.parameters[own.name] = own.isWhole
                                                   ? static_cast<double>(std::get<std::uint64_t>(value))
                                                   : std::get<double>(value);
            }};
}

}  // namespace zorro
