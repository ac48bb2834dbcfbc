#include "ui/train/queue/run_list.h"

#include <functional>

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/run/directory/run_directory.h"
#include "ui/session/train_setup.h"
#include "ui/train/queue/run_row.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

QString activationLines(const Comparison& comparison) {
    QStringList lines;
    for (const std::string& spec : activationsOf(comparison)) {
        lines << QString::fromStdString(spec);
    }
    return lines.join(u'\n');
}

/// One word; how many diverged says more than that the run is finished, or that it failed because all did.
QString shortState(RunState state, std::size_t diverged, std::size_t members) {
    const bool byDivergence = state == RunState::finished || diverged == members;
    return diverged > 0 && byDivergence && !isAlive(state)
               ? RunList::tr("%1 of %2 diverged").arg(diverged).arg(members)
               : QString::fromStdString(stateName(state));
}

RunRowContent contentOf(const RecentRun& run) {
    return {.run = run.path,
            .waiting = {},
            .time = QString::fromStdString(preparedAt(run.path)),
            .name = QString::fromStdString(run.name),
            .state = shortState(run.state, run.diverged, run.members),
            .toolTip = QString::fromStdString(run.words + "\n" + run.path.string()),
            .warns = run.state == RunState::failed || run.diverged > 0,
            .isAlive = isAlive(run.state)};
}

/// The watched run, whose state is newer than the list's.
RunRowContent contentOf(const RunSnapshot& run) {
    return {.run = run.path,
            .waiting = {},
            .time = QString::fromStdString(preparedAt(run.path)),
            .name = QString::fromStdString(run.comparison.name),
            .state = shortState(run.state, failedMembers(run.result), run.comparison.members.size()),
            .toolTip = QString::fromStdString(stateWords(run) + "\n" + run.path.string()),
            .warns = run.state == RunState::failed || failedMembers(run.result) > 0,
            .isShown = true,
            .isAlive = isAlive(run.state)};
}

std::vector<RunRowContent> waitingIn(const TrainModel& model) {
    std::vector<RunRowContent> rows;
    for (std::size_t i = 0; i < model.queued(); ++i) {
        const Comparison& comparison = model.queue().waiting()[i];
        rows.push_back({.run = {},
                        .waiting = i,
                        .time = {},
                        .name = QString::fromStdString(comparison.name),
                        .state = RunList::tr("waits, %1").arg(i + 1),
                        .toolTip = RunList::tr("%1 networks\n%2")
                                       .arg(comparison.members.size())
                                       .arg(activationLines(comparison))});
    }
    return rows;
}

std::vector<RunRowContent> contentsOf(const TrainModel& model) {
    std::vector<RunRowContent> alive;
    std::vector<RunRowContent> ended;
    bool isListed = false;
    for (const RecentRun& run : model.runs().runs()) {
        const bool isWatched = run.path == model.watched().path();
        isListed = isListed || isWatched;
        const RunRowContent row = isWatched && model.run() ? contentOf(*model.run()) : contentOf(run);
        (row.isAlive ? alive : ended).push_back(row);
    }
    if (!isListed && model.run()) {  // just begun, opened from elsewhere, or an older one
        const RunRowContent row = contentOf(*model.run());
        (row.isAlive ? alive : ended).insert((row.isAlive ? alive : ended).begin(), row);
    }
    std::vector<RunRowContent> all = std::move(alive);
    const std::vector<RunRowContent> waiting = waitingIn(model);
    all.insert(all.end(), waiting.begin(), waiting.end());
    all.insert(all.end(), ended.begin(), ended.end());
    return all;
}

}  // namespace

RunList::RunList(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent)
    : QWidget(parent), model_(model), actions_(actions), themes_(themes), column_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    addHead(*column);
    column_->setSpacing(0);
    column->addLayout(column_);
    connect(&model_, &TrainModel::stateChanged, this, &RunList::showRuns);
    connect(&model_, &TrainModel::runChanged, this, &RunList::showRuns);
    connect(&themes_, &ThemeController::themeChanged, this, [this] {
        for (RunRow* row : rows_) {
            row->setProperty("warning", themes_.theme().warning);
            row->more().setIcon(quietIcon(themes_.theme(), QStringLiteral("more")));
        }
        more_->setIcon(quietIcon(themes_.theme(), QStringLiteral("more")));
    });
    showRuns();
}

