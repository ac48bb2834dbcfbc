#include "ui/train/preview/run_preview.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/train/preview/curves_card.h"
#include "ui/train/preview/data_card.h"
#include "ui/train/preview/network_card.h"
#include "ui/train/watch/run_words.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int previewGap = 8;

}  // namespace

RunPreview::RunPreview(TrainModel& model, ComparisonCheck& check, ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      model_(model),
      check_(check),
      name_(new ElidedLabel),
      facts_(new ElidedLabel),
      needs_(new ElidedLabel),
      data_(new DataCard(themes)),
      curves_(new CurvesCard(themes)),
      network_(new NetworkCard(themes)) {
    setAccessibleName(tr("The next run"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(previewGap);
    grid->addWidget(makeHead(), 0, 0, 1, 2);
    grid->addWidget(data_, 1, 0);
    grid->addWidget(curves_, 1, 1);
    grid->addWidget(network_, 2, 0, 1, 2);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(2, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(&model_, &TrainModel::setupChanged, this, [this] {
        if (isVisible()) {
            showSetup();
        }
    });
    connect(&check_, &ComparisonCheck::changed, this, &RunPreview::showNeeds);
    showNeeds();
}

QWidget* RunPreview::makeHead() {
    auto* head = new QFrame;
    head->setProperty("class", "runHeader");
    QFont bold = name_->font();
    bold.setWeight(QFont::DemiBold);
    name_->setFont(bold);
    facts_->setProperty("class", "muted");
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(3);
    for (QWidget* line : {name_, needs_, facts_}) {
        column->addWidget(line);
    }
    return head;
}

QString RunPreview::needs() const {
    return needs_->text();
}

void RunPreview::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    check_.begin();
    showSetup();
}

void RunPreview::showSetup() {
    const TrainSetup& setup = model_.setup();
    name_->setText(tr("Next run: %1").arg(QString::fromStdString(nameOf(setup))));
    facts_->setText(factsOf(setup));
    facts_->setToolTip(facts_->text());
    data_->setSource(setup.comparison.data);
    curves_->setActivations(trainedActivations(setup));
}

/// The layers of before stay while the trainer is asked about those of now: nothing blinks.
void RunPreview::showNeeds() {
    QString words = check_.needs();
    if (!check_.problem().isEmpty()) {
        words = check_.problem();
    } else if (!check_.issues().empty()) {
        words = issueInWords(check_.issues().front());
    } else if (words.isEmpty()) {
        words = tr("How long it takes is asked of the trainer, which loads LibTorch for that…");
    }
    needs_->setText(words);
    if (check_.estimate()) {
        network_->setNetwork(*check_.estimate());
    }
}

}  // namespace zorro::ui

#include "moc_run_preview.cpp"
