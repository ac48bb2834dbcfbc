#pragma once

// An axis of a figure: numbers on a linear or logarithmic scale, or names at equal distances.

#include <span>
#include <string>
#include <vector>

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QStringList>

#include "core/run/quantity/quantity.h"
#include "ui/plot/panel/axis_range.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

enum class AxisScale { automatic, linear, logarithmic };

struct FigureAxis {
    QString title;
    QStringList categories;    ///< where there are any, values are positions in this list
    bool logarithmic = false;  ///< positions are decimal logarithms
    AxisRange range{0, 1};     ///< of positions
    ValueRange bounds = {};    ///< what its values can be: no tick stands beyond

    /// Where a value stands; NaN where this axis has no place for it.
    [[nodiscard]] double positionOf(double value) const;
    /// The same as a part of the axis: 0 at its begin, 1 at its end.
    [[nodiscard]] double partOf(double value) const;
    /// The value at a part of the axis.
    [[nodiscard]] double valueAt(double part) const;
};

struct FigureTick {
    double part = 0;  ///< of the axis, in [0, 1]
    QString text;
};

/// An axis with some air that shows all of the values that are finite (and positive, on a logarithmic scale).
/// Automatic is logarithmic where all are positive and the largest is at least 20 times the smallest. Where
/// the values end at their bounds, so does the axis, but for room for the marks themselves.
[[nodiscard]] FigureAxis axisOver(const QString& title, std::span<const double> values, AxisScale scale,
                                  const ValueRange& bounds = {});
[[nodiscard]] FigureAxis axisOver(const QString& title, const QStringList& categories);

/// partOf(), but values of the same category are spread over its room, always in the same way: `index` tells
/// them apart.
[[nodiscard]] double spreadPart(const FigureAxis& axis, double value, std::size_t index);

/// Ticks about `spacing` pixels apart on an axis of `length` pixels; every category where there are some.
[[nodiscard]] std::vector<FigureTick> ticksOf(const FigureAxis& axis, double length, double spacing);

/// Faint lines across `area`, numbers below it, and the axis's title below them, xAxisHeight pixels in all.
void paintXAxis(QPainter& painter, const FigureAxis& axis, const QRectF& area, const Theme& theme);
inline constexpr double xAxisHeight = 36;

/// Faint lines across `area` and numbers to its left.
void paintYAxis(QPainter& painter, const FigureAxis& axis, const QRectF& area, const Theme& theme);
/// Both axes, and the title of the vertical one in the `titleHeight` pixels at the top of the figure.
void paintAxes(QPainter& painter, const FigureAxis& x, const FigureAxis& y, const QRectF& area,
               double titleHeight, const Theme& theme);
/// What the numbers of a vertical axis of `height` pixels need to its left.
[[nodiscard]] double yAxisWidth(const FigureAxis& axis, double height);

/// The fonts of figures.
[[nodiscard]] QFont figureFont(bool bold = false);  ///< 12 px, figures of equal width
[[nodiscard]] QFont smallFigureFont();              ///< 11 px, figures of equal width

/// The text cut with "…" so that it is at most so wide.
[[nodiscard]] QString elidedText(const QString& text, const QFont& font, double width);
/// The same for the name of a group or run: names mostly differ at their ends, so that "…" is in the middle.
[[nodiscard]] QString elidedName(const QString& name, const QFont& font, double width);

}  // namespace zorro::ui
