#pragma once

// The window: composes rooms, and connects them with the session's file, the menu and what is remembered.
// What each part does is in its own file; here is only who hears whom.

#include <memory>
#include <vector>

#include <QSettings>
#include <QTimer>

#include "app/zorrolab/file/file_actions.h"
#include "app/zorrolab/window/window_frame.h"
#include "ui/session/document.h"
#include "ui/session/recovery.h"
#include "ui/widgets/room/room.h"

namespace zorro {

class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// `themes` and `settings` outlive the window. `recoveryFolder` is where unsaved work is kept.
    MainWindow(ui::ThemeController& themes, QSettings& settings, const QString& recoveryFolder,
               std::unique_ptr<FileQuestions> questions = nullptr);
    ~MainWindow() override;

    /// Rooms are added once, before the window is shown.
    void addRoom(std::unique_ptr<ui::Room> room);

    [[nodiscard]] ui::SessionModel& model() { return model_; }
    [[nodiscard]] ui::SessionDocument& document() { return document_; }
    [[nodiscard]] FileActions& files() { return *files_; }
    [[nodiscard]] WindowFrame& frame() { return *frame_; }
    /// The actions of the window and of the room that is shown, as the cheat-sheet lists them.
    [[nodiscard]] QList<QAction*> activeActions() const;

    /// False while a room still computes numbers that it will show.
    [[nodiscard]] bool isSettled() const;

    /// Opens a session, or a file that one of the rooms has a use for, in that room.
    void openFile(const QString& path);

    /// The room that is shown; null where there is none.
    [[nodiscard]] ui::Room* shownRoom() const;
    /// Shows the room whose icon is called so: "explore", "fit".
    void showRoom(const QString& name);

    /// Takes size, panels and theme from the settings.
    void restore();
    /// Offers what a crash left behind; to be called once the window is on screen.
    void offerRecovery();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fillMenu();
    void addThemeMenu(QMenu& menu);
    QAction* addWindowAction(const QString& text, const QList<QKeySequence>& shortcuts);
    /// The room that takes this file, or -1.
    [[nodiscard]] int roomFor(const QString& path) const;
    void showDocument();
    void showCheatSheet();
    void showAbout();
    void recover(const ui::RecoverableSession& recoverable);

    ui::ThemeController& themes_;
    QSettings& settings_;
    QString recoveryFolder_;
    ui::SessionModel model_;
    ui::SessionDocument document_;
    ui::Autosave autosave_;
    WindowFrame* frame_;
    FileActions* files_;
    std::vector<std::unique_ptr<ui::Room>> rooms_;
    QList<QAction*> windowActions_;
    QTimer savedTextTimer_;
    QString activity_;  ///< what goes on in a room, for the title
};

}  // namespace zorro
