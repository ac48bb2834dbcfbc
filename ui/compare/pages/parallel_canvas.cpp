#include "ui/compare/pages/parallel_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QMouseEvent>
#include <QPainter>

#include "ui/compare/pages/parallel_figure.h"

namespace zorro::ui {
namespace {

constexpr double shortestBrush = 4;  // pixels; less is a click

}  // namespace

ParallelCanvas::ParallelCanvas(QWidget* parent) : FigureCanvas(parent) {}

void ParallelCanvas::setParallel(std::shared_ptr<const ParallelFigure> figure) {
    parallel_ = figure;
    setFigure(std::move(figure));
}

double ParallelCanvas::partAt(double y) const {
    const QRectF area = parallel_->areaOf(size());
    return std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0);
}

bool ParallelCanvas::isOnName(const QPointF& point) const {
    constexpr double nameReach = 50;
    return point.y() < parallel_->areaOf(size()).top() - 4 &&
           std::fabs(parallel_->axisX(parallel_->placeNear(point.x(), size()), size()) - point.x()) <
               nameReach;
}

void ParallelCanvas::mousePressEvent(QMouseEvent* event) {
    FigureCanvas::mousePressEvent(event);
    if (!parallel_ || event->button() != Qt::LeftButton) {
        return;
    }
    from_ = to_ = event->position();
    if (isOnName(from_)) {
        drag_ = Drag::move;
        axis_ = parallel_->placeNear(from_.x(), size());
    } else if (const auto axis = parallel_->axisNear(from_.x(), size())) {
        drag_ = Drag::brush;
        axis_ = *axis;
    }
    if (drag_ != Drag::none) {
        clearSpot();
    }
}

void ParallelCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ == Drag::none) {
        FigureCanvas::mouseMoveEvent(event);
        if (parallel_) {
            showWhatADragDoes(event->position());
        }
        return;
    }
    to_ = event->position();
    if (drag_ == Drag::brush && std::fabs(to_.y() - from_.y()) >= shortestBrush) {
        const double a = partAt(from_.y());
        const double b = partAt(to_.y());
        emit brushed(axis_, AxisRange{std::min(a, b), std::max(a, b)});
    }
    update();
}

void ParallelCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(drag_, Drag::none);
    if (drag == Drag::none) {
        FigureCanvas::mouseReleaseEvent(event);
        return;
    }
    to_ = event->position();
    if (drag == Drag::brush && std::fabs(to_.y() - from_.y()) < shortestBrush) {
        emit brushed(axis_, std::nullopt);
    }
    if (drag == Drag::move) {
        const std::size_t place = parallel_->placeNear(to_.x(), size());
        if (place != axis_) {
            emit axisMoved(axis_, place);
        }
    }
    update();
}

void ParallelCanvas::showWhatADragDoes(const QPointF& point) {
    if (isOnName(point)) {
        setCursor(Qt::SizeHorCursor);
    } else if (parallel_->axisNear(point.x(), size())) {
        setCursor(Qt::SizeVerCursor);
    }
}

void ParallelCanvas::paintEvent(QPaintEvent* event) {
    FigureCanvas::paintEvent(event);
    if (drag_ != Drag::move) {
        return;
    }
    QPainter painter(this);
    const QRectF area = parallel_->areaOf(size());
    painter.setPen(QPen(theme().accent, 2));
    const double x = std::clamp(to_.x(), area.left(), area.right());
    painter.drawLine(QPointF(x, area.top() - 8), QPointF(x, area.bottom()));
}

}  // namespace zorro::ui

#include "moc_parallel_canvas.cpp"
