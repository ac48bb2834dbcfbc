#pragma once

// Sentences that core composes (a verdict, a note of a report, why something is refused) in the language of
// the window. Core writes English, which files and the command line have; the sentences it can write stand
// in ui/language/sentences as templates, "%1 is at its bound", which have translations like other texts.

#include <string_view>

#include <QString>

namespace zorro::ui {

/// `sentence` in the language of the window. Names, numbers and what stands in quotes stay as they are; what
/// fills a template and is such a sentence itself is translated in turn, and so are the parts of what is
/// joined by "; ", ". ", ": " or as a list. What is no known sentence stays English, as everything does
/// where English is spoken, at once. Takes a few microseconds; any thread may call it.
[[nodiscard]] QString spoken(std::string_view sentence);

}  // namespace zorro::ui
