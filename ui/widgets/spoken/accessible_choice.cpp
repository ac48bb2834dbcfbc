#include "ui/widgets/spoken/accessible_choice.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace zorro::ui {
namespace {

/// Its text is what is chosen; it has no cursor, and nothing of it can be selected.
class AccessibleChoice : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleChoice(QComboBox* box) : QAccessibleWidget(box, QAccessible::ComboBox), box_(*box) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        return which == QAccessible::Value ? box_.currentText() : QAccessibleWidget::text(which);
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.editable = box_.isEditable();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return box_.isEnabled() ? QStringList{showMenuAction(), pressAction()} : QStringList();
    }
    void doAction(const QString& action) override {
        if (action == showMenuAction() || action == pressAction()) {
            box_.showPopup();
        } else {
            QAccessibleWidget::doAction(action);
        }
    }

    [[nodiscard]] QString text(int begin, int end) const override {
        return box_.currentText().mid(begin, end - begin);
    }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(box_.currentText().size()); }
    void selection(int /*index*/, int* begin, int* end) const override { *begin = *end = 0; }
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int /*begin*/, int /*end*/) override {}
    void removeSelection(int /*index*/) override {}
    void setSelection(int /*index*/, int /*begin*/, int /*end*/) override {}
    [[nodiscard]] int cursorPosition() const override { return 0; }
    void setCursorPosition(int /*position*/) override {}
    [[nodiscard]] QRect characterRect(int /*offset*/) const override { return rect(); }
    [[nodiscard]] int offsetAtPoint(const QPoint& /*point*/) const override { return -1; }
    void scrollToSubstring(int /*begin*/, int /*end*/) override {}
    QString attributes(int /*offset*/, int* begin, int* end) const override {
        *begin = 0;
        *end = characterCount();
        return {};
    }

private:
    QComboBox& box_;
};

QAccessibleInterface* makeAccessibleChoice(const QString& /*className*/, QObject* object) {
    auto* box = qobject_cast<QComboBox*>(object);
    return box == nullptr ? nullptr : new AccessibleChoice(box);
}

}  // namespace

void announceChoicesByName() {
    QAccessible::installFactory(makeAccessibleChoice);  // which takes it once
}

void nameField(QWidget& field, const QString& name) {
    QWidgetList parts{&field};
    for (QWidget* each : field.findChildren<QWidget*>()) {
        const bool isEditor = qobject_cast<QComboBox*>(each) != nullptr ||
                              qobject_cast<QLineEdit*>(each) != nullptr ||
                              qobject_cast<QPlainTextEdit*>(each) != nullptr ||
                              qobject_cast<QAbstractSpinBox*>(each) != nullptr;
        if (isEditor) {
            parts += each;
        }
    }
    for (QWidget* each : parts) {
        if (each->accessibleName().isEmpty()) {
            each->setAccessibleName(name);
        }
    }
}

}  // namespace zorro::ui
