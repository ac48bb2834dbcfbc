#pragma once

// The fields of a comparison as people read them, in forms, tables and figures.

#include <string>

#include <QString>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"

namespace zorro::ui {

/// Words of the table of fields (a label, a meaning) in the user's language.
[[nodiscard]] QString fieldWords(const std::string& words);

/// What the field is called within a sentence: "learning rate", "checkpoint every, s".
[[nodiscard]] QString fieldName(const ComparisonField& field);

/// What a row of a form is called: "Learning rate", "Checkpoint every, s".
[[nodiscard]] QString fieldCaption(const ComparisonField& field);

/// What the field does and, where it is a number, which there may be.
[[nodiscard]] QString fieldMeaning(const ComparisonField& field);

/// What a column or an axis is called, by the key of a parameter of a comparison or of an activation:
/// "learning rate", "activation a".
[[nodiscard]] QString titleOfParameter(const std::string& key);

/// What a layer of a network is called: "hidden 1", "layer 2 attention", "output".
[[nodiscard]] QString layerWords(const std::string& name);

/// What is wrong, with the names that fields have in a form.
[[nodiscard]] QString issueInWords(const ComparisonIssue& issue);

}  // namespace zorro::ui
