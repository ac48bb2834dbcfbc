#include "ui/figure/sheet/sheet_painter.h"

#include <algorithm>

#include "ui/figure/sheet/sheet_paths.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

constexpr double haloOpacity = 0.8;

class SheetPainter {
public:
    SheetPainter(QPainter& painter, const FigureSheet& sheet, const FigureStyle& style)
        : painter_(painter), sheet_(sheet), style_(style), type_(style), palette_(sheet, style.colors) {}

    void paintPanel(const PanelLayout& layout) const;
    void paintKey(const LegendKey& key) const;
    void paintText(const SheetText& text) const;

private:
    void paintGrid(const SheetPanel& panel, const PanelLayout& layout) const;
    void paintAxes(const SheetPanel& panel, const PanelLayout& layout) const;
    void paintImage(const SheetPanel& panel, const PanelLayout& layout) const;
    void paintScale(const SheetPanel& panel, const PanelLayout& layout) const;
    void paintSeries(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) const;
    void paintBand(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) const;
    void paintPoint(const SheetPoint& point, SheetShape shape, double radius, const QColor& color) const;
    void drawLine(double x1, double y1, double x2, double y2) const {
        painter_.drawLine(QPointF(x1, y1), QPointF(x2, y2));
    }
    [[nodiscard]] QPen penOf(const SheetSeries& series) const;

    QPainter& painter_;
    const FigureSheet& sheet_;
    const FigureStyle& style_;
    SheetType type_;
    SheetPalette palette_;
};

QPen SheetPainter::penOf(const SheetSeries& series) const {
    QPen pen(palette_.colorOf(series), unitsOfPoints(style_.lineWidth) * series.weight, Qt::SolidLine,
             Qt::FlatCap, Qt::RoundJoin);
    if (const std::vector<double> dashes = palette_.dashesOf(series); !dashes.empty()) {
        pen.setDashPattern({dashes.begin(), dashes.end()});
    }
    return pen;
}

