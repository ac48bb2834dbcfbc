#pragma once

// The phase diagram of the selected curve in a window of its own, beside the room, which stays usable: it
// follows the selection and the sliders.

#include <memory>

#include <QDialog>

#include "ui/explore/phase/phase_diagram.h"
#include "ui/plot/panel/plot_panel.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/latest_job.h"

class QLabel;

namespace zorro::ui {

class PhaseDialog : public QDialog {
    Q_OBJECT

public:
    /// Both outlive the dialog.
    PhaseDialog(SessionModel& session, ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] PlotPanel& panel() { return *panel_; }
    /// What is shown; null before the first, and while no curve is selected.
    [[nodiscard]] const PhaseDiagram* diagram() const { return diagram_.get(); }
    /// Whether what is shown is of the curve as it is now.
    [[nodiscard]] bool isCurrent() const { return asked_ == answered_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Request {
        PhaseRequest of;
        std::uint64_t number = 0;
    };
    using Answer = std::shared_ptr<const PhaseDiagram>;

    void connectPanel();
    void follow();
    void take(const Request& request, Answer diagram);
    void draw();
    void showMarkers();
    void showAll();
    void say(const QString& reading);

    SessionModel& session_;
    ThemeController& themes_;
    PlotPanel* panel_;
    QLabel* reading_;
    QLabel* legend_;
    Answer diagram_;
    std::uint64_t asked_ = 0;
    std::uint64_t answered_ = 0;
    LatestJob<Request, Answer> job_;
};

}  // namespace zorro::ui
