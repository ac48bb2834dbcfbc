#pragma once

// The Train room: the form, the live charts, the numbers. It makes the parts and joins them.

#include "core/series/network_usage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

class QLabel;
class QStackedWidget;

namespace zorro::ui {

class ChartBoard;
struct ChartGroup;
class ComparisonCheck;
class NetworkView;
class RunPreview;
class StudyDialog;
class TrainActions;
class TrainExports;
class TrainForm;
class TrainModel;
class TrainPanel;
class TrainTools;

class TrainRoom : public Room {
    Q_OBJECT

public:
    /// The arguments outlive the room.
    TrainRoom(TrainModel& model, ThemeController& themes, QObject* parent = nullptr);

    [[nodiscard]] QWidget* leftPanel() override;
    [[nodiscard]] QWidget* centre() override;
    [[nodiscard]] QWidget* rightPanel() override;
    [[nodiscard]] QWidget* tools() override;
    [[nodiscard]] QWidget* exports() override;
    [[nodiscard]] QList<QAction*> actions() const override;
    [[nodiscard]] QList<GestureGroup> gestures() const override;
    /// Run directories.
    [[nodiscard]] static bool canOpen(const QString& path);
    void open(const QString& path) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QString memory() const override;
    void recall(const QString& memory) override;

    [[nodiscard]] TrainModel& model() { return model_; }
    [[nodiscard]] ChartBoard& board() { return *board_; }
    [[nodiscard]] RunPreview& preview() { return *preview_; }
    /// Brings the charts in front of the next run's preview, as a run that is watched does.
    void showCharts();

private:
    [[nodiscard]] QStackedWidget* makeCentre(ThemeController& themes);
    void connectParts();
    void connectNetwork();
    void showRun();
    void showPage();
    void showTuning();
    void showStudies();
    void refreshLayers();
    void askForRun();
    [[nodiscard]] const ChartGroup* firstShown();
    void fitToHistogram();
    void showUsage(const UsagePlace& place);

    TrainModel& model_;
    ThemeController& themes_;
    TrainActions* actions_;
    ComparisonCheck* check_;
    TrainForm* form_;
    ChartBoard* board_;
    RunPreview* preview_;
    QWidget* charts_ = nullptr;  ///< the run's title bar over the board
    QLabel* tuning_ = nullptr;   ///< between them while the run is tuned: why the charts are empty
    QStackedWidget* centre_ = nullptr;
    TrainPanel* panel_;
    NetworkView* network_;
    TrainTools* tools_;
    TrainExports* exports_;
    StudyDialog* studies_ = nullptr;  ///< made when it is shown for the first time
};

}  // namespace zorro::ui
