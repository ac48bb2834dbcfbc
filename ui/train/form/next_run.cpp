#include "ui/train/form/next_run.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

constexpr std::size_t lineCount = 4;

QString lineOf(const SetupDifference& difference) {
    return difference.before.isEmpty() && difference.now.isEmpty()
               ? difference.what
               : NextRun::tr("%1: %2 → %3").arg(difference.what, difference.before, difference.now);
}

}  // namespace

NextRun::NextRun(TrainModel& model, QWidget* parent) : QWidget(parent), model_(model) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Next run"));
    title->setProperty("class", "title");
    head->addWidget(title, 1);
    column->addLayout(head);
    for (std::size_t i = 0; i < lineCount; ++i) {
        auto* line = new ElidedLabel;
        line->setProperty("class", "muted");
        column->addWidget(line);
        lines_.push_back(line);
    }
    connect(&model_, &TrainModel::setupChanged, this, &NextRun::showDifferences);
    connect(&model_, &TrainModel::runChanged, this, &NextRun::showDifferences);
    showDifferences();
}

void NextRun::addButton(QWidget* button) {
    layout()->itemAt(0)->layout()->addWidget(button);
}

QStringList NextRun::lines() const {
    QStringList texts;
    for (const ElidedLabel* line : lines_) {
        texts << line->text();
    }
    return texts;
}

void NextRun::showDifferences() {
    QStringList texts;
    QStringList all;
    if (!model_.run()) {
        texts << tr("What Start will train") << tr("No run is shown to compare it with");
    } else {
        const auto differences = differencesOf(setupOf(model_.run()->comparison), model_.setup());
        texts << (differences.empty() ? tr("The same as the run that is shown")
                                      : tr("Other than in the run that is shown:"));
        for (const SetupDifference& each : differences) {
            all << lineOf(each);
        }
        const bool fits = all.size() < static_cast<qsizetype>(lineCount);
        texts += fits ? all : all.first(lineCount - 2);
        if (!fits) {
            texts << tr("and %1 more").arg(all.size() - static_cast<qsizetype>(lineCount) + 2);
        }
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i]->setText(texts.value(static_cast<qsizetype>(i)));
    }
    setToolTip(all.join(u'\n'));
    setAccessibleName((QStringList(tr("Next run")) + texts).join(u'\n'));
}

}  // namespace zorro::ui

#include "moc_next_run.cpp"
