#pragma once

// The window: composes rooms, and connects them with the session's file, the menu and what is remembered.
// What each part does is in its own file; here is only who hears whom.

#include <memory>
#include <optional>
#include <vector>

#include <QSettings>
#include <QTimer>

#include "app/zorrolab/file/file_actions.h"
#include "app/zorrolab/window/show_mode.h"
#include "app/zorrolab/window/window_frame.h"
#include "ui/session/document.h"
#include "ui/session/file/recovery.h"
#include "ui/widgets/room/room.h"

namespace zorro {

class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// `themes` and `settings` outlive the window. `recoveryFolder` is where unsaved work is kept.
    MainWindow(ui::ThemeController& themes, QSettings& settings, const QString& recoveryFolder,
               std::unique_ptr<FileQuestions> questions = nullptr);
    ~MainWindow() override;

    /// The first is shown unless restore() or showRoom() says otherwise; each is made when it is first shown.
    void setRooms(std::vector<ui::RoomPlan> plans);

    [[nodiscard]] ui::SessionModel& model() { return model_; }
    [[nodiscard]] ui::SessionDocument& document() { return document_; }
    [[nodiscard]] FileActions& files() { return *files_; }
    [[nodiscard]] WindowFrame& frame() { return *frame_; }
    [[nodiscard]] ShowMode& showMode() { return *show_; }
    /// The actions of the window and of the room that is shown, as the cheat-sheet lists them.
    [[nodiscard]] QList<QAction*> activeActions() const;

    /// False while the rooms that are there still compute numbers that they will show.
    [[nodiscard]] bool isSettled() const;

    /// Opens a session, or a file that one of the rooms has a use for, in that room.
    void openFile(const QString& path);

    /// The room that is shown; null where there is none.
    [[nodiscard]] ui::Room* shownRoom() const;
    [[nodiscard]] QString shownRoomName() const;
    /// Shows the room that is called so: "explore", "fit".
    void showRoom(const QString& name);

    /// Takes size, panels, theme and the room that was shown last from the settings.
    void restore();
    /// Offers what a crash left behind.
    void offerRecovery();
    /// What the rooms do while nobody looks at them begins; to be called once the window is on screen.
    void beginWork();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct PlannedRoom {
        ui::RoomPlan plan;
        std::unique_ptr<ui::Room> room;  ///< null before it was shown
    };

    void fillMenu();
    void fillHelpMenu();
    void addThemeMenu(QMenu& menu);
    QAction* addWindowAction(const QString& text, const QList<QKeySequence>& shortcuts);
    ui::Room& makeRoom(PlannedRoom& planned);
    void showRoom(std::size_t index);
    /// The room that takes this file; nothing where none does.
    [[nodiscard]] std::optional<std::size_t> roomFor(const QString& path) const;
    /// Shows the room and gives it the activation that the SPEC text means.
    void sendActivation(const QString& room, const QString& spec);
    /// Says what was undone or redone, and goes to the room where it shows.
    void showStep(const QString& room, const QString& text, bool back);
    void offerUndo(const QString& sentence, QUndoStack* history);
    void showDocument();
    void showCheatSheet();
    void showAbout();
    void offer(const ui::RecoverableSession& found);
    void recover(const ui::RecoverableSession& recoverable);
    void throwAway(const ui::RecoverableSession& found);

    ui::ThemeController& themes_;
    QSettings& settings_;
    QString recoveryFolder_;
    ui::SessionModel model_;
    ui::SessionDocument document_;
    ui::Autosave autosave_;
    WindowFrame* frame_;
    FileActions* files_;
    ShowMode* show_;
    std::vector<PlannedRoom> rooms_;
    std::size_t shown_ = 0;  ///< the room
    QList<QAction*> windowActions_;
    std::vector<ui::RecoverableSession> discarded_;  ///< whose copies go with the window
    QTimer savedTextTimer_;
    QString activity_;  ///< what goes on in a room, for the title
};

}  // namespace zorro
