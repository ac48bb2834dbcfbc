#include "ui/widgets/field/undo_keys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace zorro::ui {
namespace {

class UndoFilter : public QObject {
public:
    UndoFilter(QWidget& field, QLineEdit& edit) : QObject(&field), edit_(edit) {
        field.installEventFilter(this);
        edit.installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride || edit_.isModified()) {
            return false;
        }
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo)) {
            return false;
        }
        event->ignore();
        return true;
    }

private:
    QLineEdit& edit_;
};

}  // namespace

void leaveUndoToWindow(QWidget& field) {
    auto* edit = qobject_cast<QLineEdit*>(&field);
    edit = edit != nullptr ? edit : field.findChild<QLineEdit*>();
    if (edit != nullptr) {
        new UndoFilter(field, *edit);
    }
}

}  // namespace zorro::ui
