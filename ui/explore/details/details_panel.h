#pragma once

// The right panel: the numbers about the selected curve.

#include <functional>

#include "ui/explore/details/explore_model.h"
#include "ui/widgets/room/side_panel.h"

class QLabel;

namespace zorro::ui {

class FlatTable;
class InlineMessage;
class NumberBox;
class RoundingPlot;
class ElidedLabel;

class DetailsPanel : public SidePanel {
    Q_OBJECT

public:
    /// Makes the part about where a network lives, as a child of its argument.
    using MakeUsage = std::function<QWidget*(QWidget* parent)>;
    /// Shows the model's details and sets the session's signal variance. Its tables are made once it has been
    /// painted: the window's first frame does not wait for them.
    DetailsPanel(ExploreModel& model, SessionModel& session, MakeUsage makeUsage, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addSections();
    ElidedLabel* addHeading(const QString& text);
    void addDistanceSection();
    void addSignalSection();
    void addRoundingSection();
    void changeRange(const AxisRange& range);
    void showDetails();

    ExploreModel& model_;
    SessionModel& session_;
    MakeUsage makeUsage_;
    bool isPainted_ = false;
    ElidedLabel* landmarksHeading_ = nullptr;
    FlatTable* landmarks_ = nullptr;
    ElidedLabel* distanceHeading_ = nullptr;
    QLabel* rangeLabel_ = nullptr;
    NumberBox* lower_ = nullptr;
    NumberBox* upper_ = nullptr;
    InlineMessage* rangeMessage_ = nullptr;
    FlatTable* distances_ = nullptr;
    NumberBox* variance_ = nullptr;
    InlineMessage* varianceMessage_ = nullptr;
    FlatTable* signal_ = nullptr;
    FlatTable* figures_ = nullptr;
    FlatTable* rounding_ = nullptr;
    RoundingPlot* roundingPlot_ = nullptr;
};

}  // namespace zorro::ui