void SheetPainter::paintGrid(const SheetPanel& panel, const PanelLayout& layout) const {
    const QRectF& area = layout.area;
    if (style_.grid) {
        painter_.setPen(QPen(QColor(sheetGridColor), hairWidth));
        for (const FigureTick& each : layout.xTicks) {
            const double x = area.left() + each.part * area.width();
            drawLine(x, area.top(), x, area.bottom());
        }
        for (const FigureTick& each : layout.yTicks) {
            const double y = area.bottom() - each.part * area.height();
            drawLine(area.left(), y, area.right(), y);
        }
    }
    painter_.setPen(QPen(QColor(sheetZeroColor), hairWidth));
    if (const std::optional<double> part = zeroLineOf(panel, panel.x)) {
        const double x = area.left() + *part * area.width();
        drawLine(x, area.top(), x, area.bottom());
    }
    if (const std::optional<double> part = zeroLineOf(panel, panel.y)) {
        const double y = area.bottom() - *part * area.height();
        drawLine(area.left(), y, area.right(), y);
    }
    if (const double part = panel.x.partOf(panel.guideX); part >= 0 && part <= 1) {
        QPen pen(QColor(sheetZeroColor), axisWidth, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({4, 3});
        painter_.setPen(pen);
        drawLine(area.left() + part * area.width(), area.top(), area.left() + part * area.width(),
                 area.bottom());
    }
}

void SheetPainter::paintAxes(const SheetPanel& panel, const PanelLayout& layout) const {
    const QRectF& area = layout.area;
    const double tick = tickLength(type_);
    painter_.setPen(QPen(Qt::black, axisWidth, Qt::SolidLine, Qt::SquareCap));
    for (std::size_t axis = 0; axis < panel.uprights.size(); ++axis) {
        const double x = area.left() + panel.x.partOf(static_cast<double>(axis)) * area.width();
        drawLine(x, area.top(), x, area.bottom());
        for (const double part : layout.uprightTicks[axis]) {
            const double y = area.bottom() - part * area.height();
            drawLine(x - tick, y, x, y);
        }
    }
    if (!panel.uprights.empty()) {
        return;
    }
    drawLine(area.left(), area.bottom(), area.right(), area.bottom());
    drawLine(area.left(), area.top(), area.left(), area.bottom());
    if (panel.image) {
        drawLine(area.left(), area.top(), area.right(), area.top());
        drawLine(area.right(), area.top(), area.right(), area.bottom());
    }
    for (const FigureTick& each : layout.xTicks) {
        const double x = area.left() + each.part * area.width();
        drawLine(x, area.bottom(), x, area.bottom() + tick);
    }
    for (const FigureTick& each : layout.yTicks) {
        const double y = area.bottom() - each.part * area.height();
        drawLine(area.left() - tick, y, area.left(), y);
    }
}

void SheetPainter::paintImage(const SheetPanel& panel, const PanelLayout& layout) const {
    painter_.drawImage(layout.area, imageOf(panel, layout.area, palette_));
    painter_.setPen(
        QPen(Qt::black, unitsOfPoints(style_.lineWidth), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& line : contourOf(panel, layout.area)) {
        painter_.drawPolyline(line);
    }
}

void SheetPainter::paintScale(const SheetPanel& panel, const PanelLayout& layout) const {
    const QRectF& bar = layout.scaleBar;
    if (bar.isEmpty()) {
        return;
    }
    const QList<QRgb> shades = palette_.shades(panel.scale->colors);
    QImage column(1, static_cast<int>(shades.size()), QImage::Format_ARGB32);
    for (int i = 0; i < column.height(); ++i) {
        column.setPixel(0, i, shades[column.height() - 1 - i]);
    }
    painter_.drawImage(bar, column);
    painter_.setPen(QPen(Qt::black, hairWidth));
    painter_.setBrush(Qt::NoBrush);
    painter_.drawRect(bar);
    for (const double part : layout.scaleTicks) {
        const double y = bar.bottom() - part * bar.height();
        drawLine(bar.right(), y, bar.right() + tickLength(type_), y);
    }
}

void SheetPainter::paintBand(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) const {
    painter_.setPen(Qt::NoPen);
    QColor color = palette_.colorOf(series);
    if (!series.y.empty()) {
        constexpr float besideLine = 0.18F;
        color.setAlphaF(besideLine);
    }
    painter_.setBrush(color);
    for (const QPolygonF& band : bandsOf(panel, series, area)) {
        painter_.drawPolygon(band);
    }
    painter_.setBrush(Qt::NoBrush);
}

void SheetPainter::paintPoint(const SheetPoint& point, SheetShape shape, double radius,
                              const QColor& color) const {
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    const auto strokes = [&] {
        painter_.setPen(QPen(color, 0.45 * radius, Qt::SolidLine, Qt::FlatCap));
        painter_.setBrush(Qt::NoBrush);
    };
    const double side = 0.88 * radius;
    const QPointF& at = point.at;
    switch (shape) {
        case SheetShape::dot:
            painter_.drawEllipse(at, radius, radius);
            break;
        case SheetShape::ring:
            strokes();
            painter_.drawEllipse(at, 0.8 * radius, 0.8 * radius);
            break;
        case SheetShape::square:
            painter_.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side));
            break;
        case SheetShape::triangle:
            painter_.drawPolygon(QPolygonF{at + QPointF(0, -1.15 * radius),
                                           at + QPointF(radius, 0.7 * radius),
                                           at + QPointF(-radius, 0.7 * radius)});
            break;
        case SheetShape::diamond:
            painter_.drawPolygon(QPolygonF{at + QPointF(0, -1.2 * radius), at + QPointF(1.2 * radius, 0),
                                           at + QPointF(0, 1.2 * radius), at + QPointF(-1.2 * radius, 0)});
            break;
        case SheetShape::cross:
            strokes();
            drawLine(at.x() - side, at.y() - side, at.x() + side, at.y() + side);
            drawLine(at.x() - side, at.y() + side, at.x() + side, at.y() - side);
            break;
        case SheetShape::tick:
            strokes();
            drawLine(at.x(), at.y() - 1.3 * radius, at.x(), at.y() + 1.3 * radius);
            break;
        case SheetShape::none:
            break;
    }
    painter_.setBrush(Qt::NoBrush);
    if (point.right > point.left) {
        painter_.setPen(QPen(color, unitsOfPoints(style_.lineWidth), Qt::SolidLine, Qt::FlatCap));
        drawLine(point.left, at.y(), point.right, at.y());
    }
}

