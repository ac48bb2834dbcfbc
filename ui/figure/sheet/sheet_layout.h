#pragma once

// Where everything of a figure is, in micrometres from its upper left corner: what is painted, written as
// TikZ, and measured by tests is this one layout.

#include <vector>

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/figure_style.h"
#include "ui/figure/sheet/sheet_palette.h"
#include "ui/figure/sheet/sheet_type.h"

namespace zorro::ui {

enum class TextRole { tick, axisTitle, title, letter, label, legend };

/// A line of words; its box is as large as the words.
struct SheetText {
    TextRole role = TextRole::tick;
    QString text;
    QRectF box;
    QColor color = Qt::black;
    bool bold = false;
    bool upright = false;  ///< read from below; the box is that of the turned words
    bool haloed = false;   ///< lines behind it are veiled
    bool toRight = false;  ///< its right end has its place, as of numbers left of an axis
};

/// From the end of a curve to its label, where that had to make way for others.
struct SheetLeader {
    QPointF from;
    QPointF to;
    QColor color;
};

struct PanelLayout {
    std::size_t panel = 0;           ///< position in the figure
    QRectF cell;                     ///< the panel with its numbers and words
    QRectF area;                     ///< between the axes
    std::vector<FigureTick> xTicks;  ///< with their texts, where those are shown
    std::vector<FigureTick> yTicks;
    std::vector<std::vector<double>> uprightTicks;  ///< parts of the axes
    QRectF scaleBar;                                ///< empty where there is none
    std::vector<double> scaleTicks;
    std::vector<SheetText> texts;
    std::vector<SheetLeader> leaders;
};

struct LegendKey {
    std::size_t panel = 0;  ///< the series that it stands for
    std::size_t series = 0;
    QRectF sample;
};

struct SheetLayout {
    QSizeF size;
    std::vector<PanelLayout> panels;
    std::vector<LegendKey> keys;
    std::vector<SheetText> legend;
    /// What is wrong with the size, in a sentence; empty where all has room.
    QString remark;
};

/// Lays the figure out. A height that leaves no room for the panels is made larger, and said.
[[nodiscard]] SheetLayout layOut(const FigureSheet& sheet, const FigureStyle& style);

/// Where zero is on a linear axis of the panel, as a part of it; nothing where no line marks it.
[[nodiscard]] std::optional<double> zeroLineOf(const SheetPanel& panel, const FigureAxis& axis);

/// Lengths that layout and drawing share, in micrometres.
[[nodiscard]] inline double tickLength(const SheetType& type) {
    return 0.3 * type.em();
}
[[nodiscard]] inline double numberGap(const SheetType& type) {
    return 0.35 * type.em();
}
[[nodiscard]] inline double sampleLength(const SheetType& type) {
    return 2.2 * type.em();
}

}  // namespace zorro::ui
