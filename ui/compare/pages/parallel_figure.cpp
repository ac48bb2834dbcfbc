#include "ui/compare/pages/parallel_figure.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>

#include "ui/compare/pages/scatter_figure.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

class ParallelWords {
    Q_DECLARE_TR_FUNCTIONS(ParallelFigure)
};

constexpr double titleLine = 14;
constexpr double lackingY = 16;       // below an axis, where lines pass that lack a value
constexpr double lackingHeight = 26;  // room for that
constexpr double axisCaptionHeight = 26;
constexpr double parallelLegendGap = 28;
constexpr double sideMargin = 56;  // half a title
constexpr double mostLeftMargin = 130;
constexpr double leastWidthWithScale = 560;
constexpr double parallelLineWidth = 1.6;
constexpr double lineOpacity = 0.8;
constexpr double dimmedOpacity = 0.35;
constexpr double brushWidth = 12;

/// How far the point is from the stretch between two others.
double distanceTo(const QPointF& point, const QPointF& from, const QPointF& to) {
    const QPointF along = to - from;
    const double squared = QPointF::dotProduct(along, along);
    const double part =
        squared > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / squared, 0.0, 1.0) : 0;
    return QLineF(point, from + part * along).length();
}

}  // namespace

ParallelFigure::ParallelFigure(SweepDataPtr data, ParallelOptions options)
    : data_(std::move(data)),
      options_(std::move(options)),
      colors_(data_, options_.color),
      leftMargin_(sideMargin) {
    for (const std::size_t variable : options_.axes) {
        axes_.push_back(axisOf(data_->table, variable, AxisScale::automatic));
    }
    constexpr double usualHeight = 400;
    const double needed = axes_.empty() ? 0 : yAxisWidth(axes_.front(), usualHeight);
    leftMargin_ = std::clamp(needed, sideMargin, mostLeftMargin);
}

QRectF ParallelFigure::areaOf(const QSizeF& size) const {
    const double legend =
        size.width() >= leastWidthWithScale ? colors_.legendWidth() + parallelLegendGap - sideMargin / 2 : 0;
    const double width = std::max(20.0, size.width() - leftMargin_ - sideMargin - legend);
    const double above = titlesIn(roomFor(width)).height;
    return {leftMargin_, above, width,
            std::max(20.0, size.height() - above - lackingHeight - axisCaptionHeight)};
}

/// What an axis has for its title where the axes span so many pixels.
double ParallelFigure::roomFor(double width) const {
    return axes_.size() < 2 ? width : width / static_cast<double>(axes_.size() - 1);
}

/// Titles stand in lines of whole words over their axes; where a word is wider than that, every second one
/// stands a storey higher, so that each has twice the room.
ParallelFigure::Titles ParallelFigure::titlesIn(double room) const {
    const QFontMetricsF metrics(smallFigureFont());
    double widestWord = 0;
    for (const FigureAxis& axis : axes_) {
        for (const QString& word : axis.title.split(u' ')) {
            widestWord = std::max(widestWord, metrics.horizontalAdvance(word));
        }
    }
    Titles titles{.width = room - 6};
    if (widestWord > titles.width) {
        titles = {.storeys = 2, .width = 2 * room - 6};
    }
    double lines = 1;
    for (const FigureAxis& axis : axes_) {
        const QRectF needed = metrics.boundingRect(QRectF(0, 0, titles.width, 200),
                                                   Qt::AlignHCenter | Qt::TextWordWrap, axis.title);
        lines = std::max(lines, std::ceil(needed.height() / metrics.lineSpacing()));
    }
    titles.lineHeight = titleLine * lines;
    titles.height = titles.storeys * titles.lineHeight + 10;
    return titles;
}

double ParallelFigure::axisIn(std::size_t axis, const QRectF& area) const {
    return axes_.size() < 2 ? area.center().x()
                            : area.left() + static_cast<double>(axis) * area.width() /
                                                static_cast<double>(axes_.size() - 1);
}

double ParallelFigure::axisX(std::size_t axis, const QSizeF& size) const {
    return axisIn(axis, areaOf(size));
}

