#pragma once

// What the comparison in the form will need, asked of the trainer whenever the form has come to rest; and
// what is wrong in the form, said beside its cause.

#include <QTimer>
#include <QWidget>

#include "core/run/comparison/comparison_issue.h"
#include "ui/train/train_model.h"

class QLabel;

namespace zorro::ui {

class InlineMessage;
class FieldRows;

class EstimateSection : public QWidget {
    Q_OBJECT

public:
    /// `model` and `rows` outlive the section.
    EstimateSection(TrainModel& model, FieldRows& rows, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void checkForm();
    void ask();
    void showEstimate(const TrainerEstimate& estimate);
    void showIssues(const std::vector<ComparisonIssue>& issues);

    TrainModel& model_;
    FieldRows& rows_;
    QLabel* text_;
    InlineMessage* problem_;
    QTimer pause_;  ///< from a change to the question
    quint64 question_ = 0;
};

}  // namespace zorro::ui
