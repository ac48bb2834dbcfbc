#pragma once

// The mode "For hardware" of the Fit room: it makes the parts and joins them.

#include "ui/fit/hardware/hardware_actions.h"
#include "ui/fit/hardware/hardware_form.h"
#include "ui/fit/hardware/hardware_report.h"

namespace zorro::ui {

class HardwareMode : public QObject {
    Q_OBJECT

public:
    /// `fitted` gives the curve that was fitted last; `runsFolder` has the runs of "Train with it". The other
    /// arguments outlive the mode.
    HardwareMode(SessionModel& session, ThemeController& themes, std::function<Curve()> fitted,
                 std::filesystem::path runsFolder, QObject* parent = nullptr);

    [[nodiscard]] HardwareModel& model() { return *model_; }
    [[nodiscard]] HardwareActions& commands() { return *actions_; }
    [[nodiscard]] HardwareForm& form() { return *form_; }
    [[nodiscard]] HardwareCentre& centre() { return *centre_; }
    [[nodiscard]] HardwareReport& report() { return *report_; }
    [[nodiscard]] HardwareTools& tools() { return *tools_; }
    [[nodiscard]] HardwareExports& exports() { return *exports_; }

signals:
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);

private:
    void showReplacement();

    std::filesystem::path runsFolder_;
    HardwareModel* model_;
    HardwareActions* actions_;
    HardwareForm* form_;
    HardwareCentre* centre_;
    HardwareReport* report_;
    HardwareTools* tools_;
    HardwareExports* exports_;
};

}  // namespace zorro::ui
