#include "ui/widgets/field/act_once.h"

#include <QEvent>

namespace zorro::ui {
namespace {

class SecondPressFilter : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        return event->type() == QEvent::MouseButtonDblClick || QObject::eventFilter(watched, event);
    }
};

}  // namespace

void actOnce(QAbstractButton& button) {
    button.installEventFilter(new SecondPressFilter(&button));
}

}  // namespace zorro::ui
