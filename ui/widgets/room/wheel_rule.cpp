#include "ui/widgets/room/wheel_rule.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace zorro::ui {
namespace {

bool isValueField(const QObject* object) {
    return qobject_cast<const QComboBox*>(object) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(object) != nullptr ||
           (qobject_cast<const QAbstractSlider*>(object) != nullptr &&
            qobject_cast<const QScrollBar*>(object) == nullptr);
}

class WheelRule : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Polish && event->type() != QEvent::Wheel) {
            return false;
        }
        if (!isValueField(watched)) {
            return false;
        }
        auto* field = static_cast<QWidget*>(watched);
        if (event->type() == QEvent::Polish) {
            if (field->focusPolicy() == Qt::WheelFocus) {
                field->setFocusPolicy(Qt::StrongFocus);  // the wheel itself does not give the keyboard
            }
            return false;
        }
        if (field->hasFocus()) {
            return false;
        }
        event->ignore();
        return true;
    }
};

}  // namespace

void keepWheelFromFields(QObject& owner) {
    qApp->installEventFilter(new WheelRule(&owner));
}

}  // namespace zorro::ui
