#pragma once

// The right panel of the Train room: all runs that matter now, how every activation of the shown one does,
// and what its trainer says.

#include <vector>

#include <QTimer>

#include "ui/train/train_actions.h"
#include "ui/train/watch/run_words.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {

class FlatTable;
class LayerStrips;

class TrainPanel : public SidePanel {
    Q_OBJECT

public:
    /// The arguments outlive the panel.
    TrainPanel(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent = nullptr);

    /// Puts a widget between the numbers and what is said about the run.
    void putBelowNumbers(QWidget* widget);

private:
    void addOfRun(QWidget* widget);
    void showNumbers();
    [[nodiscard]] QString countedName(const GroupFailures& failures, const QString& name) const;
    void showNow(const std::vector<ChartGroup>& groups, const std::vector<GroupFailures>& failures);
    void showDead(const std::vector<ChartGroup>& groups, const std::vector<GroupFailures>& failures);
    void showSections();

    TrainModel& model_;
    int belowNumbers_ = 0;  ///< a place in the column
    ThemeController& themes_;
    FlatTable* now_;
    LayerStrips* dead_;
    std::vector<QWidget*> ofRun_;  ///< hidden while no run is shown
    QTimer pause_;
};

}  // namespace zorro::ui