void SheetPainter::paintSeries(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) const {
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(penOf(series));
    for (const QPolygonF& line : linesOf(panel, series, area)) {
        painter_.drawPolyline(line);
    }
    const SheetShape shape = palette_.shapeOf(series);
    if (shape != SheetShape::none) {
        const double radius = shapeRadius(series, type_);
        for (const SheetPoint& point : pointsOf(panel, series, area)) {
            paintPoint(point, shape, radius, palette_.colorOf(series));
        }
    }
}

void SheetPainter::paintPanel(const PanelLayout& layout) const {
    const SheetPanel& panel = sheet_.panels[layout.panel];
    if (panel.image) {
        paintImage(panel, layout);
    }
    for (const SheetSeries& series : panel.series) {
        paintBand(panel, series, layout.area);
    }
    paintGrid(panel, layout);
    for (const SheetSeries& series : panel.series) {
        paintSeries(panel, series, layout.area);
    }
    paintAxes(panel, layout);
    paintScale(panel, layout);
    for (const SheetLeader& leader : layout.leaders) {
        painter_.setPen(QPen(leader.color, hairWidth));
        painter_.drawLine(leader.from, leader.to);
    }
    for (const SheetText& text : layout.texts) {
        paintText(text);
    }
}

void SheetPainter::paintKey(const LegendKey& key) const {
    const SheetSeries& series = sheet_.panels[key.panel].series[key.series];
    const QPointF middle = key.sample.center();
    if (!series.lower.empty()) {
        QColor color = palette_.colorOf(series);
        color.setAlphaF(series.y.empty() ? color.alphaF() : 0.18F);
        painter_.fillRect(key.sample.adjusted(0, 0.2 * key.sample.height(), 0, -0.2 * key.sample.height()),
                          color);
    }
    if (series.penStyle != Qt::NoPen && !series.y.empty()) {
        painter_.setPen(penOf(series));
        painter_.drawLine(QPointF(key.sample.left(), middle.y()), QPointF(key.sample.right(), middle.y()));
    }
    paintPoint({.at = middle}, palette_.shapeOf(series), shapeRadius(series, type_),
               palette_.colorOf(series));
}

void SheetPainter::paintText(const SheetText& text) const {
    painter_.save();
    if (text.haloed) {
        painter_.fillRect(text.box, withOpacity(Qt::white, haloOpacity));
    }
    painter_.setFont(type_.font(text.bold));
    painter_.setPen(text.color);
    if (text.upright) {
        painter_.translate(text.box.left() + type_.ascent(), text.box.bottom());
        painter_.rotate(-90);
        painter_.drawText(QPointF(0, 0), text.text);
    } else {
        painter_.drawText(QPointF(text.box.left(), text.box.top() + type_.ascent()), text.text);
    }
    painter_.restore();
}

}  // namespace

void paintSheet(QPainter& painter, const FigureSheet& sheet, const FigureStyle& style,
                const SheetLayout& layout) {
    const SheetPainter all(painter, sheet, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const PanelLayout& panel : layout.panels) {
        all.paintPanel(panel);
    }
    for (const LegendKey& key : layout.keys) {
        all.paintKey(key);
    }
    for (const SheetText& text : layout.legend) {
        all.paintText(text);
    }
    painter.restore();
}

}  // namespace zorro::ui
