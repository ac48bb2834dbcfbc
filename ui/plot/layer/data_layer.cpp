#include "ui/plot/layer/data_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

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

}  // namespace

void paintDot(QPainter& painter, const QPointF& at, double radius, DotShape shape) {
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
                paintDot(painter, at, radius, each.shape);
            }
        }
    }
    painter.restore();
}

std::vector<QRectF> boxesOfFew(std::span<const PlotPoints> points, const PlotTransform& to) {
    constexpr std::size_t few = 200;
    std::size_t count = 0;
    for (const PlotPoints& each : points) {
        count += each.x.size();
    }
    std::vector<QRectF> boxes;
    for (const PlotPoints& each : count <= few ? points : std::span<const PlotPoints>()) {
        const QPointF corner(each.size / 2, each.size / 2);
        for (std::size_t i = 0; i < each.x.size(); ++i) {
            const QPointF at = to.pixel(each.x[i], each.y[i]);
            boxes.emplace_back(at - corner, at + corner);
        }
    }
    return boxes;
}

}  // namespace zorro::ui
