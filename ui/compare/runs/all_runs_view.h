#pragma once

// The table of runs: its selected rows are what is compared.

#include <filesystem>
#include <vector>

#include <QTableView>

#include "ui/compare/runs/all_runs_model.h"

namespace zorro::ui {

class AllRunsView : public QTableView {
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit AllRunsView(AllRunsModel& model, QWidget* parent = nullptr);

    /// The selected runs, in the order of the table, then those that a filter or a folded group hides: they
    /// stay selected until other rows are, without Ctrl or Shift.
    [[nodiscard]] std::vector<std::filesystem::path> selectedRuns() const;
    void selectRuns(const std::vector<std::filesystem::path>& runs);
    /// Makes this run's row the current one, without selecting it, and scrolls to it.
    void showRun(const std::filesystem::path& run);
    /// What stands in the middle while there is no run.
    void setEmptyText(const QString& text);

signals:
    void runsSelected();
    /// Enter or a double click.
    void runActivated(const std::filesystem::path& run);
    /// A right click on a run.
    void menuRequested(const QPoint& globalPosition);
    /// A right click on the header.
    void columnMenuRequested(const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void keepSelection();
    void restoreSelection();
    void spanHeadings();
    void fitColumns();
    void growFigures();
    void sortBy(int column);
    /// What a click on the title of the column where the keyboard is does: it sorts, or opens the menu of
    /// columns.
    void actOnColumn(bool sorts);
    void showOrder();

    AllRunsModel& model_;
    QString emptyText_;
    std::vector<std::filesystem::path> kept_;    ///< selected before the model was reset
    std::vector<std::filesystem::path> hidden_;  ///< selected, and not in the table now
    std::vector<std::string> fitted_;            ///< columns whose widths were set
    bool resetting_ = false;
};

}  // namespace zorro::ui
