#pragma once

// Runs that have ended, one row for each activation that was trained in them, for choosing where a network
// lives. Those of one curve come first.

#include <filesystem>
#include <optional>
#include <vector>

#include <QDialog>

#include "core/activation/function.h"
#include "core/index/run_entry.h"
#include "ui/widgets/latest_job.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace zorro::ui {

/// An activation of a run.
struct TrainedCurve {
    std::filesystem::path run;
    QString name;  ///< of the run
    QString data;
    Curve curve;
    bool isMeant = false;  ///< it is the curve that is looked for
};

/// What the entries offer for `meant`: its own rows first, then the newest runs. Runs that have not ended and
/// activations that nobody knows here are left out.
[[nodiscard]] std::vector<TrainedCurve> trainedCurves(const std::vector<RunEntry>& entries,
                                                      const std::optional<Curve>& meant);

class RunChoiceDialog : public QDialog {
    Q_OBJECT

public:
    /// Looks into the folder, in the background. `meant` is the curve that is selected, if any.
    RunChoiceDialog(const std::filesystem::path& runsFolder, std::optional<Curve> meant,
                    QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget& table() { return *table_; }
    [[nodiscard]] QLineEdit& filter() { return *filter_; }
    /// Whether the whole folder was looked into.
    [[nodiscard]] bool isComplete() const { return complete_; }

signals:
    void chosen(const std::filesystem::path& run, const zorro::Curve& curve);

private:
    void makeTable();
    void fill();
    void showStatus();
    void applyFilter();
    void choose();

    std::optional<Curve> meant_;
    std::vector<RunEntry> entries_;
    std::vector<TrainedCurve> rows_;
    QLineEdit* filter_;
    QTableWidget* table_;
    QLabel* status_;
    QDialogButtonBox* buttons_;
    bool complete_ = false;
    LatestJob<std::filesystem::path, std::vector<RunEntry>> look_;
};

}  // namespace zorro::ui
