#pragma once

// Several functions fitted to what the room approaches, in a table that can be ordered by how close they come
// and what they take. It fills while the fits are computed. A click takes a fit into the room.

#include <vector>

#include <QDialog>

#include "core/activation/function_library.h"
#include "core/fit/ranking/ranking.h"
#include "ui/widgets/latest_job.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace zorro::ui {

struct RankingJob {
    FitQuestion question;
    std::vector<Curve> functions;
};

class RankingDialog : public QDialog {
    Q_OBJECT

public:
    /// `question` says to what is fitted and how; `own` has the user's functions, which are offered too.
    RankingDialog(FitQuestion question, const FunctionLibrary& own, QWidget* parent = nullptr);

    enum Column {
        functionColumn,
        parameterColumn,
        criterionColumn,
        behindColumn,
        rmseColumn,
        errorColumn,
        operationColumn
    };

    [[nodiscard]] QListWidget& functions() { return *functions_; }
    [[nodiscard]] QTableWidget& table() { return *table_; }
    [[nodiscard]] QLabel& status() { return *status_; }
    [[nodiscard]] const std::vector<RankedFit>& fits() const { return fits_; }
    [[nodiscard]] bool isRanking() const { return isRanking_; }
    [[nodiscard]] QString csv() const;
    /// Fits those that are checked, or stops.
    void rankOrStop();

signals:
    /// The user wants this fit in the room.
    void fitChosen(const zorro::Curve& curve);

private:
    void offer(const FunctionLibrary& own);
    void makeTable();
    QWidget* makeChoice();
    QWidget* makeButtons();
    void check(const std::function<bool(const Curve&)>& isWanted);
    [[nodiscard]] std::vector<Curve> checked() const;
    void add(const RankedFit& fit);
    void showBehind();
    void finish(const QString& problem);
    void choose(int row);
    void save();
    void showStatus();
    [[nodiscard]] RankBy order() const;

    FitQuestion question_;
    std::vector<Curve> offered_;  ///< in the order of the list
    std::vector<RankedFit> fits_;
    std::size_t wanted_ = 0;
    bool isRanking_ = false;
    bool wasStopped_ = false;
    QString problem_;
    QListWidget* functions_;
    QTableWidget* table_;
    QLabel* status_;
    QPushButton* rank_ = nullptr;
    LatestJob<RankingJob, RankedFit> job_;  ///< the last member: it ends before the others do
};

}  // namespace zorro::ui
