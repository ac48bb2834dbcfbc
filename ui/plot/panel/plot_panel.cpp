#include "ui/plot/panel/plot_panel.h"

#include <QKeyEvent>
#include <QMetaMethod>

#include "ui/plot/panel/range_editor.h"

namespace zorro::ui {
namespace {

constexpr double focusRadius = 8;

}  // namespace

PlotPanel::PlotPanel(QWidget* parent) : PlotCanvas(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

bool PlotPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && keys_.isForHandle(*static_cast<QKeyEvent*>(event))) {
        event->accept();  // the window's shortcut of these keys waits while they move a ring
        return true;
    }
    return PlotCanvas::event(event);
}

void PlotPanel::paintEvent(QPaintEvent* event) {
    PlotCanvas::paintEvent(event);
    if (focusRing_) {
        QPainter painter(this);
        paintFocusRing(painter);
    }
}

void PlotPanel::paintFocusRing(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, theme().strong ? 4 : 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), focusRadius, focusRadius);
}

void PlotPanel::mousePressEvent(QMouseEvent* event) {
    if (wordBoxes().corner.contains(event->position())) {
        emit cornerClicked();
        return;
    }
    mouse_.press(*event);
}

void PlotPanel::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const WordBoxes boxes = wordBoxes();
    if (boxes.title.contains(at) &&
        isSignalConnected(QMetaMethod::fromSignal(&PlotPanel::titleDoubleClicked))) {
        emit titleDoubleClicked();
    } else if (boxes.x.contains(at) || boxes.y.contains(at)) {
        emit axisTitleDoubleClicked();
    } else {
        mouse_.doubleClick(*event);
    }
}

void PlotPanel::requestRanges(const AxisRange& x, const AxisRange& y) {
    if (isShowable(x) && isShowable(y)) {
        emit rangesRequested(x, y);
    }
}

void PlotPanel::setHover(int handle, Qt::CursorShape cursor, const QString& hint) {
    if (this->cursor().shape() != cursor) {
        setCursor(cursor);
    }
    setOverlay(&PlotOverlay::hotHandle, handle);
    if (hint_ != hint) {
        hint_ = hint;
        emit hintChanged(hint);
    }
}

void PlotPanel::setFocusedHandle(int handle) {
    setOverlay(&PlotOverlay::focusedHandle, handle);
    for (const PlotHandle& each : overlay().handles) {
        if (each.id == handle) {
            emit hintChanged(each.hint);
        }
    }
}

void PlotPanel::editRange(bool ofX) {
    const auto accepted = [this, ofX](const AxisRange& range) {
        requestRanges(ofX ? range : xRange(), ofX ? yRange() : range);
    };
    auto* editor =
        new RangeEditor(ofX ? xRange() : yRange(), ofX ? tr("x") : tr("y"), theme(), accepted, this);
    editor->adjustSize();
    const QRect area = transform().area.toRect();
    editor->move(ofX ? QPoint(area.center().x() - editor->width() / 2, height() - editor->height() - 4)
                     : QPoint(8, area.center().y() - editor->height() / 2));
    editor->show();
    editor->findChild<QLineEdit*>()->setFocus();
}

void PlotPanel::leaveEvent(QEvent*) {
    mouse_.leave();
}

void PlotPanel::keyPressEvent(QKeyEvent* event) {
    if (!keys_.press(*event)) {
        PlotCanvas::keyPressEvent(event);
    }
}

void PlotPanel::focusInEvent(QFocusEvent* event) {
    focusRing_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void PlotPanel::focusOutEvent(QFocusEvent*) {
    focusRing_ = false;
    setFocusedHandle(-1);
}

bool PlotPanel::focusNextPrevChild(bool next) {
    return keys_.focusNextHandle(next) || PlotCanvas::focusNextPrevChild(next);
}

}  // namespace zorro::ui

#include "moc_plot_panel.cpp"
