#include "ui/widgets/spoken/accessible_button.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace zorro::ui {
namespace {

/// Qt may ask for it before the button has its menu, so it is asked anew each time.
class AccessibleToolButton : public QAccessibleWidget {
public:
    explicit AccessibleToolButton(QToolButton* button)
        : QAccessibleWidget(button, QAccessible::Button), button_(*button) {}

    [[nodiscard]] QAccessible::Role role() const override {
        return opensMenu() ? QAccessible::ButtonMenu
                           : (button_.isCheckable() ? QAccessible::CheckBox : QAccessible::Button);
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        const QString own = QAccessibleWidget::text(which);
        if (which != QAccessible::Name || !own.isEmpty()) {
            return own;
        }
        return button_.text().isEmpty() ? button_.toolTip() : button_.text().remove(u'&');
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button_.isCheckable();
        state.checked = button_.isChecked();
        state.pressed = button_.isDown();
        state.hasPopup = button_.menu() != nullptr;
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override {
        QStringList names = QAccessibleWidget::actionNames();
        if (button_.isEnabled()) {
            names.prepend(opensMenu()             ? showMenuAction()
                          : button_.isCheckable() ? toggleAction()
                                                  : pressAction());
        }
        return names;
    }
    void doAction(const QString& action) override {
        if (action == showMenuAction() && button_.menu() != nullptr) {
            // A menu returns when it is closed: whoever asks is not to wait for that.
            QTimer::singleShot(0, &button_, &QToolButton::showMenu);
        } else if (action == pressAction() || action == toggleAction()) {
            button_.click();
        } else {
            QAccessibleWidget::doAction(action);
        }
    }

private:
    [[nodiscard]] bool opensMenu() const {
        return button_.menu() != nullptr && button_.popupMode() == QToolButton::InstantPopup;
    }

    QToolButton& button_;
};

QAccessibleInterface* makeAccessibleButton(const QString& /*className*/, QObject* object) {
    auto* button = qobject_cast<QToolButton*>(object);
    return button == nullptr ? nullptr : new AccessibleToolButton(button);
}

}  // namespace

void announceToolButtons() {
    QAccessible::installFactory(makeAccessibleButton);  // which takes it once
}

}  // namespace zorro::ui
