#include "ui/compare/pages/parallel_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QKeyEvent>
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

namespace {

bool isForAxis(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Backspace:
            return event.modifiers().testFlag(Qt::ControlModifier);
        default:
            return false;
    }
}

}  // namespace

bool ParallelCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isForAxis(*static_cast<QKeyEvent*>(event))) {
        event->accept();  // here these keys are the figure's
        return true;
    }
    return FigureCanvas::event(event);
}

void ParallelCanvas::keyPressEvent(QKeyEvent* event) {
    if (!parallel_ || !isForAxis(*event)) {
        return FigureCanvas::keyPressEvent(event);
    }
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        chooseAxis(key == Qt::Key_Right, event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (!keyAxis_) {
        return;
    } else if (key == Qt::Key_Backspace) {
        keyBrush_ = {0, 1};
        emit brushed(*keyAxis_, std::nullopt);
    } else {
        brushWithKey(key == Qt::Key_Up);
    }
    update();
}

void ParallelCanvas::chooseAxis(bool next, bool move) {
    const std::size_t count = parallel_->axisCount();
    if (count == 0) {
        return;
    }
    const std::size_t before = std::min(keyAxis_.value_or(next ? count - 1 : 0), count - 1);
    const std::size_t after = (before + (next ? 1 : count - 1)) % count;
    if (move && keyAxis_) {
        emit axisMoved(before, after);
    } else {
        keyBrush_ = {0, 1};
    }
    keyAxis_ = after;
}

void ParallelCanvas::brushWithKey(bool fromBelow) {
    constexpr double step = 0.05;
    constexpr double least = 0.05;
    fromBelow ? keyBrush_.lower = std::min(keyBrush_.lower + step, keyBrush_.upper - least)
              : keyBrush_.upper = std::max(keyBrush_.upper - step, keyBrush_.lower + least);
    emit brushed(*keyAxis_, keyBrush_);
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
    const bool isChosen = parallel_ && hasFocus() && keyAxis_ && *keyAxis_ < parallel_->axisCount();
    if (drag_ != Drag::move && !isChosen) {
        return;
    }
    QPainter painter(this);
    const QRectF area = parallel_->areaOf(size());
    painter.setPen(QPen(theme().accent, 2));
    const double x = drag_ == Drag::move ? std::clamp(to_.x(), area.left(), area.right())
                                         : parallel_->axisX(*keyAxis_, size());
    painter.drawLine(QPointF(x, area.top() - 8), QPointF(x, area.bottom()));
}

}  // namespace zorro::ui

#include "moc_parallel_canvas.cpp"
