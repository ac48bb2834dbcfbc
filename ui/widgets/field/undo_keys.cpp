#include "ui/widgets/field/undo_keys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace zorro::ui {
namespace {

/// What is typed into when this has the keyboard; null where it is no field.
QLineEdit* editOf(QObject* focused) {
    if (auto* edit = qobject_cast<QLineEdit*>(focused)) {
        return edit;
    }
    if (auto* box = qobject_cast<QComboBox*>(focused)) {
        return box->lineEdit();
    }
    auto* box = qobject_cast<QAbstractSpinBox*>(focused);
    return box == nullptr ? nullptr : box->findChild<QLineEdit*>();
}

class UndoFilter : public QObject {
public:
    explicit UndoFilter(QWidget& window) : QObject(&window), window_(window) {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusIn) {
            forgetWhenFinished(watched);
        }
        return event->type() == QEvent::ShortcutOverride &&
               isLeftToWindow(watched, *static_cast<QKeyEvent*>(event));
    }

private:
    [[nodiscard]] bool isLeftToWindow(QObject* watched, QKeyEvent& key) const {
        const bool isUndo = key.matches(QKeySequence::Undo);
        if (!isUndo && !key.matches(QKeySequence::Redo)) {
            return false;
        }
        const QLineEdit* edit = editOf(watched);
        if (edit == nullptr || edit->window() != &window_) {
            return false;
        }
        if (edit->isModified() && (isUndo ? edit->isUndoAvailable() : edit->isRedoAvailable())) {
            return false;
        }
        key.ignore();
        return true;
    }

    /// The text that a field has taken is what the window's own step put there; one that it refused is still
    /// being typed.
    void forgetWhenFinished(QObject* watched) {
        QLineEdit* edit = editOf(watched);
        if (edit != nullptr && edit->window() == &window_ && !edit->property("forgets").toBool()) {
            edit->setProperty("forgets", true);
            connect(edit, &QLineEdit::editingFinished, edit,
                    [edit] { edit->setModified(edit->isModified() && edit->property("error").toBool()); });
        }
    }

    QWidget& window_;
};

}  // namespace

void leaveUndoToWindow(QWidget& window) {
    new UndoFilter(window);
}

}  // namespace zorro::ui
