#include "ui/fit/hardware/hardware_centre.h"

#include <QVBoxLayout>

#include "ui/fit/hardware/hardware_words.h"
#include "ui/plot/quiet_splitter.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

constexpr int gapBetweenPlots = 9;
constexpr int sentenceLines = 2;

}  // namespace

HardwareCentre::HardwareCentre(HardwareModel& model, ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      model_(model),
      sentence_(new ElidedLabel),
      plots_(new HardwarePlots(model, themes)),
      sizes_(new SizePlot(model, themes)) {
    sentence_->setLines(sentenceLines);
    auto* splitter = new QuietSplitter(Qt::Vertical);
    splitter->setHandleWidth(gapBetweenPlots);
    splitter->setChildrenCollapsible(false);
    splitter->setTheme(themes.theme());
    splitter->addWidget(plots_);
    splitter->addWidget(sizes_);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({500, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(sentence_);
    layout->addWidget(splitter, 1);
    connect(&themes, &ThemeController::themeChanged, splitter, &QuietSplitter::setTheme);
    connect(&model_, &HardwareModel::setupChanged, this, &HardwareCentre::showSentence);
    connect(&model_, &HardwareModel::answersChanged, this, &HardwareCentre::showSentence);
    showSentence();
}

void HardwareCentre::showSentence() {
    const approximation::Approximation* shown = model_.approximation();
    const QString problem = model_.problem();
    if (shown != nullptr) {
        sentence_->setText(approximationSentence(*shown));
    } else if (!problem.isEmpty()) {
        sentence_->setText(tr("No approximation: %1").arg(problem));
    } else {
        sentence_->setText(tr("Searching…"));
    }
}

void HardwareCentre::showEvent(QShowEvent* event) {
    model_.setAwake(true);
    QWidget::showEvent(event);
}

void HardwareCentre::hideEvent(QHideEvent* event) {
    model_.setAwake(false);
    QWidget::hideEvent(event);
}

}  // namespace zorro::ui

#include "moc_hardware_centre.cpp"
