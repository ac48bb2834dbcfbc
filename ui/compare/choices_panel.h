#pragma once

// The left panel of the Compare room: which runs are found, where they lie, and how the chosen ones are
// compared.

#include <QHash>

#include "ui/compare/compare_actions.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/groups/compared_list.h"
#include "ui/compare/runs/all_runs_model.h"
#include "ui/widgets/room/side_panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace zorro::ui {

class InlineMessage;

class ChoicesPanel : public SidePanel {
    Q_OBJECT

public:
    /// What the panel shows and changes; all of it outlives the panel.
    struct Parts {
        RunLibrary& library;
        AllRunsModel& table;
        CompareModel& model;
        CompareActions& actions;
        ThemeController& themes;
    };
    explicit ChoicesPanel(const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& filter() { return *filter_; }

private:
    void addRuns();
    void addFolders();
    void addComparison();
    void showRuns();
    void showFolders();
    void showComparison();
    void fillGroupings();
    void fillColors();
    void chooseColor(int index);

    Parts parts_;
    QLineEdit* filter_;
    InlineMessage* filterMessage_;
    QComboBox* groupBy_;
    QLabel* count_;
    QVBoxLayout* folders_;
    QLabel* groupWords_;
    ComparedList* groups_;
    QComboBox* color_;
    QComboBox* shown_;
};

}  // namespace zorro::ui