std::size_t ParallelFigure::placeNear(double x, const QSizeF& size) const {
    std::size_t nearest = 0;
    for (std::size_t axis = 1; axis < axes_.size(); ++axis) {
        if (std::fabs(axisX(axis, size) - x) < std::fabs(axisX(nearest, size) - x)) {
            nearest = axis;
        }
    }
    return nearest;
}

std::optional<std::size_t> ParallelFigure::axisNear(double x, const QSizeF& size) const {
    constexpr double reach = 9;
    if (axes_.empty()) {
        return std::nullopt;
    }
    const std::size_t axis = placeNear(x, size);
    return std::fabs(axisX(axis, size) - x) <= reach ? std::optional(axis) : std::nullopt;
}

bool ParallelFigure::isInside(std::size_t point) const {
    for (std::size_t i = 0; i < axes_.size(); ++i) {
        const auto brush = options_.brushes.find(options_.axes[i]);
        if (brush == options_.brushes.end()) {
            continue;
        }
        const double part = spreadPart(axes_[i], data_->table.points[point].values[options_.axes[i]], point);
        if (!(part >= brush->second.lower && part <= brush->second.upper)) {
            return false;
        }
    }
    return true;
}

std::size_t ParallelFigure::insideCount() const {
    std::size_t count = 0;
    for (std::size_t point = 0; point < data_->table.points.size(); ++point) {
        count += isInside(point) ? 1 : 0;
    }
    return count;
}

/// A point that lacks a value passes below the axis.
std::vector<QPointF> ParallelFigure::cornersOf(std::size_t point, const QRectF& area) const {
    std::vector<QPointF> corners;
    for (std::size_t i = 0; i < axes_.size(); ++i) {
        const double part = spreadPart(axes_[i], data_->table.points[point].values[options_.axes[i]], point);
        const double y =
            std::isfinite(part) ? area.bottom() - part * area.height() : area.bottom() + lackingY;
        corners.emplace_back(axisIn(i, area), y);
    }
    return corners;
}

bool ParallelFigure::isLacked(std::size_t axis) const {
    const auto& points = data_->table.points;
    return std::any_of(points.begin(), points.end(), [&](const SweepPoint& point) {
        return !std::isfinite(axes_[axis].partOf(point.values[options_.axes[axis]]));
    });
}

void ParallelFigure::paintLine(QPainter& painter, std::size_t point, const QRectF& area,
                               const QPen& pen) const {
    constexpr double loneRadius = 2.5;
    const std::vector<QPointF> corners = cornersOf(point, area);
    if (corners.size() == 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawEllipse(corners.front(), loneRadius, loneRadius);
    } else {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(corners.data(), static_cast<int>(corners.size()));
    }
}

void ParallelFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = areaOf(size);
    const std::size_t points = data_->table.points.size();
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
        paintAxis(painter, axis, area, theme);
    }
    for (const bool inside : {false, true}) {
        for (std::size_t point = 0; point < points; ++point) {
            if (isInside(point) == inside) {
                const CurveStyle style = colors_.styleOf(point, theme);
                paintLine(painter, point, area,
                          inside
                              ? QPen(withOpacity(style.color, lineOpacity), parallelLineWidth, style.penStyle)
                              : QPen(withOpacity(theme.strongLine, dimmedOpacity), 1));
            }
        }
    }
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
        paintNumbers(painter, axis, area, theme);
    }
    if (size.width() >= leastWidthWithScale) {
        colors_.paintLegend(painter,
                            {area.right() + sideMargin / 2 + parallelLegendGap, area.top(),
                             colors_.legendWidth(), area.height()},
                            theme);
    }
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    painter.drawText(
        QRectF(8, size.height() - axisCaptionHeight + 6, size.width() - 16, axisCaptionHeight - 6),
        Qt::AlignLeft | Qt::AlignVCenter,
        options_.brushes.empty() ? QString()
                                 : ParallelWords::tr("%1 of %2 lines lie in the brushed stretches.")
                                       .arg(insideCount())
                                       .arg(points));
}

