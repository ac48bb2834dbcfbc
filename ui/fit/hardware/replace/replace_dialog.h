#pragma once

// What an approximation costs trained networks: a run is chosen whose networks have the function, and the
// trainer evaluates them as they are and with the approximation in its place.

#include <filesystem>
#include <variant>
#include <vector>

#include <QDialog>

#include "core/approximation/approximate.h"
#include "ui/fit/hardware/replace/replaceable_runs.h"
#include "ui/widgets/latest_job.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;

namespace zorro::ui {

class FlatTable;

class ReplaceDialog : public QDialog {
    Q_OBJECT

public:
    /// Looks for runs in the folder, in the background.
    ReplaceDialog(const approximation::Approximation& approximation, const std::filesystem::path& runsFolder,
                  QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget& runs() { return *runs_; }
    [[nodiscard]] QLabel& status() { return *status_; }
    [[nodiscard]] QPushButton& evaluateButton() { return *evaluate_; }
    /// The networks; without rows before the first answer.
    [[nodiscard]] FlatTable& networks() { return *networks_; }
    /// Whether the whole folder was looked into.
    [[nodiscard]] bool isComplete() const { return isComplete_; }
    [[nodiscard]] bool isEvaluating() const { return isEvaluating_; }
    /// Evaluates the chosen run, or stops.
    void evaluateOrStop();
    /// Shows what the trainer found.
    void showResult(const ReplacementResult& result);

signals:
    /// The user wants to train new networks with the approximation.
    void comparisonRequested();

private:
    void makeTable();
    void fill();
    [[nodiscard]] const ReplaceableRun* chosen() const;
    void finish(const QString& problem);
    void showState();

    Curve function_;
    QString words_;  ///< the approximation
    ReplacementQuestion question_;
    std::vector<RunEntry> entries_;
    std::vector<ReplaceableRun> rows_;
    bool isComplete_ = false;
    bool isEvaluating_ = false;
    QString said_;  ///< of the last evaluation
    QTableWidget* runs_;
    QLabel* status_;
    FlatTable* networks_;
    QScrollArea* networkArea_;
    QPushButton* evaluate_ = nullptr;
    LatestJob<std::filesystem::path, std::vector<RunEntry>> look_;
    LatestJob<ReplacementQuestion, ReplacementResult>
        evaluation_;  ///< the last member: it ends before the others do
};

}  // namespace zorro::ui
