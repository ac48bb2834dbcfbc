#include "ui/plot/layer/image_layer.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/panel/plot_ticker.h"

namespace zorro::ui {
namespace {

constexpr double scaleGap = 8;  // from the plot to the scale, in logical pixels
constexpr double scaleWidth = 6;
constexpr double smallestParted = 6;  // rows lower than this are not parted by lines

/// The cells that are in view, and where they lie.
struct Visible {
    QRect cells;
    QRectF target;
};

struct Stretch {
    int first = 0;
    int count = 0;
    AxisRange range;  ///< of the axis, in the direction in which cells count
};

/// Of `count` equal cells over `range`, those that `view` meets.
Stretch visibleCells(const AxisRange& range, int count, const AxisRange& view) {
    const double each = lengthOf(range) / count;
    const int first = std::clamp(static_cast<int>(std::floor((view.lower - range.lower) / each)), 0, count);
    const int last = std::clamp(static_cast<int>(std::ceil((view.upper - range.lower) / each)), first, count);
    return {first, last - first, {range.lower + first * each, range.lower + last * each}};
}

Visible visiblePart(const PlotImage& image, const PlotTransform& to) {
    const Stretch columns = visibleCells(image.x, image.cells.width(), to.x);
    const Stretch fromBelow = visibleCells(image.y, image.cells.height(), to.y);
    const int top = image.cells.height() - fromBelow.first - fromBelow.count;
    return {QRect(columns.first, top, columns.count, fromBelow.count),
            QRectF(to.pixel(columns.range.lower, fromBelow.range.upper),
                   to.pixel(columns.range.upper, fromBelow.range.lower))};
}

void partRows(QPainter& painter, const PlotImage& image, const PlotTransform& to, const Theme& theme) {
    const double each = lengthOf(image.y) / image.cells.height();
    if (to.area.height() / lengthOf(to.y) * each < smallestParted) {
        return;
    }
    for (int row = 1; row < image.cells.height(); ++row) {
        const double y = to.pixelY(image.y.lower + row * each);
        painter.fillRect(QRectF(to.area.left(), std::round(y) - 0.5, to.area.width(), 1), theme.panel);
    }
}

void drawContour(QPainter& painter, const PlotImage& image, const PlotTransform& to, const Theme& theme) {
    QList<QLineF> lines;
    lines.reserve(static_cast<qsizetype>(image.contour.size()));
    for (const QLineF& line : image.contour) {
        lines.append(QLineF(to.pixel(line.x1(), line.y1()), to.pixel(line.x2(), line.y2())));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.text, 1.25, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines);
}

}  // namespace

void paintImage(QPainter& painter, const PlotImage& image, const PlotTransform& to, const Theme& theme) {
    const Visible part = visiblePart(image, to);
    if (part.cells.isEmpty()) {
        return;
    }
    painter.save();
    painter.setClipRect(to.area, Qt::IntersectClip);
    QImage cells = image.cells.copy(part.cells);
    cells.setColorTable(image.colors(theme));
    cells = cells.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image.smooth);
    painter.drawImage(part.target, cells);
    if (!image.smooth) {
        partRows(painter, image, to, theme);
    }
    drawContour(painter, image, to, theme);
    painter.restore();
}

void paintColorScale(QPainter& painter, const PlotImage& image, const QRectF& area, const Theme& theme) {
    constexpr double spacing = 36;
    const QList<QRgb> colors = image.colors(theme);
    const auto last = colors.size() - 1;
    QImage column(1, static_cast<int>(last), QImage::Format_RGB32);
    for (int i = 0; i < last; ++i) {
        column.setPixel(0, i, colors[last - i]);
    }
    const QRectF bar(area.right() + scaleGap, area.top(), scaleWidth, area.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(bar, column);
    painter.setPen(theme.mutedText);
    PlotTicker ticker;
    ticker.setLogarithmic(image.scale->logarithmic);
    ticker.setRoom(area.height(), spacing);
    const AxisRange& values = image.scale->values;
    const PlotTicker::Labelled marks = ticker.labelled(QCPRange(values.lower, values.upper));
    const PlotTransform to{{}, values, bar};
    const double height = painter.fontMetrics().height();
    for (qsizetype i = 0; i < marks.ticks.size(); ++i) {
        const double middle = std::clamp(to.pixelY(marks.ticks[i]), area.top() + height / 2 - 3,
                                         area.bottom() - height / 2 + 3);
        painter.drawText(QRectF(bar.right() + 4, middle - height / 2, 44, height),
                         Qt::AlignLeft | Qt::AlignVCenter, marks.labels[i]);
    }
    painter.restore();
}

}  // namespace zorro::ui
