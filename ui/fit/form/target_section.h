#pragma once

// The part of the Fit form that says what is approached and with which function.

#include <QWidget>

#include "ui/fit/fit_model.h"

class QComboBox;
class QGridLayout;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class InlineMessage;
class NumberBox;
class ElidedLabel;
class SearchBox;

class TargetSection : public QWidget {
    Q_OBJECT

public:
    explicit TargetSection(FitModel& model, QWidget* parent = nullptr);

    [[nodiscard]] SearchBox& targetField() { return *targetField_; }
    [[nodiscard]] SearchBox& familyField() { return *familyField_; }
    [[nodiscard]] QComboBox& families() { return *families_; }
    [[nodiscard]] NumberBox& lower() { return *lower_; }
    [[nodiscard]] NumberBox& upper() { return *upper_; }
    [[nodiscard]] QSpinBox& points() { return *points_; }

signals:
    /// The user wants to choose a file of measured data.
    void openDataRequested();

private:
    void setTabOrder();
    void addTarget(QVBoxLayout& column);
    QGridLayout* makeChips();
    void addRange(QVBoxLayout& column);
    void addFamily(QVBoxLayout& column);
    void offerFamilies();
    void setTarget(const Curve& target);
    void setFamily(const Curve& family);
    void setRange(const SampleRange& range);
    void showSetup();
    void showRange(const FitQuestion& question);
    void showIssue();

    FitModel& model_;
    ElidedLabel* targetName_;
    QToolButton* openData_;
    QToolButton* dropData_;
    SearchBox* targetField_;
    QList<QToolButton*> chips_;
    QWidget* rangeRow_;
    ElidedLabel* predictors_;  ///< what the data have instead of x
    NumberBox* lower_;
    NumberBox* upper_;
    QSpinBox* points_;
    InlineMessage* pointsMessage_;
    QComboBox* families_;
    SearchBox* familyField_;
    InlineMessage* familyMessage_;
};

}  // namespace zorro::ui
