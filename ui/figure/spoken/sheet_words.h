#pragma once

// A figure in words, for those who hear it: what its axes count, and of each line where it begins, ends, and
// is lowest and highest.

#include <vector>

#include <QString>

#include "ui/figure/sheet/figure_sheet.h"

namespace zorro::ui {

/// "x from −5 to 5. f from −1 to 5. GELU: from −1.1e-6 at −5 to 5 at 5, lowest −0.17 at −0.75, highest 5 at
/// 5." Series that the figure does not list, such as single seeds behind their mean, are counted only; so are
/// those beyond the first `mostSeries`.
[[nodiscard]] QString wordsOf(const SheetPanel& panel);
inline constexpr std::size_t mostSeries = 16;

/// The panels one after the other, each with its title before it where there are several.
[[nodiscard]] QString wordsOf(const std::vector<SheetPanel>& panels);

}  // namespace zorro::ui
