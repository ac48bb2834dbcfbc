#pragma once

// Words that the tables of core have for people (what a field, a quantity, a choice, a family, a lesson is
// called and means) in the language of the window. Core writes English, which files and the command line
// have.

#include <string_view>

#include <QString>

namespace zorro::ui {

/// `words` of a table in the language of the window; as they are where they are no table's, or English is
/// spoken.
[[nodiscard]] QString translated(std::string_view words);

}  // namespace zorro::ui
