#include "ui/train/queue/train_queue.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/file/file.h"
#include "core/file/file_version.h"
#include "core/launch/queue/queue_worker.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/directory/run_trash.h"
#include "ui/language/spoken.h"
#include "ui/session/setup/train_setup.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr int queueLookMilliseconds = 500;

/// The name of a run's comparison; that of its directory where it cannot be read.
std::string comparisonNameOf(const fs::path& run) {
    try {
        return readRunSummary(run).comparison.name;
    } catch (const std::exception&) {
        return run.filename().string();
    }
}

/// Whether a run that was added begins at once, and else what it waits for.
struct Outlook {
    bool begins = false;
    QString waitsFor;
};

Outlook outlookFor(const RunQueue& queue, const fs::path& run) {
    const std::optional<QueueEntry> entry = queue.find(run.filename().string());
    if (queue.heldBecause()) {
        return {};
    }
    const auto obstacle = entry && entry->waits() ? obstacleOf(queue, *entry) : std::nullopt;
    if (!obstacle) {
        return {.begins = true, .waitsFor = {}};
    }
    const QString words = obstacle->isTrained ? TrainQueue::tr("%1 waits for %2, where %3 is being trained")
                                              : TrainQueue::tr("%1 waits for %2, behind %3");
    return {.begins = false,
            .waitsFor = words.arg(QString::fromStdString(comparisonNameOf(run)),
                                  QString::fromStdString(obstacle->device),
                                  QString::fromStdString(comparisonNameOf(obstacle->run)))};
}

/// Whether the run has come to an end since then; it may have been so short that nobody saw it begin.
bool hasEndedSince(const fs::path& run, std::int64_t since) {
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    const std::optional<FileVersion> result = versionOf(run / resultFile);
    return result && result->modified / nanoseconds >= since;
}

}  // namespace

TrainQueue::TrainQueue(const fs::path& runs, QObject* parent) : QObject(parent), queue_(runs) {
    timer_.setInterval(queueLookMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &TrainQueue::look);
}

TrainQueue::~TrainQueue() {
    for (std::size_t i = 1; i < changes_.size(); ++i) {
        try {
            static_cast<void>(changes_[i].make());
        } catch (const std::exception&) {  // there is nobody left to tell
        }
    }
}

void TrainQueue::look() {
    timer_.start();
    if (std::exchange(looking_, true)) {
        lookAgain_ = true;  // what is being read may be older than what was asked
        return;
    }
    inBackground(
        this, [queue = queue_, before = now_] { return lookAt(queue, before); },
        [this](const Look& look) { take(look); }, [this](const QString&) { looking_ = false; });
}

TrainQueue::Look TrainQueue::lookAt(const RunQueue& queue, const State& before) {
    Look look;
    try {
        continueQueue(queue);
    } catch (const FileError& error) {
        look.problem = spoken(error.what());
    }
    look.state = read(queue, before.runs);
    look.ended = endedSince(queue, before, look.state);
    return look;
}

void TrainQueue::take(const Look& look) {
    looking_ = false;
    if (std::exchange(lookAgain_, false)) {
        this->look();  // this one may be older than what was changed
        return;
    }
    if (now_ != look.state) {
        const bool isNews = now_.held != look.state.held && look.state.held && !look.state.held->empty();
        now_ = look.state;
        emit changed();
        if (isNews) {
            emit problemRaised(spoken(*now_.held));
        }
    }
    if (std::exchange(problem_, look.problem) != look.problem && !look.problem.isEmpty()) {
        emit problemRaised(look.problem);
    }
    for (const Ended& run : look.ended) {
        emit ended(run.run, run.sentence);
    }
}

/// What was read before is not read again: a run's comparison does not change while it waits.
TrainQueue::State TrainQueue::read(const RunQueue& queue, const std::vector<QueuedRun>& before) {
    State state{.runs = {}, .held = queue.heldBecause()};
    const std::vector<QueueEntry> entries = queue.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto known = std::ranges::find_if(
            before, [&](const QueuedRun& run) { return run.entry.run == entries[i].run; });
        QueuedRun run = known == before.end() ? QueuedRun{} : *known;
        run.entry = entries[i];
        run.place = placeInLine(entries, i);
        if (known == before.end()) {
            try {
                const Comparison comparison =
                    readComparison(readFile(queue.runs() / entries[i].run / comparisonFile));
                run.name = comparison.name;
                run.networks = comparison.members.size();
                run.activations = activationsOf(comparison);
            } catch (const std::exception&) {  // its trainer will say what is wrong
                run.name = entries[i].run;
            }
        }
        state.runs.push_back(std::move(run));
    }
    std::stable_partition(state.runs.begin(), state.runs.end(),
                          [](const QueuedRun& run) { return !run.entry.waits(); });
    return state;
}

