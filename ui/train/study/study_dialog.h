#pragma once

// The page of studies: which there are, what the chosen one asks, how far it is, and one click to run it.

#include <QDialog>

#include "ui/theme/theme.h"
#include "ui/train/study/study_model.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace zorro::ui {

class StudyMatrixTable;

class StudyDialog : public QDialog {
    Q_OBJECT

public:
    /// `model` and `themes` outlive the dialog.
    StudyDialog(StudyModel& model, ThemeController& themes, QWidget* parent = nullptr);

signals:
    /// The runs of the study in this folder should be compared.
    void compareRequested(const QString& folder);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makePage();
    [[nodiscard]] QWidget* makeButtons();
    void askForFile();
    void showStudies();
    void showLegend();
    void showStanding();

    StudyModel& model_;
    ThemeController& themes_;
    QListWidget* list_;
    QLabel* about_;
    QLabel* plan_;
    StudyMatrixTable* matrix_;
    QLabel* legend_;
    QLabel* standing_;
    QLabel* problem_;
    QPushButton* run_;
    QPushButton* stop_;
    QPushButton* compare_;
};

}  // namespace zorro::ui
