#pragma once

// The middle of the Explore room: the plots, or while there is no curve, what to do. Text with SPECs can be
// dropped here.

#include <QWidget>

#include "ui/explore/explore_actions.h"
#include "ui/plot/plot_stack.h"

namespace zorro::ui {

class ExploreCentre : public QWidget {
    Q_OBJECT

public:
    ExploreCentre(SessionModel& session, ExploreActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] PlotStack& plots() { return *plots_; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeEmptyPage();
    void choosePage();

    SessionModel& session_;
    ExploreActions& actions_;
    PlotStack* plots_;
    QWidget* empty_;
};

}  // namespace zorro::ui
