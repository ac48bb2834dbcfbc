#pragma once

// What is wrong with the comparison in the form, and what it will need, which the trainer is asked for
// whenever the form has come to rest.

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/launch/trainer/trainer_answers.h"
#include "core/run/comparison/comparison_issue.h"
#include "ui/train/train_model.h"

namespace zorro::ui {

class ComparisonCheck : public QObject {
    Q_OBJECT

public:
    /// `model` outlives the check.
    explicit ComparisonCheck(TrainModel& model, QObject* parent = nullptr);

    /// Somebody sees the answer: the first question waits for that.
    void begin();

    /// What is wrong; empty while nothing is known to be.
    [[nodiscard]] const std::vector<ComparisonIssue>& issues() const { return issues_; }
    /// What the comparison will need; nothing before the trainer has said so.
    [[nodiscard]] const std::optional<TrainerEstimate>& estimate() const { return estimate_; }
    /// Why the trainer does not say so, or why nothing was started, in a sentence; empty where it does.
    [[nodiscard]] const QString& problem() const { return problem_; }

    /// "About 12.3 s and 41.2 MB for 15 networks of 8 706 parameters and 2 000 steps"; empty before it is
    /// known. What is tuned first is in it.
    [[nodiscard]] QString needs() const;
    /// What is tuned first and how much of it that is, in a sentence; empty where nothing is.
    [[nodiscard]] QString tuning() const;
    /// What the trainer took the data for, a sentence each; of files only: what is made here is known.
    [[nodiscard]] std::vector<std::string> notes() const;

signals:
    /// One of the above did.
    void changed();

private:
    void lookAtSetup();
    void ask();
    void take(const std::optional<TrainerEstimate>& estimate, std::vector<ComparisonIssue> issues,
              const QString& problem);

    TrainModel& model_;
    bool begun_ = false;
    std::vector<ComparisonIssue> issues_;
    std::optional<TrainerEstimate> estimate_;
    QString problem_;
    QTimer pause_;  ///< from a change to the question
    quint64 question_ = 0;
};

}  // namespace zorro::ui
