#include "ui/train/queue/run_list.h"

#include <algorithm>
#include <functional>
#include <set>

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/run/directory/run_directory.h"
#include "ui/language/spoken.h"
#include "ui/language/translated.h"
#include "ui/train/queue/run_row.h"
#include "ui/train/watch/run_words.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

QString linesOf(const std::vector<std::string>& words) {
    QStringList lines;
    for (const std::string& word : words) {
        lines << QString::fromStdString(word);
    }
    return lines.join(u'\n');
}

/// One word; how many diverged says more than that the run is finished, or that it failed because all did,
/// and the phase of a tuning more than that it is running.
QString shortState(RunState state, const QString& phase, std::size_t diverged, std::size_t members) {
    if (state == RunState::running && !phase.isEmpty()) {
        return phase;
    }
    const bool byDivergence = state == RunState::finished || diverged == members;
    return diverged > 0 && byDivergence && !isAlive(state)
               ? RunList::tr("%1 of %2 diverged").arg(diverged).arg(members)
               : translated(stateName(state));
}

RunRowContent contentOf(const RecentRun& run) {
    return {.run = run.path,
            .waits = false,
            .device = {},
            .time = QString::fromStdString(preparedAt(run.path)),
            .name = QString::fromStdString(run.name),
            .state = shortState(run.state, run.phase, run.diverged, run.members),
            .toolTip = spoken(run.words) + u'\n' + QString::fromStdString(run.path.string()),
            .warns = run.state == RunState::failed || run.diverged > 0,
            .isAlive = isAlive(run.state)};
}

/// The watched run, whose state is newer than the list's.
RunRowContent contentOf(const RunSnapshot& run) {
    return {.run = run.path,
            .waits = false,
            .device = {},
            .time = QString::fromStdString(preparedAt(run.path)),
            .name = QString::fromStdString(run.comparison.name),
            .state = shortState(run.state, tuningPhaseOf(run), failedMembers(run.result),
                                run.comparison.members.size()),
            .toolTip = spoken(stateWords(run)) + u'\n' + QString::fromStdString(run.path.string()),
            .warns = run.state == RunState::failed || failedMembers(run.result) > 0,
            .isShown = true,
            .isAlive = isAlive(run.state)};
}

/// "cuda:0", or "any GPU" for what takes the first that is free.
QString deviceWordsOf(const QueueEntry& entry) {
    return entry.waits() && entry.devices.size() > 1 ? RunList::tr("any GPU")
                                                     : QString::fromStdString(devicesText(entry));
}

RunRowContent waitingRow(const QueuedRun& run, const std::filesystem::path& runs, bool held) {
    const QString words = held ? RunList::tr("held, %1") : RunList::tr("waits, %1");
    return {.run = runs / run.entry.run,
            .waits = true,
            .device = deviceWordsOf(run.entry),
            .time = {},
            .name = QString::fromStdString(run.name),
            .state = words.arg(run.place),
            .toolTip = RunList::tr("%1 networks, for %2\n%3")
                           .arg(run.networks)
                           .arg(QString::fromStdString(devicesText(run.entry)), linesOf(run.activations))};
}

/// One that has got its device and whose trainer has not shown itself yet.
RunRowContent startingRow(const QueuedRun& run, const std::filesystem::path& runs) {
    RunRowContent row = waitingRow(run, runs, false);
    row.waits = false;
    row.time = QString::fromStdString(preparedAt(row.run));
    row.state = RunList::tr("starting");
    row.isAlive = true;
    return row;
}

/// GPUs by their numbers, then what takes any of them, the CPU last.
bool comesBefore(const QString& device, const QString& other) {
    const auto rank = [](const QString& each) {
        return each == u"cpu" ? 2 : each.startsWith(u"cuda:") ? 0 : 1;
    };
    return std::pair(rank(device), device) < std::pair(rank(other), other);
}

/// What is trained or waits, by devices: of each what is trained there, then its line. Where there is more
/// than one device it is named.
std::vector<RunRowContent> byDevices(std::vector<RunRowContent> rows) {
    std::ranges::stable_sort(rows, comesBefore, &RunRowContent::device);
    std::set<QString> devices;
    for (const RunRowContent& row : rows) {
        devices.insert(row.device);
    }
    devices.erase(QString());
    for (RunRowContent& row : rows) {
        if (devices.size() > 1 && !row.device.isEmpty()) {
            row.state = RunList::tr("%1 · %2").arg(row.device, row.state);
        }
    }
    return rows;
}

std::vector<RunRowContent> contentsOf(const TrainModel& model) {
    std::vector<RunRowContent> rows;
    std::vector<RunRowContent> ended;
    bool isListed = false;
    const auto add = [&](RunRowContent row, bool atTop) {
        const QueuedRun* queued = model.queue().find(row.run);
        if (queued != nullptr && !row.isAlive) {
            return;  // its row is that of the queue
        }
        if (row.isAlive) {
            row.device = queued != nullptr ? deviceWordsOf(queued->entry) : model.deviceOf(row.run);
        }
        std::vector<RunRowContent>& part = row.isAlive ? rows : ended;
        part.insert(atTop ? part.begin() : part.end(), std::move(row));
    };
    for (const RecentRun& run : model.runs().runs()) {
        const bool isWatched = run.path == model.watched().path();
        isListed = isListed || isWatched;
        add(isWatched && model.run() ? contentOf(*model.run()) : contentOf(run), false);
    }
    if (!isListed && model.run()) {  // just begun, opened from elsewhere, or an older one
        add(contentOf(*model.run()), true);
    }
    for (const QueuedRun& run : model.queue().runs()) {
        const std::filesystem::path path = model.runsFolder() / run.entry.run;
        const bool isShown = std::ranges::any_of(rows, [&](const auto& row) { return row.run == path; });
        if (!isShown) {
            rows.push_back(run.entry.waits() ? waitingRow(run, model.runsFolder(), model.isHeld())
                                             : startingRow(run, model.runsFolder()));
            rows.back().isShown = path == model.watched().path();
        }
    }
    rows = byDevices(std::move(rows));
    rows.insert(rows.end(), ended.begin(), ended.end());
    return rows;
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
    start->setText(tr("Start those that wait"));
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

void RunList::choose(const RunRow& row) {
    model_.watch(row.content().run);
}

/// What is asked for is about the run that was clicked, wherever the list has moved it meanwhile.
void RunList::showMenu(const RunRow& row) {
    const RunRowContent& content = row.content();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (content.waits) {
        const std::string name = content.run.filename().string();
        const auto add = [&](const QString& words, const auto& act) { menu->addAction(words, this, act); };
        add(tr("Show it"), [this, run = content.run] { model_.watch(run); });
        menu->addSeparator();
        add(tr("Train it earlier"), [this, name] { model_.queue().move(name, -1); });
        add(tr("Train it later"), [this, name] { model_.queue().move(name, 1); });
        menu->addSeparator();
        add(tr("Take it out of the queue"), [this, name] { model_.takeOut(name); });
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
