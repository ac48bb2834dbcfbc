#pragma once

// Fields and pictures in a panel that scrolls: the wheel moves the panel unless one of them has the keyboard.

#include <QEvent>
#include <QObject>
#include <QWidget>

namespace zorro::ui {

/// Belongs to the widget whose wheel it takes.
class WheelToPanel : public QObject {
public:
    explicit WheelToPanel(QWidget* widget) : QObject(widget) {
        widget->setFocusPolicy(Qt::StrongFocus);  // the wheel itself does not give the keyboard
        widget->setAttribute(Qt::WA_NoMousePropagation, false);  // which QCustomPlot sets
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && widget != nullptr && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

}  // namespace zorro::ui
