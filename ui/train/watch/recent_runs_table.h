#pragma once

// The runs that are being trained and those that ended lately, as a list to choose the one that is shown.

#include <QWidget>

#include "ui/train/train_model.h"

namespace zorro::ui {

class FlatTable;

class RecentRunsTable : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit RecentRunsTable(TrainModel& model, QWidget* parent = nullptr);

private:
    void showRuns();
    void choose(int row);

    TrainModel& model_;
    FlatTable* table_;
    std::vector<std::filesystem::path> shown_;  ///< one a row
};

}  // namespace zorro::ui
