#include "ui/lesson/lesson_runs.h"

#include <algorithm>
#include <utility>

#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "ui/language/spoken.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr int announceMilliseconds = 100;
constexpr int lookMilliseconds = 200;      ///< between two looks at a trainer that has not shown itself
constexpr std::size_t mostLookedAt = 200;  ///< runs of before, the newest first

std::string trainedBy(const Comparison& comparison) {
    return comparisonJson(withoutNames(comparison));
}

/// The newest finished run of each comparison that this program has trained before; empty where there is one
/// missing.
std::vector<fs::path> runsOfBefore(const fs::path& folder, const Lesson& lesson, const std::string& program) {
    std::vector<fs::path> found(lesson.runs.size());
    std::vector<std::string> wanted;
    for (const LessonRun& run : lesson.runs) {
        wanted.push_back(trainedBy(run.comparison));
    }
    std::vector<fs::path> known = runDirectories(folder);
    known.resize(std::min(known.size(), mostLookedAt));
    for (const fs::path& path : known) {
        try {
            const RunSnapshot run = readRunSummary(path);
            const auto same = std::ranges::find(wanted, trainedBy(run.comparison));
            if (same == wanted.end() || run.state != RunState::finished ||
                run.comparison.program != program) {
                continue;
            }
            fs::path& place = found[static_cast<std::size_t>(same - wanted.begin())];
            place = place.empty() ? path : place;
        } catch (const RunError&) {
            continue;  // a damaged directory is no run of before
        }
    }
    const bool whole = std::ranges::none_of(found, [](const fs::path& each) { return each.empty(); });
    return whole ? found : std::vector<fs::path>();
}

bool hasEnded(const RunSnapshot& run) {
    return run.state == RunState::finished || run.state == RunState::stopped || run.state == RunState::failed;
}

}  // namespace

LessonRuns::LessonRuns(fs::path folder, std::string program, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), program_(std::move(program)), follower_({}) {
    announce_.setSingleShot(true);
    announce_.setInterval(announceMilliseconds);
    connect(&announce_, &QTimer::timeout, this, &LessonRuns::changed);
    connect(&follower_, &RunFollower::runRead, this, &LessonRuns::takeRun);
    connect(&follower_, &RunFollower::newsCame, this,
            [this](const fs::path& run, const auto& news) { takeNews(run, *news); });
    connect(&follower_, &RunFollower::stateRead, this, [this](const auto& summary) { takeState(*summary); });
}

void LessonRuns::open(const Lesson& lesson) {
    close();
    lesson_ = lesson;
    for (LessonRun& run : lesson_->runs) {
        run.comparison.program = program_;
    }
    paths_.assign(lesson_->runs.size(), {});
    snapshots_.assign(lesson_->runs.size(), nullptr);
    ended_.assign(lesson_->runs.size(), false);
    starting_ = true;
    emit changed();
    inBackground(
        this,
        [folder = folder_, wanted = *lesson_, program = program_] {
            return runsOfBefore(folder, wanted, program);
        },
        [this, asked = opened_](const std::vector<fs::path>& found) {
            if (asked != opened_) {
                return;
            }
            starting_ = false;
            fromBefore_ = !found.empty();
            if (fromBefore_) {
                paths_ = found;
                return follow();
            }
            startNext();
        },
        [this, asked = opened_](const QString&) {
            if (asked == opened_) {
                starting_ = false;
                startNext();
            }
        });
}

void LessonRuns::show(Lesson lesson, std::shared_ptr<RunSnapshot> run) {
    close();
    lesson_ = std::move(lesson);
    paths_ = {run->path};
    snapshots_ = {std::move(run)};
    ended_ = {true};
    fromBefore_ = true;
    emit changed();
}

void LessonRuns::runAgain() {
    if (!lesson_ || lesson_->isRun) {
        return;
    }
    const Lesson lesson = *lesson_;
    close();
    lesson_ = lesson;
    paths_.assign(lesson.runs.size(), {});
    snapshots_.assign(lesson.runs.size(), nullptr);
    ended_.assign(lesson.runs.size(), false);
    startNext();
}

void LessonRuns::close() {
    ++opened_;
    lesson_.reset();
    paths_.clear();
    snapshots_.clear();
    ended_.clear();
    starting_ = false;
    fromBefore_ = false;
    problem_.clear();
    follower_.follow({});
    emit changed();
}

