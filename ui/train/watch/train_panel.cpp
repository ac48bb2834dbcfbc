#include "ui/train/watch/train_panel.h"

#include <cmath>
#include <map>

#include <QLabel>
#include <QPushButton>

#include "core/run/quantity/member_metrics.h"
#include "core/series/group_series.h"
#include "ui/chart/quantity_text.h"
#include "ui/train/watch/log_section.h"
#include "ui/train/watch/progress_section.h"
#include "ui/train/watch/recent_runs_table.h"
#include "ui/train/watch/run_groups.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int figureWidth = 56;
constexpr int readableMilliseconds = 100;

/// The members of the group that have not failed: what others recorded before is no state of theirs now.
std::vector<std::size_t> soundMembers(const TrainModel& model, const ChartGroup& group) {
    std::vector<std::size_t> sound;
    for (const std::size_t member : group.members) {
        if (!failureOf(model.run()->result, *model.history(), member)) {
            sound.push_back(member);
        }
    }
    return sound;
}

/// The newest mean of a quantity over these members; NaN where there is none.
double latestMean(const RunHistory& history, Quantity quantity, const std::vector<std::size_t>& sound,
                  std::size_t members, std::size_t layer = 0) {
    const Column* column = history.column(std::string(describe(quantity).name));
    for (std::size_t record = column == nullptr ? 0 : history.steps.size(); record-- > 0;) {
        double sum = 0;
        int count = 0;
        for (const std::size_t member : sound) {
            const double value = valueOf(*column, members, record, member, layer);
            sum += std::isfinite(value) ? value : 0;
            count += std::isfinite(value) ? 1 : 0;
        }
        if (count > 0) {
            return sum / count;
        }
    }
    return NAN;
}

/// The quantities whose newest values are shown: those of members that have a brief name.
const std::vector<Quantity>& briefQuantities() {
    static const auto brief = quantitiesThat([](const QuantityDescription& each) {
        return each.recorded && each.of == QuantityOf::member && !each.brief.empty();
    });
    return brief;
}

QStringList nowHeads() {
    QStringList heads{TrainPanel::tr("Activation")};
    for (const Quantity quantity : briefQuantities()) {
        heads << briefOf(quantity);
    }
    return heads;
}

}  // namespace

TrainPanel::TrainPanel(TrainModel& model, TrainActions& actions, QWidget* parent)
    : SidePanel(tr("How the activations do"), parent),
      model_(model),
      state_(new QLabel),
      problem_(new QLabel),
      now_(new FlatTable(nowHeads(), figureWidth)),
      dead_(new FlatTable({QString(), QString()}, 2 * figureWidth)) {
    now_->setAccessibleName(tr("Newest values"));
    dead_->setAccessibleName(tr("Dead units by layer"));
    column().addWidget(new RecentRunsTable(model));
    addSectionGap();
    addRunSection(actions);
    addSectionGap();
    addOfRun(headingLabel(tr("NOW")));
    addOfRun(now_);
    addSectionGap();
    addOfRun(headingLabel(endTitleOf(Quantity::deadUnits).toUpper()));
    addOfRun(dead_);
    belowNumbers_ = column().count();
    addSectionGap();
    addOfRun(new LogSection(model));
    column().addStretch();
    pause_.setSingleShot(true);
    pause_.setInterval(readableMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &TrainPanel::showNumbers);
    connect(&model_, &TrainModel::historyGrew, this, [this] {
        if (!pause_.isActive()) {
            pause_.start();
        }
    });
    connect(&model_, &TrainModel::runChanged, this, [this] {
        problem_->hide();
        showNumbers();
        showState();
    });
    connect(&model_, &TrainModel::stateChanged, this, &TrainPanel::showState);
    connect(&model_, &TrainModel::problemRaised, this, &TrainPanel::showProblem);
    showNumbers();
    showState();
}

/// Adds what has nothing to say while no run is shown.
void TrainPanel::addOfRun(QWidget* widget) {
    column().addWidget(widget);
    ofRun_.push_back(widget);
}

void TrainPanel::addRunSection(TrainActions& actions) {
    for (QLabel* label : {state_, problem_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    state_->setProperty("class", "muted");
    problem_->setProperty("class", "error");
    problem_->hide();
    column().addWidget(headingLabel(tr("THIS RUN")));
    column().addWidget(state_);
    column().addWidget(new ProgressSection(model_));
    column().addWidget(problem_);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : {actions.resume, actions.discard, actions.repeat}) {
        auto* button = new QPushButton;
        const auto update = [action, button] {
            button->setToolTip(action->toolTip());
            button->setVisible(action->isEnabled());
        };
        connect(action, &QAction::changed, button, update);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        update();
        button->setText(action == actions.repeat ? tr("Change…") : action->text());
        button->setAccessibleName(action->text());
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column().addLayout(buttons);
}

void TrainPanel::putBelowNumbers(QWidget* widget) {
    column().insertWidget(belowNumbers_, widget);
}

void TrainPanel::showProblem(const QString& sentence) {
    problem_->setText(sentence);
    problem_->show();
}

void TrainPanel::showNumbers() {
    QList<QStringList> now;
    QList<QStringList> dead;
    constexpr std::size_t mostLayerFigures = 6;  // more are a strip of colours
    std::map<int, std::vector<double>> shares;   // of dead units, by row
    for (const ChartGroup& group : groupsOf(model_)) {
        const RunHistory& history = *model_.history();
        const std::size_t members = model_.run()->comparison.members.size();
        const std::vector<std::size_t> sound = soundMembers(model_, group);
        const QString label =
            sound.size() == group.members.size()
                ? group.label
                : tr("%1 (%2 of %3)").arg(group.label).arg(sound.size()).arg(group.members.size());
        if (sound.empty()) {
            now << QStringList{label, tr("failed")};
            dead << QStringList{label, tr("failed")};
            continue;
        }
        QStringList figures{label};
        for (const Quantity quantity : briefQuantities()) {
            figures << narrowText(quantity, latestMean(history, quantity, sound, members));
        }
        now << figures;
        QStringList layers;
        std::vector<double>& values = shares[static_cast<int>(dead.size())];
        for (std::size_t layer = 0; layer < group.activationLayers.size(); ++layer) {
            values.push_back(latestMean(history, Quantity::deadUnits, sound, members, layer));
            layers << compactNumberText(std::round(displayFactor(Quantity::deadUnits) * values.back()));
        }
        dead << QStringList{label, layers.join(" · ")};
    }
    now_->setRows(now);
    dead_->setRows(dead);
    for (const auto& [row, values] : shares) {
        if (values.size() > mostLayerFigures) {
            dead_->setStrip(row, 1, values, dead[row][1]);
        }
    }
}

void TrainPanel::showState() {
    const auto& run = model_.run();
    for (QWidget* each : ofRun_) {
        each->setVisible(run || model_.isTraining());
    }
    if (!run) {
        state_->setText(model_.isTraining() ? tr("The trainer is being started")
                                            : tr("Nothing is shown; choose a run above, or start one"));
        return;
    }
    state_->setText(QString::fromStdString(stateWords(*run)));
    state_->setToolTip(QString::fromStdString(run->path.string()));
}

}  // namespace zorro::ui

#include "moc_train_panel.cpp"