void ParallelFigure::paintAxis(QPainter& painter, std::size_t axis, const QRectF& area,
                               const Theme& theme) const {
    const double x = axisIn(axis, area);
    const double room =
        axes_.size() < 2 ? area.width() : area.width() / static_cast<double>(axes_.size() - 1);
    painter.setPen(QPen(theme.strongLine, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setFont(smallFigureFont());
    painter.setPen(theme.text);
    const Titles titles = titlesIn(room);
    const double top = axis % 2 == 0 ? (titles.storeys - 1) * titles.lineHeight : 0;
    // The names of the outer axes stay inside the figure.
    const double left = std::max(0.0, x - titles.width / 2);
    painter.drawText(QRectF(left, top + 2, titles.width, titles.lineHeight),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, axes_[axis].title);
    if (const auto brush = options_.brushes.find(options_.axes[axis]); brush != options_.brushes.end()) {
        const QRectF stretch(x - brushWidth / 2, area.bottom() - brush->second.upper * area.height(),
                             brushWidth, lengthOf(brush->second) * area.height());
        constexpr double brushOpacity = 0.22;
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(withOpacity(theme.accent, brushOpacity));
        painter.drawRect(stretch);
    }
}

void ParallelFigure::paintNumbers(QPainter& painter, std::size_t axis, const QRectF& area,
                                  const Theme& theme) const {
    constexpr double tickSpacing = 44;
    constexpr double groundOpacity = 0.8;
    const double x = axisIn(axis, area);
    const double room =
        axes_.size() < 2 ? area.width() : area.width() / static_cast<double>(axes_.size() - 1);
    painter.setFont(smallFigureFont());
    const QFontMetricsF metrics(painter.font());
    const double most = axis == 0 ? leftMargin_ - 10 : room - 6;
    std::vector<FigureTick> ticks = ticksOf(axes_[axis], area.height(), tickSpacing);
    if (isLacked(axis)) {
        ticks.push_back({-lackingY / area.height(), ParallelWords::tr("none")});
    }
    for (const FigureTick& tick : ticks) {
        const double y = area.bottom() - tick.part * area.height();
        const bool isName = !axes_[axis].categories.isEmpty();  // numbers are never cut
        const QString text =
            isName ? elidedName(tick.text.section(u'/', -1), painter.font(), most) : tick.text;
        const double width = metrics.horizontalAdvance(text) + 4;
        const QRectF box(x - width - 5, y - 7, width, 14);
        painter.setPen(QPen(theme.strongLine, 1));
        painter.drawLine(QPointF(x - 3, y), QPointF(x, y));
        painter.fillRect(box, withOpacity(theme.panel, groundOpacity));
        painter.setPen(theme.mutedText);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

std::optional<FigureSpot> ParallelFigure::spotAt(const QPointF& point, const QSizeF& size,
                                                 const Theme& theme) const {
    constexpr double reach = 7;
    const QRectF area = areaOf(size);
    double nearest = reach;
    std::optional<std::size_t> found;
    std::vector<QPointF> outline;
    for (std::size_t i = 0; i < data_->table.points.size(); ++i) {
        if (!isInside(i)) {
            continue;
        }
        const std::vector<QPointF> corners = cornersOf(i, area);
        for (std::size_t corner = 0; corner < corners.size(); ++corner) {
            const QPointF& next = corners[std::min(corner + 1, corners.size() - 1)];
            const double distance = distanceTo(point, corners[corner], next);
            if (distance < nearest) {
                nearest = distance;
                found = i;
                outline = corners;
            }
        }
    }
    if (!found) {
        return std::nullopt;
    }
    FigureSpot spot = spotOf(*data_, *found, options_.axes);
    spot.color = colors_.styleOf(*found, theme).color;
    spot.outline = std::move(outline);
    return spot;
}

std::vector<FigureTable> ParallelFigure::tables() const {
    return {{ParallelWords::tr("All lines"), QStringLiteral("sweep"), sweepCsv(data_->table, data_->groups)}};
}

}  // namespace zorro::ui
