#pragma once

// Sets this machine's GPU up from the window: what will be done and fetched stands there before, then how far
// it is and what it prints. The window goes on to work beside it.

#include <QDialog>

#include "core/launch/process/child_process.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace zorro::ui {

class GpuSetupJob;

class GpuSetupDialog : public QDialog {
    Q_OBJECT

public:
    explicit GpuSetupDialog(QWidget* parent = nullptr);

signals:
    /// There is a trainer for the GPU now.
    void setUp();

protected:
    /// While it works, it is ended by its own button only, not by Escape.
    void reject() override;

private:
    void plan();
    void showPlan(const ProgramAnswer& answer);
    void start();
    void take(const QString& line);
    void end(int status);
    void say(const QString& sentence, bool isProblem = false);
    void showButtons(bool canStart);

    QLabel* plan_;
    QLabel* state_;
    QProgressBar* progress_;
    QPlainTextEdit* log_;
    QPushButton* start_;
    QPushButton* stop_;
    QPushButton* close_;
    GpuSetupJob* job_;
    QString said_;  ///< the last sentence of app/run's own
};

}  // namespace zorro::ui
