#pragma once

// The Explore room: the list of curves, the three plots, the numbers about the selected curve. It makes the
// parts and joins them; each part reads the session and changes it, and learns of the others from it.

#include <filesystem>

#include <QPointer>

#include "ui/session/own_functions.h"
#include "ui/session/presets.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

namespace zorro::ui {

class AnimationDialog;
class CurveList;
class DefineDialog;
class DetailsPanel;
class ExploreActions;
class ExploreCentre;
class ExploreExport;
class ExploreExports;
class ExploreModel;
class ExploreTools;
class PhaseDialog;
class PlotStack;
class RunChoiceDialog;
class UsageReader;

class ExploreRoom : public Room {
    Q_OBJECT

public:
    /// The arguments outlive the room. Runs to show where networks live are looked for in `runsFolder`.
    ExploreRoom(SessionModel& session, Presets& presets, OwnFunctions& functions, ThemeController& themes,
                const RoomPlaces& places = {}, std::filesystem::path runsFolder = {},
                QObject* parent = nullptr);

    [[nodiscard]] QWidget* leftPanel() override;
    [[nodiscard]] QWidget* centre() override;
    [[nodiscard]] QWidget* rightPanel() override;
    [[nodiscard]] QWidget* tools() override;
    [[nodiscard]] QWidget* exports() override;
    [[nodiscard]] QList<QAction*> actions() const override;
    [[nodiscard]] QList<GestureGroup> gestures() const override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] PlotStack& plots();
    [[nodiscard]] CurveList& list() { return *list_; }
    [[nodiscard]] ExploreActions& commands() { return *actions_; }
    [[nodiscard]] ExploreModel& model() { return *model_; }
    [[nodiscard]] ExploreExport& exporter() { return *export_; }
    [[nodiscard]] UsageReader& usageReader() { return *usages_; }
    /// Made when it is first asked for.
    [[nodiscard]] DefineDialog& defineDialog();
    /// Null before it was first asked for, and once it is closed.
    [[nodiscard]] RunChoiceDialog* runChoice();
    /// Null before it was first asked for.
    [[nodiscard]] PhaseDialog* phases() { return phases_; }

private:
    void connectActions();
    void askForPresetName();
    void offerFit(const QString& name);
    void showAnimation();
    void showPhases();
    void chooseRun();

    SessionModel& session_;
    OwnFunctions& functions_;
    ThemeController& themes_;
    ExploreModel* model_;
    std::filesystem::path runsFolder_;
    ExploreActions* actions_;
    UsageReader* usages_;
    CurveList* list_;
    ExploreCentre* centre_;
    DetailsPanel* details_;
    ExploreTools* tools_;
    ExploreExports* exports_;
    ExploreExport* export_;
    AnimationDialog* animation_ = nullptr;
    PhaseDialog* phases_ = nullptr;
    QPointer<QObject> define_;     ///< a DefineDialog
    QPointer<QObject> runChoice_;  ///< a RunChoiceDialog
};

}  // namespace zorro::ui
