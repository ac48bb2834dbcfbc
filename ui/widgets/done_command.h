#pragma once

// A step of a history for what was done before it came here, as on another thread: a run moved to the trash.

#include <functional>
#include <utility>

#include <QUndoCommand>

namespace zorro::ui {

class DoneCommand : public QUndoCommand {
public:
    using Work = std::function<void()>;

    DoneCommand(const QString& text, Work undo, Work redo)
        : QUndoCommand(text), undo_(std::move(undo)), redo_(std::move(redo)) {}

    void undo() override { undo_(); }
    void redo() override {
        if (std::exchange(undone_, true)) {
            redo_();
        }
    }

private:
    Work undo_;
    Work redo_;
    bool undone_ = false;  ///< the first redo() is what was done
};

}  // namespace zorro::ui
