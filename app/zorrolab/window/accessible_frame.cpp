#include "app/zorrolab/window/accessible_frame.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QToolButton>

namespace zorro {
namespace {

/// A room's button: a tab, with the button's own way to press it.
class RoomTab : public QAccessibleWidget {
public:
    explicit RoomTab(QToolButton* button)
        : QAccessibleWidget(button, QAccessible::PageTab), button_(button) {}

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = button_->isChecked();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (name == pressAction()) {
            button_->click();
        }
    }

private:
    QToolButton* button_;
};

QAccessibleInterface* describe(const QString& kind, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr) {
        return nullptr;
    }
    if (kind == QLatin1String("zorro::ModeBar")) {
        return new QAccessibleWidget(widget, QAccessible::PageTabList);
    }
    if (kind == QLatin1String("zorro::TopBar")) {
        return new QAccessibleWidget(widget, QAccessible::ToolBar);
    }
    if (kind == QLatin1String("zorro::StatusLine")) {
        return new QAccessibleWidget(widget, QAccessible::StatusBar);
    }
    auto* button = qobject_cast<QToolButton*>(object);
    const bool isRoom = kind == QLatin1String("QToolButton") && button != nullptr &&
                        button->property("class") == "room" && button->isCheckable();
    return isRoom ? new RoomTab(button) : nullptr;
}

}  // namespace

void describeFrameToScreenReaders() {
    QAccessible::installFactory(describe);
}

}  // namespace zorro
