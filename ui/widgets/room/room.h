#pragma once

// A room of the window as the main window sees it: three places to fill, tools for the top row, a line for
// the status bar. The main window arranges what a room offers and knows nothing of what is inside. It knows
// the room's plan first; the room is made when it is shown for the first time, and what has to go on without
// it is its work.

#include <functional>
#include <memory>

#include <QList>
#include <QObject>
#include <QString>

#include "core/activation/function.h"

class QAction;
class QUndoStack;
class QWidget;

namespace zorro::ui {

class Room : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The room's widgets, made once; the main window becomes their parent.
    [[nodiscard]] virtual QWidget* leftPanel() = 0;
    [[nodiscard]] virtual QWidget* centre() = 0;
    [[nodiscard]] virtual QWidget* rightPanel() = 0;
    [[nodiscard]] virtual QWidget* tools() = 0;    ///< top row, after undo and redo: what is shown
    [[nodiscard]] virtual QWidget* exports() = 0;  ///< top row, right end: what leaves the program

    /// The room's actions, for shortcuts, the menu and the cheat-sheet; grouped by
    /// QAction::property("group").
    [[nodiscard]] virtual QList<QAction*> actions() const = 0;

    /// What the mouse and the keys do on the room's widgets that no action stands for, for the cheat-sheet.
    struct Gesture {
        QString words;  ///< what happens
        QString keys;   ///< what to press or drag
    };
    struct GestureGroup {
        QString title;
        QList<Gesture> gestures;
    };
    [[nodiscard]] virtual QList<GestureGroup> gestures() const { return {}; }

    /// Takes a file that RoomPlan::canOpen has a use for. What is wrong with it is the room's to say.
    virtual void open(const QString& /*path*/) {}

    /// What the room wants to find again at the next start, as one line of text, and taking it back.
    [[nodiscard]] virtual QString memory() const { return {}; }
    virtual void recall(const QString& /*memory*/) {}

    /// False while numbers that the room shows are still being computed; a picture of the window waits.
    [[nodiscard]] virtual bool isSettled() const { return true; }

    /// What Undo and Redo mean while the room is shown; null: the session's changes.
    [[nodiscard]] virtual QUndoStack* undoStack() { return nullptr; }

signals:
    /// tools() and exports() are others than before.
    void rowsChanged();
    /// Another room should be shown, by its name.
    void roomRequested(const QString& name);
    /// This run directory should be shown by the room that can open it.
    void runRequested(const QString& path);
    /// This run directory should be shown over the whole window, for a lecture.
    void showRequested(const QString& path);
    /// An activation, as SPEC text, should go on to the room that is called so.
    void activationSent(const QString& room, const QString& spec);
    /// Where the cursor is, and what a click or drag would do here; either may be empty.
    void statusChanged(const QString& position, const QString& hint);
    /// A sentence for the user that needs no answer, shown for a few seconds.
    void noticeRaised(const QString& sentence);
    /// Something is gone that may be missed: the sentence is shown for ten seconds with an Undo beside it,
    /// which takes back the last step of `history`.
    void undoOffered(const QString& sentence, QUndoStack* history);
};

/// What goes on for a room also while nobody looks, and before the room was ever shown.
class RoomWork : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Called once, when the window has shown its first frame. The window is the parent of what is asked.
    virtual void begin(QWidget& window) = 0;

    /// Asked before the window closes; false keeps it open.
    [[nodiscard]] virtual bool mayClose() = 0;

signals:
    /// What goes on, in a few words for the title of the window, e.g. "37 % – spirals"; empty: nothing.
    void activityChanged(const QString& words);
    /// A sentence for the user that needs no answer, shown for a few seconds.
    void noticeRaised(const QString& sentence);
    /// As Room::undoOffered().
    void undoOffered(const QString& sentence, QUndoStack* history);
};

/// Where the window shows a room's widgets. Those that are made there need not be styled again when they are
/// shown there.
struct RoomPlaces {
    QWidget* left = nullptr;
    QWidget* centre = nullptr;
    QWidget* right = nullptr;
    QWidget* tools = nullptr;
    QWidget* exports = nullptr;
};

/// A room before it is there.
struct RoomPlan {
    QString name;   ///< of its icon, see themedIcon(); others ask for the room by it
    QString title;  ///< the word under the icon, e.g. "Explore"
    std::function<std::unique_ptr<Room>(const RoomPlaces& places)> make;
    /// Whether the room has a use for this file when it is dropped on the window; empty: for none.
    std::function<bool(const QString& path)> canOpen;
    /// What the room, which is shown then, does with an activation that is sent to it; why it does nothing,
    /// in one sentence, or an empty one.
    std::function<QString(Room& room, const Curve& curve)> take;
    std::shared_ptr<RoomWork> work;  ///< null where nothing goes on
};

}  // namespace zorro::ui
