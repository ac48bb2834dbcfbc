#pragma once

// What a plot panel can be asked to show, as plain values in the units of its axes.

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <QString>

#include "core/series/min_max_pyramid.h"
#include "ui/plot/panel/axis_range.h"
#include "ui/theme/class_style.h"

namespace zorro::ui {

/// A line through points in increasing x; a NaN in y is a gap. The spans are read whenever the panel paints:
/// what they point to must live until the panel is given other curves.
struct PlotCurve {
    int id = -1;
    QColor color;
    Qt::PenStyle penStyle = Qt::SolidLine;
    double width = 2;  ///< in logical pixels
    std::span<const double> x;
    std::span<const double> y;
    /// Of the first points, where each stands for a stretch of records: what the line reached in it.
    std::span<const double> lower;
    std::span<const double> upper;
    /// Of the points, for lines with many more of them than there are pixels; lives as long as the spans.
    const MinMaxPyramid* pyramid = nullptr;
    QString name = {};  ///< in figures that leave the program; empty: not named there
};

/// What PlotCurve::pyramid is of.
[[nodiscard]] inline Edges edgesOf(const PlotCurve& curve) {
    return {curve.lower, curve.upper, curve.y};
}

/// Points that were measured, drawn as dots under the curves. The spans live as long as those of PlotCurve.
struct PlotPoints {
    QColor color;
    double size = 5;      ///< diameter in logical pixels
    bool hollow = false;  ///< rings, as for points that are left out
    DotShape shape = DotShape::circle;
    std::span<const double> x;
    std::span<const double> y;
    QString name = {};  ///< as PlotCurve::name
};

/// What lies between two lines over the same increasing x, filled; the spans live as long as those of
/// PlotCurve.
struct PlotArea {
    QColor color;  ///< with its alpha
    std::span<const double> x;
    std::span<const double> lower;
    std::span<const double> upper;
    const MinMaxPyramid* pyramid = nullptr;  ///< of the edges, where there are many points
    QString name = {};                       ///< as PlotCurve::name
};

/// How often something was where on the x axis: a quiet shape at the foot of a plot.
struct PlotFoot {
    QColor color;
    QString name;  ///< as PlotCurve::name
    double lower = 0;
    double upper = 1;
    std::vector<double> heights;  ///< of equal intervals of [lower, upper], each at least 0

    friend bool operator==(const PlotFoot&, const PlotFoot&) = default;
};

/// Such shapes over one another. They stand on the lower edge of the plot whatever its y axis shows, on a
/// scale of their own on which the highest of them reaches footHeight of the plot.
struct PlotFeet {
    static constexpr double footHeight = 0.24;

    std::vector<PlotFoot> shapes;
    QString words;     ///< what they are of, e.g. "Pre-activations of ReLU in spirals"
    QString scale;     ///< what their upper edge stands for, e.g. "31 % per unit of x"
    QString quantity;  ///< what their heights are, for tables: "share of pre-activations per unit of x"

    [[nodiscard]] double highest() const;
    friend bool operator==(const PlotFeet&, const PlotFeet&) = default;
};

/// A picture under the curves, stretched over a rectangle of the axes. Its cells are numbers of colours, so
/// that it has the hues of whatever theme it is painted in.
struct PlotImage {
    QImage cells;  ///< Format_Indexed8, the top row at y.upper
    std::function<QList<QRgb>(const Theme&)> colors;
    AxisRange x;
    AxisRange y;
    bool smooth = false;          ///< colours run into one another between the centres of the cells
    std::vector<QLineF> contour;  ///< short lines over it, in units of the axes
    /// The values that colours 1 .. 255 stand for, where there is a scale beside the plot; decimal logarithms
    /// where it is logarithmic.
    struct Scale {
        AxisRange values;
        bool logarithmic = false;

        friend bool operator==(const Scale&, const Scale&) = default;
    };
    std::optional<Scale> scale;
};

/// A point worth noticing, drawn as a small ring with a label beside it.
struct PlotMarker {
    double x = 0;
    double y = 0;
    QColor color;
    QString label;            ///< e.g. "min −0.361"; may be empty
    bool labelAbove = false;  ///< prefer the place above, as for a maximum, whose curve lies below
    bool minor = false;       ///< a small dot instead of a ring
    bool cross = false;       ///< a small × instead of a ring, as where something ends
    QString toolTip;          ///< what it means

    friend bool operator==(const PlotMarker&, const PlotMarker&) = default;
};

/// A point that the user can drag, drawn as a ring.
struct PlotHandle {
    int id = -1;
    double x = 0;
    double y = 0;
    QColor color;
    Qt::CursorShape cursor = Qt::SizeAllCursor;
    QString hint;  ///< what dragging it does, e.g. "drag the minimum to change a and b"

    friend bool operator==(const PlotHandle&, const PlotHandle&) = default;
};

/// A straight line through (x, y), drawn for a short way to both sides.
struct PlotTangent {
    double x = 0;
    double y = 0;
    double slope = 0;
    QColor color;

    friend bool operator==(const PlotTangent&, const PlotTangent&) = default;
};

/// The x of the two measuring cursors.
struct MeasuringCursors {
    std::optional<double> a;
    std::optional<double> b;

    friend bool operator==(const MeasuringCursors&, const MeasuringCursors&) = default;
};

/// What a curve is at the measuring cursors.
struct MeasuredCurve {
    QString symbol;  ///< of its values, e.g. "f′"
    QColor color;
    std::optional<double> atA;
    std::optional<double> atB;

    friend bool operator==(const MeasuredCurve&, const MeasuredCurve&) = default;
};

/// Everything that lies over the curves.
struct PlotOverlay {
    std::vector<PlotMarker> markers;
    std::vector<PlotHandle> handles;
    std::vector<PlotTangent> tangents;
    std::optional<double> crosshair;  ///< x of the vertical line that all panels of a stack share
    MeasuringCursors cursors;
    std::optional<MeasuredCurve> measured;
    bool logarithmicX = false;  ///< the cursors' x are decimal logarithms
    int hotHandle = -1;         ///< id of the handle under the mouse
    int focusedHandle = -1;     ///< id of the handle that the arrow keys move
    QRectF zoomBox;             ///< in logical pixels; empty: none
};

}  // namespace zorro::ui
