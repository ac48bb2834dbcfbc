#include "ui/figure/sheet/canvas_sheet.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/figure/sheet/drawn_records.h"
#include "ui/figure/sheet/sheet_palette.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

constexpr std::size_t mostDrawn = 4000;
constexpr double usualCurveWidth = 2;  // logical pixels
constexpr double usualPointSize = 5;
constexpr double footOpacity = 0.25;

SheetShape shapeOf(DotShape shape) {
    switch (shape) {
        case DotShape::square:
            return SheetShape::square;
        case DotShape::triangle:
            return SheetShape::triangle;
        case DotShape::diamond:
            return SheetShape::diamond;
        case DotShape::circle:
            break;
    }
    return SheetShape::dot;
}

/// Positions on an axis as values. A logarithm keeps about fourteen digits of what it is of: step 1000 shall
/// not become 999.99999999999977.
class Values {
public:
    explicit Values(bool logarithmic) : logarithmic_(logarithmic) {}

    [[nodiscard]] double at(double position) const {
        if (!logarithmic_ || !std::isfinite(position)) {
            return logarithmic_ && std::isinf(position) && position < 0 ? NAN : position;
        }
        return QByteArray::number(std::pow(10.0, position), 'g', 14).toDouble();
    }
    [[nodiscard]] std::vector<double> of(std::span<const double> positions,
                                         const std::vector<std::size_t>& drawn) const {
        std::vector<double> values;
        values.reserve(drawn.size());
        for (const std::size_t i : drawn) {
            values.push_back(at(positions[i]));
        }
        return values;
    }

private:
    bool logarithmic_;
};

bool isSeeThrough(const QColor& color) {
    return color.alpha() < 255;
}

FigureAxis axisOf(const QString& title, bool logarithmic, const AxisRange& range) {
    return {.title = title, .categories = {}, .logarithmic = logarithmic, .range = range};
}

/// Those of the points that are in view, and one beyond on both sides.
std::vector<std::size_t> drawnOf(std::span<const double> x, const std::vector<double>& y,
                                 const AxisRange& view) {
    const auto first = std::lower_bound(x.begin(), x.end(), view.lower) - x.begin();
    const auto last = std::upper_bound(x.begin(), x.end(), view.upper) - x.begin();
    const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - 1));
    const auto end = std::min(x.size(), static_cast<std::size_t>(last) + 1);
    if (begin >= end) {
        return {};
    }
    const std::vector<double> inView(y.begin() + static_cast<std::ptrdiff_t>(begin),
                                     y.begin() + static_cast<std::ptrdiff_t>(end));
    std::vector<std::size_t> drawn = drawnRecords(inView, mostDrawn);
    for (std::size_t& each : drawn) {
        each += begin;
    }
    return drawn;
}

class CanvasSheet {
public:
    explicit CanvasSheet(const PlotCanvas& canvas)
        : canvas_(canvas), x_(canvas.isLogarithmicX()), y_(canvas.isLogarithmicY()) {}

    SheetPanel panel() {
        addAxes();
        addFeet();
        for (const PlotArea& area : canvas_.areas()) {
            addArea(area);
        }
        for (const PlotPoints& points : canvas_.points()) {
            addPoints(points);
        }
        for (const PlotCurve& curve : canvas_.curves()) {
            addCurve(curve);
        }
        addCrosses();
        return std::move(panel_);
    }

private:
    void addAxes() {
        const PlotWords& words = canvas_.words();
        panel_.x = axisOf(words.x, canvas_.isLogarithmicX(), canvas_.xRange());
        panel_.y =
            axisOf(words.y.isEmpty() ? words.title : words.y, canvas_.isLogarithmicY(), canvas_.yRange());
        panel_.y.bounds = canvas_.yBounds();
        panel_.title = words.y.isEmpty() ? QString() : words.title;
        panel_.image = canvas_.image();
        if (panel_.image && panel_.image->scale) {
            panel_.title.clear();
            panel_.scale =
                SheetScale{axisOf(words.title, panel_.image->scale->logarithmic, panel_.image->scale->values),
                           panel_.image->colors(lightTheme()).mid(1)};
            panel_.y.title = words.y;
        }
        nameRows();
    }

    /// The canvas counts rows from above and gives each the stretch below its number; a figure's categories
    /// count from below and are its middle.
    void nameRows() {
        QStringList names = canvas_.rowNames();
        if (names.isEmpty()) {
            return;
        }
        std::reverse(names.begin(), names.end());
        panel_.y.categories = names;
        panel_.y.range = movedBy(panel_.y.range, -0.5);
        if (panel_.image) {
            panel_.image->y = movedBy(panel_.image->y, -0.5);
        }
    }

    [[nodiscard]] SheetInk ink(const QColor& color) const { return inkOf(color, canvas_.theme()); }

