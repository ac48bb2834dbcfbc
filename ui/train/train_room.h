#pragma once

// The Train room: the form, the live charts, the numbers. It makes the parts and joins them.

#include <filesystem>

#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

namespace zorro::ui {

class ChartBoard;
class NetworkView;
class TrainActions;
class TrainExports;
class TrainForm;
class TrainModel;
class TrainPanel;
class TrainTools;

class TrainRoom : public Room {
    Q_OBJECT

public:
    /// New runs go to `runsFolder`. The references outlive the room.
    TrainRoom(SessionModel& session, ThemeController& themes, const std::filesystem::path& runsFolder,
              QObject* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Train"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("train"); }
    [[nodiscard]] QWidget* leftPanel() override;
    [[nodiscard]] QWidget* centre() override;
    [[nodiscard]] QWidget* rightPanel() override;
    [[nodiscard]] QWidget* tools() override;
    [[nodiscard]] QWidget* exports() override;
    [[nodiscard]] QList<QAction*> actions() const override;
    [[nodiscard]] QList<GestureGroup> gestures() const override;
    [[nodiscard]] bool canOpen(const QString& path) const override;
    void open(const QString& path) override;
    [[nodiscard]] QString memory() const override;
    void recall(const QString& memory) override;
    [[nodiscard]] bool mayClose() override;

    [[nodiscard]] TrainModel& model() { return *model_; }
    [[nodiscard]] ChartBoard& board() { return *board_; }

private:
    void connectParts();
    void connectNetwork();
    void showRun();
    void refreshLayers();
    void askForRun();
    void fitToHistogram();
    void tellActivity();
    void tellEnd(const QString& sentence);

    SessionModel& session_;
    TrainModel* model_;
    TrainActions* actions_;
    TrainForm* form_;
    ChartBoard* board_;
    TrainPanel* panel_;
    NetworkView* network_;
    TrainTools* tools_;
    TrainExports* exports_;
    QString activity_;  ///< as the title of the window says it
};

}  // namespace zorro::ui
