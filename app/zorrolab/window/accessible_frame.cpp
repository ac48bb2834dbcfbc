#include "app/zorrolab/window/accessible_frame.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QToolButton>

namespace zorro {
namespace {

/// A button of the mode bar: a room is a tab; the other one opens a menu. Qt may ask for it before the button
/// knows its room, so it is asked anew each time.
class ModeButton : public QAccessibleWidget {
public:
    explicit ModeButton(QToolButton* button) : QAccessibleWidget(button), button_(button) {}

    [[nodiscard]] QAccessible::Role role() const override {
        return button_->isCheckable() ? QAccessible::PageTab : QAccessible::ButtonMenu;
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = button_->isCheckable();
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

/// What is one of several, and has parts of its own: a curve's card. It says with the property "selected"
/// whether it is the one that is acted on.
class Card : public QAccessibleWidget {
public:
    explicit Card(QWidget* card) : QAccessibleWidget(card, QAccessible::ListItem) {}

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = widget()->property("selected").toBool();
        return state;
    }
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
    if (kind == QLatin1String("zorro::ui::CurveCard")) {
        return new Card(widget);
    }
    auto* button = qobject_cast<QToolButton*>(object);
    const bool isOfModeBar =
        kind == QLatin1String("QToolButton") && button != nullptr && button->property("class") == "room";
    return isOfModeBar ? new ModeButton(button) : nullptr;
}

}  // namespace

void describeFrameToScreenReaders() {
    QAccessible::installFactory(describe);
}

}  // namespace zorro
