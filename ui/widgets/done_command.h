#pragma once

// A step of a history for what was done before it came here, as on another thread: a run moved to the trash.

#include <functional>
#include <utility>

#include <QUndoCommand>

namespace zorro::ui {

class DoneCommand : public QUndoCommand {
public:
    using Work = std::function<void()>;

    /// `room` is the name of the room that shows what it changes; empty where none does.
    DoneCommand(const QString& text, Work undo, Work redo, QString room = {})
        : QUndoCommand(text), undo_(std::move(undo)), redo_(std::move(redo)), room_(std::move(room)) {}

    [[nodiscard]] const QString& room() const { return room_; }

    void undo() override { undo_(); }
    void redo() override {
        if (std::exchange(undone_, true)) {
            redo_();
        }
    }

private:
    Work undo_;
    Work redo_;
    QString room_;
    bool undone_ = false;  ///< the first redo() is what was done
};

}  // namespace zorro::ui
