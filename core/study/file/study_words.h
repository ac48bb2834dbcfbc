#pragma once

// The fields of a comparison as a study writes them.

#include <filesystem>
#include <string>
#include <vector>

#include "core/run/comparison/field.h"
#include "core/text/json.h"

namespace zorro {

/// How people write a field in a study: its option without the dashes in front, with underscores, e.g.
/// "learning_rate".
[[nodiscard]] std::string studyWord(const std::string& key);

/// The fields that a problem may choose, by studyWord(): all but those that the study itself decides.
[[nodiscard]] std::vector<std::string> problemWords();

/// The field that `word` means: an option without its dashes in front, with dashes or underscores inside, or
/// a key; null where it is none that a problem may choose.
[[nodiscard]] const ComparisonField* problemField(const std::string& word);

/// Throws RunError: `where` has a key that is none of `known`, with a suggestion.
[[noreturn]] void refuseStudyKey(const std::string& where, const std::string& key,
                                 const std::vector<std::string>& known);

/// Throws RunError: "`where` should be `expected`, not ...".
[[noreturn]] void refuseStudyValue(const std::string& where, const std::string& expected, const Json& found);

/// A JSON value as people write it on the command line: 0.001, batch. `field` may be null, as of a parameter.
[[nodiscard]] std::string studyValueText(const ComparisonField* field, const Json& json);

/// The value with a path of data from the root on, seen from `folder`, so that a study means the same files
/// wherever it is run from.
[[nodiscard]] FieldValue placedValue(const ComparisonField& field, FieldValue value,
                                     const std::filesystem::path& folder);

/// One value of a field, as the field's kind has it. Throws RunError that begins with `where`.
[[nodiscard]] FieldValue studyFieldValue(const ComparisonField& field, const Json& json,
                                         const std::string& where);

}  // namespace zorro
