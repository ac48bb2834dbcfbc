#include "ui/widgets/text/focus_frame.h"

#include <QApplication>
#include <QPainter>

namespace zorro::ui {
namespace {

constexpr char isFramedProperty[] = "isFramedForFocus";

}  // namespace

void updateFocusFrame(QAbstractItemView& view, const QFocusEvent& event) {
    const Qt::FocusReason reason = event.reason();
    const bool byKeyboard =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (byKeyboard || reason == Qt::MouseFocusReason) {
        view.setProperty(isFramedProperty, byKeyboard);
    }
    view.viewport()->update();
}

void paintFocusFrame(const QAbstractItemView& view) {
    if (!view.hasFocus() || !view.property(isFramedProperty).toBool()) {
        return;
    }
    QPainter painter(view.viewport());
    painter.setPen(QApplication::palette().color(QPalette::Highlight));
    painter.drawRect(view.viewport()->rect().adjusted(0, 0, -1, -1));
}

}  // namespace zorro::ui
