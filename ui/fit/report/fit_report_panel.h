#pragma once

// The right panel of the Fit room: what came out, how sure it is, which other minima there are, and what was
// found before.

#include "ui/fit/fit_model.h"
#include "ui/widgets/room/side_panel.h"

class QLabel;
class QToolButton;

namespace zorro::ui {

class FlatTable;
class ElidedLabel;

class FitReportPanel : public SidePanel {
    Q_OBJECT

public:
    explicit FitReportPanel(FitModel& model, QWidget* parent = nullptr);

    [[nodiscard]] FlatTable& parameters() { return *parameters_; }
    [[nodiscard]] FlatTable& conditions() { return *conditions_; }
    [[nodiscard]] FlatTable& minima() { return *minima_; }
    [[nodiscard]] FlatTable& history() { return *history_; }
    [[nodiscard]] QLabel& notes() { return *notes_; }
    [[nodiscard]] ElidedLabel& status() { return *status_; }

private:
    void addSections();
    void addSection(QWidget* heading, QWidget* body);
    void addProfileToggle();
    void showReport();
    void showTables();
    [[nodiscard]] QString targetName() const;
    void showCorrelation();
    void showMinima();
    void showHistory();
    void showState();

    FitModel& model_;
    ElidedLabel* heading_;
    ElidedLabel* status_;
    FlatTable* parameters_;
    QWidget* conditionPart_;
    FlatTable* conditions_;
    QLabel* intervalHeading_;
    QToolButton* profile_;
    FlatTable* intervals_;
    QLabel* notesHeading_;
    QLabel* notes_;
    FlatTable* goodness_;
    QWidget* correlationPart_;
    FlatTable* correlation_ = nullptr;
    QStringList correlationNames_;
    QLabel* minimaHeading_;
    FlatTable* minima_;
    QLabel* historyHeading_;
    FlatTable* history_;
};

}  // namespace zorro::ui
