#pragma once

// What the dialog for data says of the points that it would read.

#include <QString>

#include "core/fit/data/data_file.h"

namespace zorro::ui {

/// How many points there are and over which ranges, and the notes on how they were read; of the beginning of
/// a file it says that.
[[nodiscard]] QString summaryOf(const DataTable& table, bool isBeginning);

/// What would help, in the words of the dialog's fields; empty where nothing is known to.
[[nodiscard]] QString adviceOn(const TableRemedy& remedy);

}  // namespace zorro::ui
