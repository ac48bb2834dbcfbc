#pragma once

// The columns of the table of runs: what they are called, and what stands in them. A column is known by the
// key of its field (core/index/run_fields.h).

#include <string>
#include <vector>

#include <QString>

#include "core/index/run_entry.h"

namespace zorro::ui {

/// The columns that are shown unless the user chose others.
[[nodiscard]] std::vector<std::string> usualColumns();

/// A field in words: "Validation loss", "learning rate".
[[nodiscard]] QString fieldTitle(const std::string& key);

/// A field of a run as people read it; "–" where it has none.
[[nodiscard]] QString fieldText(const RunEntry& entry, const std::string& key);

/// How the run stands, in a word or two: that it cannot be read or that networks of it failed ("2 of 15
/// failed") says more than that it is finished.
[[nodiscard]] QString stateText(const RunEntry& entry);
/// Whether that is something to look into.
[[nodiscard]] bool isWarning(const RunEntry& entry);

/// Whether its texts are figures, which align to the right.
[[nodiscard]] bool isFigure(const std::string& key);

/// What the row has to say beyond its cells: final metrics of every activation, the note, what is wrong.
[[nodiscard]] QString runToolTip(const RunEntry& entry);

/// "1 run", "3 runs".
[[nodiscard]] QString runCountText(qlonglong count);

}  // namespace zorro::ui
