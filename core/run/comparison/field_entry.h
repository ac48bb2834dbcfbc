#pragma once

// How the table of the fields is written. Private to core/run.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>

#include "core/run/comparison/field.h"

namespace zorro {

/// What a field is, beyond what its kind says: see the flags of ComparisonField.
enum class FieldMark { suited, bringsDefaults, memberWise, ofRepetition, seldom };

/// A field in the making: what most fields do not have is added.
class FieldEntry {
public:
    FieldEntry(std::string key, std::string label, std::string meaning, FieldAccess access)
        : field_{.key = std::move(key),
                 .label = std::move(label),
                 .meaning = std::move(meaning),
                 .access = std::move(access)} {}

    FieldEntry& in(double lower, double upper) {
        field_.lower = lower;
        field_.upper = upper;
        return *this;
    }
    FieldEntry& below(double lower, double upper) {
        field_.withoutUpper = true;
        return in(lower, upper);
    }
    FieldEntry& option(const char* option) { return set(&ComparisonField::option, option); }
    FieldEntry& unit(const char* unit) { return set(&ComparisonField::unit, unit); }
    FieldEntry& pattern(const char* pattern) { return set(&ComparisonField::pattern, pattern); }
    FieldEntry& whereAlone(const char* word) { return set(&ComparisonField::wordAlone, word); }
    FieldEntry& onlyWhile(FieldCondition condition) {
        field_.conditions.push_back(std::move(condition));
        return *this;
    }
    FieldEntry& is(std::initializer_list<FieldMark> marks) {
        constexpr bool ComparisonField::*members[] = {
            &ComparisonField::isSuited, &ComparisonField::bringsDefaults, &ComparisonField::isMemberWise,
            &ComparisonField::isOfRepetition, &ComparisonField::isSeldom};
        for (const FieldMark mark : marks) field_.*members[static_cast<std::size_t>(mark)] = true;
        return *this;
    }
    operator ComparisonField() const { return field_; }

private:
    FieldEntry& set(std::string ComparisonField::*member, const char* text) {
        field_.*member = text;
        return *this;
    }
    ComparisonField field_;
};

}  // namespace zorro
