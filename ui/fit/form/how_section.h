#pragma once

// The part of the Fit form that says what counts as close: weights, loss, slopes, and how hard to search.

#include <QWidget>

#include "ui/fit/fit_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace zorro::ui {

class FormulaRow;
class InlineMessage;
class NumberBox;

class HowSection : public QWidget {
    Q_OBJECT

public:
    explicit HowSection(FitModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& weight() { return *weight_; }
    [[nodiscard]] NumberBox& weightSigma() { return *weightSigma_; }
    [[nodiscard]] QComboBox& sigma() { return *sigma_; }
    [[nodiscard]] QComboBox& loss() { return *loss_; }
    [[nodiscard]] NumberBox& lossScale() { return *lossScale_; }
    [[nodiscard]] FormulaRow& density() { return *density_; }
    [[nodiscard]] FormulaRow& conditions() { return *conditions_; }
    [[nodiscard]] NumberBox& derivativeWeight() { return *derivativeWeight_; }
    [[nodiscard]] QSpinBox& starts() { return *starts_; }
    [[nodiscard]] QCheckBox& automatic() { return *automatic_; }

signals:
    /// The user wants to choose a file with a histogram of weights.
    void openHistogramRequested();
    /// The user wants every masked point back.
    void clearMaskRequested();

private:
    void makeFields();
    void connectFields();
    void layOut();
    void chooseWeight(int index);
    /// Takes the typed formula as the density, or says why not.
    [[nodiscard]] QString takeDensity(const QString& formula);
    /// Takes the typed conditions, which stand between semicolons; what is wrong with them becomes an issue.
    void takeConditions(const QString& text);
    /// One change of the setup; those of the same `field` in a row become one step.
    /// `field`, where it is not null, as in SessionModel::setFit.
    void change(const QString& text, const char* field, const std::function<void(FitQuestion&)>& edit);
    void showSetup();
    void showIssue();

    FitModel& model_;
    QComboBox* weight_;
    NumberBox* weightSigma_;
    InlineMessage* weightMessage_;
    FormulaRow* density_;
    QWidget* sigmaRow_;  ///< there where the data have sigma
    QComboBox* sigma_;
    QComboBox* loss_;
    NumberBox* lossScale_;
    InlineMessage* lossMessage_;
    NumberBox* derivativeWeight_;
    InlineMessage* objectiveMessage_;
    FormulaRow* conditions_;
    QSpinBox* starts_;
    InlineMessage* startsMessage_;
    QLabel* mask_;
    QToolButton* clearMask_;
    QCheckBox* automatic_;
};

}  // namespace zorro::ui