std::vector<TrainQueue::Ended> TrainQueue::endedSince(const RunQueue& queue, const State& before,
                                                      const State& now) {
    std::vector<Ended> ended;
    for (const QueuedRun& run : before.runs) {
        const fs::path path = queue.runs() / run.entry.run;
        const bool isThere = std::ranges::any_of(
            now.runs, [&](const QueuedRun& other) { return other.entry.run == run.entry.run; });
        if (isThere || (run.entry.waits() && !hasEndedSince(path, run.entry.since))) {
            continue;
        }
        try {
            const RunSnapshot summary = readRunSummary(path);
            if (!isAlive(summary.state)) {
                ended.push_back(
                    {path, QString::fromStdString(run.name) + u' ' + spoken(stateWords(summary))});
            }
        } catch (const std::exception&) {  // it was thrown away
        }
    }
    return ended;
}

std::vector<std::string> TrainQueue::waiting() const {
    std::vector<std::string> names;
    for (const QueuedRun& run : now_.runs) {
        if (run.entry.waits()) {
            names.push_back(run.entry.run);
        }
    }
    return names;
}

const QueuedRun* TrainQueue::find(const fs::path& run) const {
    const auto found = std::ranges::find_if(
        now_.runs, [&](const QueuedRun& each) { return queue_.runs() / each.entry.run == run; });
    return found == now_.runs.end() ? nullptr : &*found;
}

void TrainQueue::change(Change change) {
    changes_.push_back(std::move(change));
    if (changes_.size() == 1) {
        beginChange();
    }
}

void TrainQueue::beginChange() {
    inBackground(
        this, changes_.front().make,
        [this](const Then& then) {
            if (then) {
                then();
            }
            endChange();
        },
        [this](const QString& sentence) {
            emit problemRaised(sentence);
            endChange();
        });
}

void TrainQueue::endChange() {
    const bool added = changes_.front().adds;
    changes_.pop_front();
    look();
    if (added) {
        --adding_;
        emit changed();
    }
    if (!changes_.empty()) {
        beginChange();
    }
}

void TrainQueue::putIn(std::function<fs::path()> put) {
    ++adding_;
    change({.make = [this, queue = queue_, put = std::move(put)]() -> Then {
                const fs::path run = put();
                return [this, run, outlook = outlookFor(queue, run), state = read(queue, {})] {
                    now_ = state;  // a short run may be gone when it is looked next
                    emit added(run, outlook.begins, outlook.waitsFor);
                };
            },
            .adds = true});
    emit changed();
}

void TrainQueue::add(const Comparison& comparison, QueueTurn turn) {
    putIn([queue = queue_, comparison, turn] { return enqueue(queue, comparison, turn); });
}

void TrainQueue::addAgain(const fs::path& run) {
    putIn([queue = queue_, run] { return enqueueRun(queue, run, QueueTurn::now); });
}

/// One that is not there any more is not missed.
void TrainQueue::takeOut(const std::vector<std::string>& runs, bool again) {
    const std::vector<std::string> line = waiting();
    change({[this, queue = queue_, runs, line, again]() -> Then {
        std::vector<Dequeued> gone;
        std::vector<std::size_t> places;
        for (const std::string& run : runs) {
            if (queue.find(run)) {
                gone.push_back(dequeue(queue, run));
                places.push_back(static_cast<std::size_t>(std::ranges::find(line, run) - line.begin()));
            }
        }
        return again ? Then() : [this, gone, places] { emit takenOut(gone, places); };
    }});
}

void TrainQueue::bringBack(const std::vector<Dequeued>& runs, const std::vector<std::size_t>& places) {
    change({[queue = queue_, runs, places]() -> Then {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].inTrash) {
                static_cast<void>(restoreRun(queue.runs(), runs[i].run.filename().string()));
            }
            queue.add(runs[i].entry, places[i]);
        }
        return {};
    }});
}

/// Their directories go: the other place makes its own.
void TrainQueue::takeElsewhere(std::size_t count) {
    change({[this, queue = queue_, count]() -> Then {
        std::vector<Comparison> comparisons;
        for (const QueueEntry& entry : queue.entries()) {
            if (entry.waits() && comparisons.size() < count) {
                const fs::path run = queue.runs() / entry.run;
                comparisons.push_back(readComparison(readFile(run / comparisonFile)));
                const Dequeued gone = dequeue(queue, entry.run);
                std::error_code ignored;
                fs::remove_all(gone.inTrash ? gone.run : fs::path(), ignored);
            }
        }
        return [this, comparisons] { emit takenElsewhere(comparisons); };
    }});
}

void TrainQueue::move(const std::string& run, int by) {
    change({[queue = queue_, run, by]() -> Then {
        queue.move(run, by);
        return {};
    }});
}

void TrainQueue::letGo() {
    change({[queue = queue_]() -> Then {
        queue.letGo();
        return {};
    }});
}

void TrainQueue::holdAndStop(const std::set<fs::path>& runs) {
    change({[queue = queue_, runs]() -> Then {
        const std::vector<QueueEntry> all = queue.entries();
        if (std::ranges::any_of(all, [](const QueueEntry& entry) { return entry.waits(); })) {
            queue.hold({});
        }
        for (const fs::path& run : runs) {
            static_cast<void>(requestTrainer(run, TrainerRequest::stop));
        }
        return {};
    }});
}

}  // namespace zorro::ui

#include "moc_train_queue.cpp"
