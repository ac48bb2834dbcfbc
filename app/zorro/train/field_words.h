#pragma once

// A field of a comparison in the words of the command line, for its help, its completion and its manual.

#include <string>

#include "core/run/comparison/field.h"

namespace zorro {

/// How a value is written: "N", "NUMBER", "sgd|adam|adamw", "SPEC"; empty for a flag.
[[nodiscard]] std::string fieldPattern(const ComparisonField& field);

/// One line: what the field does, for whom, and its default, e.g. "Attention heads; they divide the width
/// (transformer; 4)".
[[nodiscard]] std::string fieldHelp(const ComparisonField& field);

/// What it does, where it may be, for whom and what it is otherwise, in sentences, as manuals say it.
[[nodiscard]] std::string fieldSentences(const ComparisonField& field);

/// The options of all fields as a part of a manual page, in roff.
[[nodiscard]] std::string fieldManual();

/// A manual page with fieldManual() in the place of the line that says `.\" The fields of a comparison`.
[[nodiscard]] std::string manualPage(const std::string& source);

}  // namespace zorro
