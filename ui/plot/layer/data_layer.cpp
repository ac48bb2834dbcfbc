#include "ui/plot/layer/data_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plot/layer/column_raster.h"

namespace zorro::ui {
namespace {

constexpr double margin = 8;  // logical pixels around the plotting area in which points still show

/// One bit for each pixel that points may fall on.
class Places {
public:
    explicit Places(const QRectF& area)
        : origin_(area.topLeft()),
          width_(static_cast<std::size_t>(std::ceil(area.width())) + 1),
          height_(static_cast<std::size_t>(std::ceil(area.height())) + 1),
          taken_(width_ * height_) {}

    /// Whether the place was free; it no longer is.
    bool take(const QPointF& at) {
        const auto column = static_cast<std::size_t>(std::max(0.0, at.x() - origin_.x()));
        const auto row = static_cast<std::size_t>(std::max(0.0, at.y() - origin_.y()));
        const std::size_t place = std::min(row, height_ - 1) * width_ + std::min(column, width_ - 1);
        const bool free = !taken_[place];
        taken_[place] = true;
        return free;
    }

private:
    QPointF origin_;
    std::size_t width_;
    std::size_t height_;
    std::vector<bool> taken_;
};

void clip(QPainter& painter, const PlotTransform& to) {
    painter.setClipRect(to.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
}

/// The corner of an outline, near enough to the plotting area for the painter to count with; nothing where
/// there is no value.
std::optional<QPointF> corner(const PlotTransform& to, double x, double y) {
    const double furthest = 1e5;
    const QPointF at = to.pixel(x, y);
    if (std::isnan(at.x()) || std::isnan(at.y())) {
        return std::nullopt;
    }
    return QPointF(std::clamp(at.x(), -furthest, furthest), std::clamp(at.y(), -furthest, furthest));
}

}  // namespace

namespace {

/// What lies between the edges, corner by corner: an outline for each stretch between gaps.
std::vector<QPolygonF> outlinesOf(const PlotArea& area, const PlotTransform& to) {
    std::vector<QPolygonF> outlines;
    QPolygonF outline;
    QPolygonF back;
    const auto close = [&] {
        std::copy(back.rbegin(), back.rend(), std::back_inserter(outline));
        if (!outline.isEmpty()) {
            outlines.push_back(std::move(outline));
        }
        outline = {};
        back.clear();
    };
    for (std::size_t i = 0; i < area.x.size(); ++i) {
        const auto above = corner(to, area.x[i], area.upper[i]);
        const auto below = corner(to, area.x[i], area.lower[i]);
        if (above && below) {
            outline << *above;
            back << *below;
        } else {
            close();
        }
    }
    close();
    return outlines;
}

void paintShape(QPainter& painter, const QPointF& at, double radius, DotShape shape) {
    switch (shape) {
        case DotShape::circle:
            return painter.drawEllipse(at, radius, radius);
        case DotShape::square: {
            const double half = 0.88 * radius;  // as large an area as that of the circle
            return painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half));
        }
        case DotShape::triangle: {
            const std::array corners{at + QPointF(0, -1.3 * radius), at + QPointF(1.2 * radius, 0.8 * radius),
                                     at + QPointF(-1.2 * radius, 0.8 * radius)};
            return painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
        }
        case DotShape::diamond: {
            const double reach = 1.25 * radius;
            const std::array corners{at + QPointF(0, -reach), at + QPointF(reach, 0), at + QPointF(0, reach),
                                     at + QPointF(-reach, 0)};
            return painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
        }
    }
}

/// The same for an area with more points than anybody can see: four columns to a pixel.
std::vector<QPolygonF> outlinesOfColumns(const PlotArea& area, const PlotTransform& to) {
    constexpr int scale = 4;
    const int width = static_cast<int>(std::ceil(scale * to.area.width()));
    const PlotTransform scaled{to.x, to.y, QRectF(0, 0, scale * to.area.width(), scale * to.area.height())};
    ColumnIndex index;
    index.find(area.x, scaled, width);
    std::vector<PixelColumn> columns;
    traceColumns(index, area.x, {area.lower, area.upper, {}}, area.pyramid, scaled, columns);
    std::vector<double> x;
    std::vector<double> lower;
    std::vector<double> upper;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const PixelColumn& each = columns[column];
        const bool covered = each.top <= each.bottom;
        x.push_back(scaled.valueX(static_cast<double>(column) + 0.5));
        upper.push_back(covered ? scaled.valueY(static_cast<double>(each.top)) : NAN);
        lower.push_back(covered ? scaled.valueY(static_cast<double>(each.bottom)) : NAN);
    }
    return outlinesOf({.color = area.color, .x = x, .lower = lower, .upper = upper}, to);
}

}  // namespace

void paintAreas(QPainter& painter, std::span<const PlotArea> areas, const PlotTransform& to) {
    painter.save();
    clip(painter, to);
    painter.setPen(Qt::NoPen);
    for (const PlotArea& area : areas) {
        painter.setBrush(area.color);
        const bool many = static_cast<double>(area.x.size()) > 8 * to.area.width();
        for (const QPolygonF& outline : many ? outlinesOfColumns(area, to) : outlinesOf(area, to)) {
            painter.drawPolygon(outline);
        }
    }
    painter.restore();
}

void paintPoints(QPainter& painter, std::span<const PlotPoints> points, const PlotTransform& to) {
    painter.save();
    clip(painter, to);
    const QRectF reach = to.area.adjusted(-margin, -margin, margin, margin);
    for (const PlotPoints& each : points) {
        Places places(reach);
        const double radius = each.hollow ? each.size / 2 - 0.5 : each.size / 2;
        painter.setPen(each.hollow ? QPen(each.color, 1) : QPen(Qt::NoPen));
        painter.setBrush(each.hollow ? QBrush(Qt::NoBrush) : QBrush(each.color));
        for (std::size_t i = 0; i < each.x.size(); ++i) {
            const QPointF at = to.pixel(each.x[i], each.y[i]);
            if (!std::isnan(at.x() + at.y()) && reach.contains(at) && places.take(at)) {
                paintShape(painter, at, radius, each.shape);
            }
        }
    }
    painter.restore();
}

}  // namespace zorro::ui
