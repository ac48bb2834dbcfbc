#include "ui/train/watch/progress_section.h"

#include <cmath>

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include "core/text/amount.h"
#include "ui/theme/fonts.h"
#include "ui/train/watch/run_progress.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

QString leftText(double seconds) {
    return ProgressSection::tr("%1 left").arg(QString::fromStdString(durationText(std::ceil(seconds))));
}

}  // namespace

ProgressSection::ProgressSection(TrainModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      step_(new ElidedLabel),
      left_(new ElidedLabel),
      bar_(new QProgressBar),
      speed_(new ElidedLabel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    step_->setFont(tabularFont());
    left_->setProperty("class", "muted");
    left_->setFont(tabularFont());
    left_->setAlignment(Qt::AlignRight);
    left_->setFixedWidth(QFontMetrics(left_->font()).horizontalAdvance(leftText(3599)));
    auto* row = new QHBoxLayout;
    row->addWidget(step_, 1);
    row->addWidget(left_);
    column->addLayout(row);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(6);
    bar_->setRange(0, 1000);
    bar_->setAccessibleName(tr("Progress of the run"));
    column->addWidget(bar_);
    speed_->setProperty("class", "muted");
    column->addWidget(speed_);
    connect(&model_, &TrainModel::stateChanged, this, &ProgressSection::showProgress);
    connect(&model_, &TrainModel::historyGrew, this, &ProgressSection::showProgress);
    connect(&model_, &TrainModel::runChanged, this, &ProgressSection::showProgress);
    showProgress();
}

void ProgressSection::showProgress() {
    const auto& run = model_.run();
    const RunProgress progress = progressOf(model_);
    const bool known = progress.steps > 0;
    setVisible(run ? isAlive(run->state) : model_.isTraining());
    const bool preparing = model_.launcher().isStarting() || (run && isAlive(run->state));
    step_->setText(known ? tr("step %1 of %2")
                               .arg(countText(static_cast<qint64>(progress.step)),
                                    countText(static_cast<qint64>(progress.steps)))
                   : preparing ? tr("preparing…")
                               : QString());
    bar_->setValue(static_cast<int>(1000 * progress.fraction()));
    left_->setText(std::isfinite(progress.secondsLeft) ? leftText(progress.secondsLeft) : QString());
    QString text = run ? tr("%1 networks").arg(run->comparison.members.size()) : QString();
    if (progress.stepsPerSecond > 0) {
        text += tr(" · %1 steps/s").arg(compactNumberText(progress.stepsPerSecond, 3));
    }
    speed_->setText(text);
}

}  // namespace zorro::ui

#include "moc_progress_section.cpp"
