#pragma once

// The line above the plots of the Fit room: what the fit comes to, and one button that does what the verdict
// advises. The button keeps its place; where there is no advice it rests.

#include <optional>

#include <QWidget>

#include "core/fit/report/verdict.h"
#include "ui/fit/fit_model.h"

class QLabel;
class QPushButton;

namespace zorro::ui {

class ElidedLabel;

class VerdictBar : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBar(FitModel& model, QWidget* parent = nullptr);

    [[nodiscard]] ElidedLabel& sentence() { return *sentence_; }
    [[nodiscard]] QPushButton& advice() { return *button_; }

private:
    void showVerdict();
    void say(const QString& sentence, const QString& advice);
    void follow();

    FitModel& model_;
    QLabel* mark_;
    ElidedLabel* sentence_;
    QPushButton* button_;
    std::optional<FitAdvice> advice_;
};

}  // namespace zorro::ui
