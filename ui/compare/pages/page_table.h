#pragma once

// The pages in the middle of the Compare room, described once. A page that joins the table has its word in
// the row above the pages, its shortcut, its line in the list of shortcuts, and, where it is a figure, what
// is compared.

#include <vector>

#include <QKeySequence>
#include <QString>

#include "ui/theme/theme.h"

class QWidget;

namespace zorro::ui {

/// What pages are made of: two widgets that become theirs, and the themes, which outlive them.
struct ComparePageParts {
    QWidget& table;   ///< of all runs
    QWidget& charts;  ///< of the chosen ones
    ThemeController& themes;
};

struct ComparePage {
    QString key;      ///< in code and tests, e.g. "final-metrics"
    QString title;    ///< its word in the row, e.g. "Final metrics"
    QString meaning;  ///< a sentence without a full stop, for the tool tip
    /// The page's widget: one of the parts, or a new one, a FigureView where it draws what is compared.
    QWidget* (*make)(const ComparePageParts& parts);
};

/// All pages, in the order of their words; the first one is shown first.
[[nodiscard]] const std::vector<ComparePage>& comparePages();

/// Alt and the number of the page at this position, which counts from 0.
[[nodiscard]] QKeySequence pageShortcut(std::size_t position);

}  // namespace zorro::ui
