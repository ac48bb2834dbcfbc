#pragma once

// A figure that leaves the program, as a value: what its panels show, in the units of their axes. Rooms make
// it, the studio chooses its size, type and colours, and every file of it (SVG, PDF, PNG, TikZ, CSV) is drawn
// from it alone, on any thread.

#include <cmath>
#include <optional>
#include <vector>

#include <QColor>
#include <QList>
#include <QString>

#include "ui/figure/figure_axis.h"
#include "ui/plot/panel/plot_content.h"

namespace zorro::ui {

/// A colour that the figure's palette decides on.
struct SheetInk {
    enum class Kind {
        curve,  ///< the hue of the activation with this colour index
        text,   ///< as words and axes
        muted,  ///< as what stands behind: references, data
        fixed   ///< this colour, e.g. a value's on a scale; grey where the figure has no colours
    };
    Kind kind = Kind::text;
    int index = 0;
    QColor color = {};
    double opacity = 1;

    friend bool operator==(const SheetInk&, const SheetInk&) = default;
};

enum class SheetShape { none, dot, ring, square, triangle, diamond, cross, tick };

/// A line through points, points without a line, a band, or several of these.
struct SheetSeries {
    QString name = {};
    SheetInk ink = {};
    Qt::PenStyle penStyle = Qt::SolidLine;  ///< Qt::NoPen: no line
    double weight = 1;                      ///< of the line, in parts of the figure's
    SheetShape shape = SheetShape::none;    ///< at every point
    double size = 1;                        ///< of the shapes, in parts of the usual one
    bool listed = true;   ///< named in the figure; single seeds and raw records behind a mean are not
    bool atFoot = false;  ///< the band counts on the panel's foot axis, see SheetPanel::foot
    std::vector<double> x = {};
    std::vector<double> y = {};  ///< a NaN is a gap; empty for a band alone
    /// The band around the line.
    std::vector<double> lower = {};
    std::vector<double> upper = {};
    /// Bars along x, one a point.
    std::vector<double> xLower = {};
    std::vector<double> xUpper = {};
};

/// What colours stand for.
struct SheetScale {
    FigureAxis axis;
    QList<QRgb> colors;  ///< from the axis's begin to its end
};

/// A scale at the foot of a panel, beside its y axis: its end is at PlotFeet::footHeight of the panel.
struct SheetFoot {
    FigureAxis axis;
    QString words;  ///< what its end stands for, e.g. "31 % per unit of x"
};

struct SheetPanel {
    QString title = {};  ///< above the panel; mostly empty where the y axis says it
    FigureAxis x = {};
    FigureAxis y = {};
    double height = 1;  ///< in proportion to the other panels
    std::vector<SheetSeries> series = {};
    std::optional<PlotImage> image = {};  ///< under the series, its ranges in positions on the axes
    std::optional<SheetScale> scale = {};
    std::optional<SheetFoot> foot = {};
    /// Upright axes at x = 0, 1, 2, ... of which y is the part: parallel coordinates. The y axis is then not
    /// shown.
    std::vector<FigureAxis> uprights = {};
    double guideX = NAN;  ///< a dashed upright line, e.g. at the baseline's mean

    /// What the panel is called in lists.
    [[nodiscard]] QString name() const {
        const QString counted = scale && !scale->axis.title.isEmpty() ? scale->axis.title : x.title;
        return !title.isEmpty() ? title : !y.title.isEmpty() ? y.title : counted;
    }
};

struct FigureSheet {
    QString name;  ///< for files, without an ending, e.g. "curves"
    std::vector<SheetPanel> panels;
};

}  // namespace zorro::ui