bool LessonRuns::isBusy() const {
    return lesson_ && problem_.isEmpty() &&
           (starting_ || std::ranges::any_of(ended_, [](bool ended) { return !ended; }));
}

void LessonRuns::startNext() {
    const auto next = std::ranges::find_if(paths_, [](const fs::path& path) { return path.empty(); });
    const bool isTraining = std::ranges::count(ended_, true) < next - paths_.begin();
    if (next == paths_.end() || starting_ || isTraining) {
        return;
    }
    const auto index = static_cast<std::size_t>(next - paths_.begin());
    starting_ = true;
    inBackground(
        this,
        [folder = folder_, comparison = lesson_->runs[index].comparison] {
            const fs::path run = createRunToTrain(folder, comparison);
            return std::pair(run, startTrainer(run));
        },
        [this, index, asked = opened_](const std::pair<fs::path, TrainerProcess>& started) {
            if (asked == opened_) {
                starting_ = false;
                paths_[index] = started.first;
                follow();
                lookAfter(index, asked, started.second);
            }
        },
        [this, asked = opened_](const QString& sentence) {
            if (asked == opened_) {
                fail(sentence);
            }
        });
    emit changed();
}

/// A trainer shows itself when it is ready, however busy the machine is. One that ended before has said why
/// in its log.
void LessonRuns::lookAfter(std::size_t index, quint64 asked, const TrainerProcess& trainer) {
    if (asked != opened_ || ended_[index] ||
        (snapshots_[index] && snapshots_[index]->state != RunState::prepared)) {
        return;
    }
    inBackground(
        this,
        [run = paths_[index], trainer] {
            const bool isOver = !isRunning(trainer) && readRunSummary(run).state == RunState::prepared;
            return std::pair(isOver, spoken(lastTrainerMessage(run)));
        },
        [this, index, asked, trainer](const std::pair<bool, QString>& found) {
            const auto& [isOver, message] = found;
            if (asked != opened_) {
                return;
            }
            if (!isOver) {
                QTimer::singleShot(lookMilliseconds, this,
                                   [this, index, asked, trainer] { lookAfter(index, asked, trainer); });
                return;
            }
            fail(message.isEmpty()
                     ? tr("The trainer ended before it trained, without a word; the run is in %1")
                           .arg(QString::fromStdString(paths_[index].string()))
                     : message);
        },
        [](const QString&) {});
}

void LessonRuns::follow() {
    std::vector<fs::path> started;
    std::ranges::copy_if(paths_, std::back_inserter(started),
                         [](const fs::path& path) { return !path.empty(); });
    follower_.follow(started);
    emit changed();
}

void LessonRuns::fail(const QString& sentence) {
    starting_ = false;
    problem_ = sentence;
    emit changed();
}

std::optional<std::size_t> LessonRuns::indexOf(const fs::path& run) const {
    const auto found = std::ranges::find(paths_, run);
    return found == paths_.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - paths_.begin()));
}

void LessonRuns::takeRun(const std::shared_ptr<RunSnapshot>& run) {
    if (const auto index = indexOf(run->path)) {
        snapshots_[*index] = run;
        takeState(*run);
    }
}

void LessonRuns::takeNews(const fs::path& run, const EventNews& news) {
    const auto index = indexOf(run);
    if (!index || !snapshots_[*index]) {
        return;
    }
    RunSnapshot& snapshot = *snapshots_[*index];
    if (news.restarted) {
        snapshot.history = {};
    }
    for (const EventBatch& batch : news.batches) {
        snapshot.history.append(batch, snapshot.comparison.members.size());
    }
    if (!announce_.isActive()) {
        announce_.start();
    }
}

void LessonRuns::takeState(const RunSnapshot& summary) {
    const auto index = indexOf(summary.path);
    if (!index || !snapshots_[*index]) {
        return;
    }
    RunSnapshot& snapshot = *snapshots_[*index];
    snapshot.state = summary.state;
    snapshot.reason = summary.reason;
    snapshot.result = summary.result;
    snapshot.network = summary.network;
    if (hasEnded(summary)) {
        ended_[*index] = true;
        if (summary.state != RunState::finished) {
            return fail(tr("The run has ended before its last step: %1").arg(spoken(stateWords(summary))));
        }
        startNext();
    }
    emit changed();
}

}  // namespace zorro::ui

#include "moc_lesson_runs.cpp"
