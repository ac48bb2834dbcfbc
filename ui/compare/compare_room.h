#pragma once

// The Compare room: all runs in a table, and the selected ones against each other. It makes the parts and
// joins them.

#include <filesystem>
#include <optional>
#include <vector>

#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

class QMenu;

namespace zorro::ui {

class ChartBoard;
class CompareActions;
class CompareExports;
class CompareModel;
class ComparePages;
class CompareTools;
class FigureFeed;
class NumbersPanel;
class ReportMaker;
class RunEditing;
class RunLibrary;
class SessionModel;
class ChoicesPanel;
class AllRunsView;
class AllRunsModel;

/// Where the room finds and keeps things.
struct CompareFiles {
    std::filesystem::path runsFolder;
    std::filesystem::path index;  ///< of the runs; can be deleted at any time
    QString settings;             ///< what the room remembers
};

class CompareRoom : public Room {
    Q_OBJECT

public:
    /// `session` and `themes` outlive the room. Folders are looked at once the room is shown.
    CompareRoom(SessionModel& session, ThemeController& themes, const CompareFiles& files,
                QObject* parent = nullptr);
    ~CompareRoom() override;

    [[nodiscard]] QWidget* leftPanel() override;
    [[nodiscard]] QWidget* centre() override;
    [[nodiscard]] QWidget* rightPanel() override;
    [[nodiscard]] QWidget* tools() override;
    [[nodiscard]] QWidget* exports() override;
    [[nodiscard]] QList<QAction*> actions() const override;
    [[nodiscard]] QList<GestureGroup> gestures() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QUndoStack* undoStack() override;

    /// Selects the runs in which this function was trained, with whatever parameters, as soon as they are
    /// found. What becomes of that comes back in one sentence, and as a notice when it is known later.
    [[nodiscard]] QString showRunsOf(const Curve& curve);

    /// Folders of a study's runs.
    [[nodiscard]] static bool canOpen(const QString& path);
    /// Shows the study as soon as its folder was looked at again.
    void open(const QString& path) override;
    /// Selects the runs of a study, which lie in this folder, and shows how its activations rank.
    void showStudy(const std::filesystem::path& folder);

    [[nodiscard]] RunLibrary& library() { return *library_; }
    [[nodiscard]] CompareModel& model() { return *model_; }
    [[nodiscard]] AllRunsView& table() { return *table_; }
    [[nodiscard]] AllRunsModel& tableModel() { return *tableModel_; }
    [[nodiscard]] ChartBoard& board() { return *board_; }
    [[nodiscard]] FigureFeed& figures() { return *figures_; }
    [[nodiscard]] ComparePages& pages() { return *pages_; }
    [[nodiscard]] ReportMaker& reports() { return *reports_; }

private:
    using RunEdit = void (RunEditing::*)(const std::vector<std::filesystem::path>& runs);

    void restore();
    void remember() const;
    [[nodiscard]] QString selectWanted();
    [[nodiscard]] std::vector<std::filesystem::path> runsIn(const std::filesystem::path& folder) const;
    void connectParts();
    void connectEdit(QAction* action, RunEdit edit);
    void connectActions();
    void setShown(bool shown);
    void chooseRuns();
    void showCharts();
    void showRemark();
    void nextBaseline();
    void showRunMenu(const QPoint& position);
    void addUsageMenu(QMenu& menu);
    void showUsage(std::size_t group);
    void showCurve(std::size_t group);
    void addStudyAction(QMenu& menu);
    [[nodiscard]] bool isStudyChosen() const;
    void showColumnMenu(const QPoint& position);
    void toggleColumn(const std::string& key);
    void askForFolder();

    SessionModel& session_;
    CompareFiles files_;
    RunLibrary* library_;
    AllRunsModel* tableModel_;
    CompareModel* model_;
    CompareActions* actions_;
    AllRunsView* table_;
    ChartBoard* board_;
    ComparePages* pages_;
    FigureFeed* figures_;
    ReportMaker* reports_;
    ChoicesPanel* left_;
    NumbersPanel* right_;
    CompareTools* tools_;
    CompareExports* exports_;
    RunEditing* editing_;
    std::optional<Curve> wanted_;  ///< whose runs are to be selected when all of them are known
    std::optional<std::filesystem::path> wantedStudy_;  ///< folder of a study to be shown then
    bool differencesShown_ = false;  ///< the charts' axes are linear because differences may be negative
};

}  // namespace zorro::ui
