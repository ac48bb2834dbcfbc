#pragma once

// The right panel: the numbers about the selected curve.

#include "ui/explore/details/explore_model.h"
#include "ui/widgets/room/side_panel.h"

class QLabel;

namespace zorro::ui {

class FlatTable;
class InlineMessage;
class NumberBox;
class ElidedLabel;

class DetailsPanel : public SidePanel {
    Q_OBJECT

public:
    /// Shows the model's details and sets the session's signal variance. It is empty until the first details
    /// come: the window's first frame does not wait for its tables.
    DetailsPanel(ExploreModel& model, SessionModel& session, QWidget* parent = nullptr);

private:
    void addSections();
    ElidedLabel* addHeading(const QString& text);
    void addSignalSection();
    void showDetails();

    ExploreModel& model_;
    SessionModel& session_;
    ElidedLabel* landmarksHeading_ = nullptr;
    FlatTable* landmarks_ = nullptr;
    ElidedLabel* distanceHeading_ = nullptr;
    FlatTable* distances_ = nullptr;
    NumberBox* variance_ = nullptr;
    InlineMessage* varianceMessage_ = nullptr;
    FlatTable* signal_ = nullptr;
};

}  // namespace zorro::ui
