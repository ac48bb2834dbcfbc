#include "ui/fit/fit_centre.h"

#include <QVBoxLayout>

namespace zorro::ui {

FitCentre::FitCentre(FitModel& model, ThemeController& themes, QWidget* parent)
    : QWidget(parent), model_(model), verdict_(new VerdictBar(model)), plots_(new FitPlots(model, themes)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(verdict_);
    layout->addWidget(plots_, 1);
}

void FitCentre::showEvent(QShowEvent* event) {
    model_.setAwake(true);
    QWidget::showEvent(event);
}

void FitCentre::hideEvent(QHideEvent* event) {
    model_.setAwake(false);
    QWidget::hideEvent(event);
}

}  // namespace zorro::ui

#include "moc_fit_centre.cpp"