void RunList::addHead(QVBoxLayout& column) {
    auto* start = new QToolButton;
    start->setText(tr("Start next"));
    start->setProperty("class", "link");
    start->setFocusPolicy(Qt::TabFocus);
    actOnce(*start);
    const auto update = [start, action = actions_.startWaiting] {
        start->setEnabled(action->isEnabled());
        start->setToolTip(action->toolTip());
    };
    connect(actions_.startWaiting, &QAction::changed, start, update);
    connect(start, &QToolButton::clicked, actions_.startWaiting, &QAction::trigger);
    update();
    more_ = new QToolButton;
    more_->setIcon(quietIcon(themes_.theme(), QStringLiteral("more")));
    more_->setProperty("class", "menu");
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setAccessibleName(tr("What can be done with the runs"));
    more_->setToolTip(more_->accessibleName());
    auto* menu = new QMenu(more_);
    menu->addActions({actions_.openRun, actions_.startWaiting});
    menu->addSeparator();
    menu->addAction(actions_.clearQueue);
    more_->setMenu(menu);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(headingLabel(tr("RUNS")), 1);
    head->addWidget(start);
    head->addWidget(more_);
    column.addLayout(head);
}

void RunList::showRuns() {
    const std::vector<RunRowContent> contents = contentsOf(model_);
    while (rows_.size() > contents.size()) {
        rows_.back()->hide();
        rows_.back()->deleteLater();
        rows_.pop_back();
    }
    while (rows_.size() < contents.size()) {
        auto* row = new RunRow;
        row->setProperty("warning", themes_.theme().warning);
        row->more().setIcon(quietIcon(themes_.theme(), QStringLiteral("more")));
        connect(row, &RunRow::clicked, this, [this, row] { choose(*row); });
        connect(&row->more(), &QToolButton::clicked, this, [this, row] { showMenu(*row); });
        column_->addWidget(row);
        rows_.push_back(row);
    }
    for (std::size_t i = 0; i < contents.size(); ++i) {
        rows_[i]->setContent(contents[i]);
    }
}

/// Of one that waits its settings are looked at in the form: there is no run yet.
void RunList::choose(const RunRow& row) {
    if (!row.content().waiting) {
        model_.watch(row.content().run);
    }
}

/// What is asked for is about the run that was clicked, wherever the list has moved it meanwhile.
void RunList::showMenu(const RunRow& row) {
    const RunRowContent& content = row.content();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (content.waiting) {
        const std::size_t now = *content.waiting;
        const std::string text = comparisonJson(model_.queue().waiting()[now]);
        const auto add = [&](const QString& words, bool possible,
                             const std::function<void(std::size_t)>& act) {
            menu->addAction(words, this,
                            [this, text, act] {
                                if (const auto at = model_.placeInQueue(text)) {
                                    act(*at);
                                }
                            })
                ->setEnabled(possible);
        };
        add(tr("Train it earlier"), now > 0, [this](std::size_t at) { model_.queue().move(at, at - 1); });
        add(tr("Train it later"), now + 1 < model_.queued(),
            [this](std::size_t at) { model_.queue().move(at, at + 1); });
        menu->addSeparator();
        add(tr("Take it out of the queue"), true, [this](std::size_t at) { model_.takeOut(at); });
    } else {
        menu->addAction(tr("Show it"), this, [this, content] { model_.watch(content.run); })
            ->setEnabled(!content.isShown);
        menu->addSeparator();
        if (content.isShown) {
            menu->addAction(actions_.discard);
        } else {
            menu->addAction(tr("Move to the trash"), this, [this, content] { model_.throwAway(content.run); })
                ->setEnabled(!content.isAlive);
        }
    }
    menu->popup(row.mapToGlobal(QPoint(row.width(), row.height())) - QPoint(menu->sizeHint().width(), 0));
}

}  // namespace zorro::ui

#include "moc_run_list.cpp"
