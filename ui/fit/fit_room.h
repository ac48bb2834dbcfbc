#pragma once

// The Fit room: the form, the plots, the report. It makes the parts and joins them.

#include <filesystem>

#include <QPointer>

#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

namespace zorro::ui {

class FitActions;
class FitCentre;
class FitExports;
class FitForm;
class FitModel;
class FitReportPanel;
class FitSide;
class FitTools;
class HardwareMode;
class ModePages;

class FitRoom : public Room {
    Q_OBJECT

public:
    /// `runsFolder` has the runs whose networks an approximation can be put into. The others outlive the
    /// room.
    FitRoom(SessionModel& session, ThemeController& themes, std::filesystem::path runsFolder,
            QObject* parent = nullptr);
    ~FitRoom() override;

    [[nodiscard]] QWidget* leftPanel() override;
    [[nodiscard]] QWidget* centre() override;
    [[nodiscard]] QWidget* rightPanel() override;
    [[nodiscard]] QWidget* tools() override;
    [[nodiscard]] QWidget* exports() override;
    [[nodiscard]] QList<QAction*> actions() const override;
    [[nodiscard]] QList<GestureGroup> gestures() const override;
    [[nodiscard]] bool isSettled() const override;
    /// Text files of measured data.
    [[nodiscard]] static bool canOpen(const QString& path);
    void open(const QString& path) override;

    [[nodiscard]] FitModel& model() { return *model_; }
    [[nodiscard]] FitForm& form() { return *form_; }
    [[nodiscard]] FitReportPanel& report() { return *report_; }
    [[nodiscard]] FitActions& commands() { return *actions_; }
    [[nodiscard]] FitCentre& middle() { return *centre_; }
    [[nodiscard]] FitExports& exporter() { return *exports_; }
    [[nodiscard]] FitSide& side() { return *side_; }
    [[nodiscard]] HardwareMode& hardware() { return *hardware_; }

private:
    void connectParts();
    void connectHardware();
    void askForData();
    void askForHistogram();
    void showContours();
    void showGallery();
    void showRanking();

    SessionModel& session_;
    ThemeController& themes_;
    FitModel* model_;
    FitActions* actions_;
    FitForm* form_;
    FitCentre* centre_;
    FitReportPanel* report_;
    FitTools* tools_;
    FitExports* exports_;
    HardwareMode* hardware_;
    FitSide* side_;
    ModePages* middle_;
    ModePages* right_;
    QList<QPointer<QWidget>> rows_;  ///< of both modes; the window has those that it was ever given
};

}  // namespace zorro::ui