    void addArea(const PlotArea& area) {
        const std::vector<double> upper(area.upper.begin(), area.upper.end());
        const std::vector<std::size_t> drawn = drawnOf(area.x, upper, canvas_.xRange());
        SheetSeries series{.name = area.name, .ink = ink(area.color), .penStyle = Qt::NoPen};
        series.listed = false;
        series.x = x_.of(area.x, drawn);
        series.lower = y_.of(area.lower, drawn);
        series.upper = y_.of(area.upper, drawn);
        panel_.series.push_back(std::move(series));
    }

    void addFeet() {
        const PlotFeet& feet = canvas_.feet();
        if (feet.shapes.empty()) {
            return;
        }
        panel_.foot =
            SheetFoot{.axis = axisOf(feet.quantity, false, {0, feet.highest()}), .words = feet.scale};
        for (const PlotFoot& foot : feet.shapes) {
            SheetSeries series{
                .name = foot.name, .ink = ink(withOpacity(foot.color, footOpacity)), .penStyle = Qt::NoPen};
            series.atFoot = true;
            const double width = (foot.upper - foot.lower) / static_cast<double>(foot.heights.size());
            for (std::size_t i = 0; i < foot.heights.size(); ++i) {
                const double left = foot.lower + width * static_cast<double>(i);
                series.x.insert(series.x.end(), {left, left + width});
                series.upper.insert(series.upper.end(), 2, foot.heights[i]);
            }
            series.lower.assign(series.x.size(), 0);
            panel_.series.push_back(std::move(series));
        }
    }

    void addPoints(const PlotPoints& points) {
        if (points.x.empty()) {
            return;
        }
        SheetSeries series{.name = points.name, .ink = ink(points.color), .penStyle = Qt::NoPen};
        series.shape = points.hollow ? SheetShape::ring : shapeOf(points.shape);
        series.size = points.size / usualPointSize;
        series.listed = !points.name.isEmpty();
        std::vector<std::size_t> all(points.x.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = i;
        }
        series.x = x_.of(points.x, all);
        series.y = y_.of(points.y, all);
        panel_.series.push_back(std::move(series));
    }

    void addCurve(const PlotCurve& curve) {
        const std::vector<double> line(curve.y.begin(), curve.y.end());
        const std::vector<std::size_t> drawn = drawnOf(curve.x, line, canvas_.xRange());
        if (drawn.empty()) {
            return;
        }
        addStretches(curve, drawn);
        SheetSeries series{.name = curve.name, .ink = ink(curve.color), .penStyle = curve.penStyle};
        series.weight = std::min(1.0, curve.width / usualCurveWidth);
        series.listed = !curve.name.isEmpty() && !isSeeThrough(curve.color);
        series.x = x_.of(curve.x, drawn);
        series.y = y_.of(curve.y, drawn);
        panel_.series.push_back(std::move(series));
    }

    /// What the line reached where one point stands for a stretch of records.
    void addStretches(const PlotCurve& curve, const std::vector<std::size_t>& drawn) {
        std::vector<std::size_t> joined;
        std::copy_if(drawn.begin(), drawn.end(), std::back_inserter(joined),
                     [&](std::size_t i) { return i < curve.lower.size() && i < curve.upper.size(); });
        if (joined.empty()) {
            return;
        }
        SheetSeries reach{.name = curve.name, .ink = ink(curve.color), .penStyle = Qt::NoPen};
        reach.listed = false;
        reach.x = x_.of(curve.x, joined);
        reach.lower = y_.of(curve.lower, joined);
        reach.upper = y_.of(curve.upper, joined);
        panel_.series.push_back(std::move(reach));
    }

    /// Where something ended; rings and their words are the window's.
    void addCrosses() {
        for (const PlotMarker& marker : canvas_.overlay().markers) {
            if (marker.cross) {
                SheetSeries cross{.name = marker.toolTip, .ink = ink(marker.color), .penStyle = Qt::NoPen};
                cross.shape = SheetShape::cross;
                cross.listed = false;
                cross.x = {x_.at(marker.x)};
                cross.y = {y_.at(marker.y)};
                panel_.series.push_back(std::move(cross));
            }
        }
    }

    const PlotCanvas& canvas_;
    Values x_;
    Values y_;
    SheetPanel panel_;
};

}  // namespace

SheetPanel sheetPanel(PlotCanvas& canvas) {
    canvas.prepareContent();
    return CanvasSheet(canvas).panel();
}

std::vector<SheetPanel> sheetPanels(PanelColumn& column, const QString& xTitle) {
    std::vector<SheetPanel> panels;
    double highest = 1;
    for (int plot = 0; plot < PanelColumn::panelCount; ++plot) {
        highest = std::max<double>(highest, column.panel(plot).isHidden() ? 0 : column.panel(plot).height());
    }
    for (int plot = 0; plot < PanelColumn::panelCount; ++plot) {
        PlotPanel& canvas = column.panel(plot);
        if (!canvas.isHidden()) {
            constexpr double lowest = 0.5;
            panels.push_back(sheetPanel(canvas));
            panels.back().x.title = xTitle;
            panels.back().height = std::clamp(canvas.height() / highest, lowest, 1.0);
        }
    }
    return panels;
}

}  // namespace zorro::ui
