#pragma once

// A room of the window as the main window sees it: three places to fill, tools for the top row, a line for
// the status bar. The main window arranges what a room offers and knows nothing of what is inside.

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QUndoStack;
class QWidget;

namespace zorro::ui {

class Room : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString title() const = 0;     ///< the word under the icon, e.g. "Explore"
    [[nodiscard]] virtual QString iconName() const = 0;  ///< see themedIcon()

    /// The room's widgets, made once; the main window becomes their parent. Any but the centre may be null.
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

    /// Whether the room has a use for this file when it is dropped on the window, and taking it. What is
    /// wrong with the file is the room's to say.
    [[nodiscard]] virtual bool canOpen(const QString& /*path*/) const { return false; }
    virtual void open(const QString& /*path*/) {}

    /// What the room wants to find again at the next start, as one line of text, and taking it back.
    [[nodiscard]] virtual QString memory() const { return {}; }
    virtual void recall(const QString& /*memory*/) {}

    /// False while numbers that the room shows are still being computed; a picture of the window waits.
    [[nodiscard]] virtual bool isSettled() const { return true; }

    /// What Undo and Redo mean while the room is shown; null: the session's changes.
    [[nodiscard]] virtual QUndoStack* undoStack() { return nullptr; }

    /// Asked before the window closes; false keeps it open.
    [[nodiscard]] virtual bool mayClose() { return true; }

signals:
    /// Another room should be shown, by the name of its icon.
    void roomRequested(const QString& name);
    /// This run directory should be shown by the room that can open it.
    void runRequested(const QString& path);
    /// Where the cursor is, and what a click or drag would do here; either may be empty.
    void statusChanged(const QString& position, const QString& hint);
    /// What goes on in the room, in a few words for the title of the window, e.g. "37 % – spirals"; empty:
    /// nothing.
    void activityChanged(const QString& words);
    /// A sentence for the user that needs no answer, shown for a few seconds.
    void noticeRaised(const QString& sentence);
};

}  // namespace zorro::ui
