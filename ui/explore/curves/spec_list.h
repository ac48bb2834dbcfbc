#pragma once

// Text that holds several SPECs or formulas, one a line, as it is copied, pasted and dropped.

#include <vector>

#include <QString>
#include <QStringList>

#include "core/activation/function_library.h"

namespace zorro::ui {

struct SpecList {
    std::vector<Curve> curves;
    QStringList problems;  ///< one sentence for each line that is neither, naming the line
};

/// Reads every line that is not blank; names may be those of `functions`. At most 256 lines are read.
[[nodiscard]] SpecList readSpecList(const QString& text, const FunctionLibrary& functions = {});

}  // namespace zorro::ui
