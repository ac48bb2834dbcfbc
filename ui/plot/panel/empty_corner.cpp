#include "ui/plot/panel/empty_corner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::ui {
namespace {

constexpr double cornerInset = 8;
constexpr double titleHeight = 22;  // below the name that stands in the upper left corner
constexpr double pointDistance = 28;
constexpr double curveDistance = 4;
constexpr double sideStep = 24;
constexpr double cellSize = 8;
constexpr int coversPoint = 100'000;
constexpr int worthMoving = 12;  // cells with curves: the box does not jump for a few

QRectF reaching(const QRectF& box, double distance) {
    return box.adjusted(-distance, -distance, distance, distance);
}

/// How often curves run through the cells of a raster, summed up from the upper left, so that a box costs the
/// same whatever its size and however many curves there are.
class CurveCount {
public:
    explicit CurveCount(const CornerScene& scene) {
        for (const QRectF& area : scene.areas) {
            bounds_ = bounds_.united(area);
        }
        columns_ = static_cast<int>(std::ceil(bounds_.width() / cellSize)) + 1;
        rows_ = static_cast<int>(std::ceil(bounds_.height() / cellSize)) + 1;
        sums_.assign(static_cast<std::size_t>(columns_ + 1) * static_cast<std::size_t>(rows_ + 1), 0);
        for (const QPolygonF& curve : scene.curves) {
            for (qsizetype i = 1; i < curve.size(); ++i) {
                addLine(curve[i - 1], curve[i]);
            }
        }
        for (int row = 1; row <= rows_; ++row) {
            for (int column = 1; column <= columns_; ++column) {
                at(row, column) += at(row - 1, column) + at(row, column - 1) - at(row - 1, column - 1);
            }
        }
    }

    [[nodiscard]] int in(const QRectF& box) const {
        const int left = columnOf(box.left());
        const int right = columnOf(box.right()) + 1;
        const int top = rowOf(box.top());
        const int bottom = rowOf(box.bottom()) + 1;
        return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
    }

private:
    [[nodiscard]] int columnOf(double x) const {
        return std::clamp(static_cast<int>(std::floor((x - bounds_.left()) / cellSize)), 0, columns_ - 1);
    }
    [[nodiscard]] int rowOf(double y) const {
        return std::clamp(static_cast<int>(std::floor((y - bounds_.top()) / cellSize)), 0, rows_ - 1);
    }
    [[nodiscard]] std::size_t placeOf(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_ + 1) +
               static_cast<std::size_t>(column);
    }
    [[nodiscard]] int& at(int row, int column) { return sums_[placeOf(row, column)]; }
    [[nodiscard]] int at(int row, int column) const { return sums_[placeOf(row, column)]; }

    void addLine(const QPointF& from, const QPointF& to) {
        const QPointF way = to - from;
        const int pieces =
            1 + static_cast<int>(std::max(std::fabs(way.x()), std::fabs(way.y())) / (cellSize / 2));
        for (int piece = 0; piece < pieces; ++piece) {
            const QPointF point = from + way * (piece / static_cast<double>(pieces));
            if (bounds_.contains(point)) {
                ++at(rowOf(point.y()) + 1, columnOf(point.x()) + 1);
            }
        }
    }

    QRectF bounds_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<int> sums_;  ///< (rows + 1) x (columns + 1), the first of each empty
};

/// Where a box may stand, and how much of the scene lies under it.
class BoxPlaces {
public:
    BoxPlaces(const QSize& size, const CornerScene& scene) : size_(size), scene_(scene), curves_(scene) {}

    [[nodiscard]] int coveredBy(const QRectF& box) const {
        const QRectF near = reaching(box, pointDistance);
        const auto points = std::count_if(scene_.points.begin(), scene_.points.end(),
                                          [&near](const QPointF& point) { return near.contains(point); });
        return coversPoint * static_cast<int>(points) + curves_.in(reaching(box, curveDistance));
    }
    [[nodiscard]] int least() const { return least_; }
    [[nodiscard]] QRect best() const { return best_; }

    void tryCorners(const QRectF& area) {
        const Sides at = sidesOf(area);
        tryPlace({at.left, at.top + titleHeight}, area);
        tryPlace({at.right, at.top}, area);
        tryPlace({at.right, at.bottom}, area);
        tryPlace({at.left, at.bottom}, area);
    }
    void trySides(const QRectF& area) {
        const Sides at = sidesOf(area);
        for (double y = at.top + titleHeight; y < at.bottom; y += sideStep) {
            tryPlace({at.left, y}, area);
            tryPlace({at.right, y}, area);
        }
        for (double x = at.left; x < at.right; x += sideStep) {
            tryPlace({x, at.top + titleHeight}, area);
            tryPlace({x, at.bottom}, area);
        }
    }

private:
    /// Of the upper left corner of a box that stands at the sides of an area.
    struct Sides {
        double left;
        double right;
        double top;
        double bottom;
    };
    [[nodiscard]] Sides sidesOf(const QRectF& area) const {
        return {area.left() + cornerInset, area.right() - cornerInset - size_.width(),
                area.top() + cornerInset, area.bottom() - cornerInset - size_.height()};
    }
    void tryPlace(const QPointF& corner, const QRectF& area) {
        const QRectF box(corner, size_);
        const int outside = area.contains(box) ? 0 : coversPoint / 2;  // a low plot
        const int covered = coveredBy(box) + outside;
        if (covered < least_) {
            least_ = covered;
            best_ = box.toRect();
        }
    }

    QSize size_;
    const CornerScene& scene_;
    CurveCount curves_;
    QRect best_{QPoint(), size_};
    int least_ = std::numeric_limits<int>::max();
};

}  // namespace

QRect emptyCorner(const QSize& size, const CornerScene& scene, const QRect& present) {
    BoxPlaces places(size, scene);
    const int atPresent =
        present.size() == size ? places.coveredBy(present) : std::numeric_limits<int>::max();
    if (atPresent == 0) {
        return present;
    }
    for (const QRectF& area : scene.areas) {
        places.tryCorners(area);
    }
    for (std::size_t i = 0; i < scene.areas.size() && places.least() > 0; ++i) {
        places.trySides(scene.areas[i]);
    }
    return atPresent < coversPoint && atPresent <= places.least() + worthMoving ? present : places.best();
}

}  // namespace zorro::ui
