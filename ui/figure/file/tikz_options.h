#pragma once

// Numbers, colours and lines of a figure as TikZ and pgfplots take them.

#include <QColor>
#include <QString>

#include "ui/figure/sheet/sheet_palette.h"
#include "ui/figure/sheet/sheet_type.h"

namespace zorro::ui {

/// A number of an axis, with seven digits.
[[nodiscard]] QString tikzNumber(double value);
/// A length of the layout in millimetres, without their unit.
[[nodiscard]] QString tikzMillimetres(double units);
/// A length of the layout in points, "0.80pt".
[[nodiscard]] QString tikzPoints(double units);

/// "draw={rgb,255:red,0;green,114;blue,178}" and its opacity, for what is stroked or filled.
[[nodiscard]] QString tikzColor(const QString& of, const QColor& color);

/// How series are drawn. What it is made from outlives it.
class TikzOptions {
public:
    TikzOptions(const FigureStyle& style, const SheetType& type, const SheetPalette& palette)
        : style_(style), type_(type), palette_(palette) {}

    [[nodiscard]] QString ofLine(const SheetSeries& series) const;
    [[nodiscard]] QString ofMark(const SheetSeries& series) const;

private:
    const FigureStyle& style_;
    const SheetType& type_;
    const SheetPalette& palette_;
};

}  // namespace zorro::ui
