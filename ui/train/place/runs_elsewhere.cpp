#include "ui/train/place/runs_elsewhere.h"

#include <utility>

#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "ui/language/spoken.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

/// Whether something may still happen to the run elsewhere.
bool mayGoOn(const fs::path& run) {
    if (!hasPlaceRecord(run)) {
        return false;
    }
    const RunState state = readRunSummary(run).state;
    return state == RunState::prepared || state == RunState::running || state == RunState::paused;
}

std::vector<fs::path> thoseThatMayGoOn(const std::vector<fs::path>& runs) {
    std::vector<fs::path> found;
    for (const fs::path& run : runs) {
        try {
            if (mayGoOn(run)) {
                found.push_back(run);
            }
        } catch (const std::exception&) {  // said where that run is shown
        }
    }
    return found;
}

std::vector<fs::path> startAll(const Place& place, const fs::path& folder,
                               const std::vector<Comparison>& comparisons) {
    std::vector<fs::path> runs;
    runs.reserve(comparisons.size());
    for (const Comparison& comparison : comparisons) {
        runs.push_back(createRunDirectory(runsFolderFor(place, folder), comparison));
    }
    startRuns(place, runs);
    return runs;
}

}  // namespace

RunsElsewhere::RunsElsewhere(QObject* parent) : QObject(parent) {}

RunsElsewhere::~RunsElsewhere() {
    for (auto& [run, followed] : followed_) {
        followed.thread.request_stop();  // all of them, before the first is waited for
    }
}

void RunsElsewhere::start(const Place& place, const fs::path& folder,
                          const std::vector<Comparison>& comparisons) {
    inBackground(
        this, [place, folder, comparisons] { return startAll(place, folder, comparisons); },
        [this](const std::vector<fs::path>& runs) {
            for (const fs::path& run : runs) {
                followNow(run);
                emit started(run);
            }
        },
        [this](const QString& sentence) { emit problemRaised(sentence); });
}

void RunsElsewhere::resume(const fs::path& run) {
    if (!resuming_.insert(run).second) {
        return;
    }
    emit changed(run);
    inBackground(
        this,
        [run] {
            resumeRun(run);
            return true;
        },
        [this, run](bool) {
            resuming_.erase(run);
            followed_.erase(run);  // of the time before
            followNow(run);
        },
        [this, run](const QString& sentence) {
            resuming_.erase(run);
            emit changed(run);
            emit problemRaised(sentence);
        });
}

void RunsElsewhere::request(const fs::path& run, TrainerRequest request) {
    inBackground(
        this,
        [run, request] {
            requestRun(run, request);
            return true;
        },
        [](bool) {}, [this](const QString& sentence) { emit problemRaised(sentence); });
}

void RunsElsewhere::follow(const fs::path& run) {
    if (!hasPlaceRecord(run)) {
        return;
    }
    known_.insert(run);  // at once: whoever counts what is trained here asks soon
    inBackground(
        this, [run] { return thoseThatMayGoOn({run}); },
        [this](const std::vector<fs::path>& runs) {
            for (const fs::path& each : runs) {
                followNow(each);
            }
        },
        [](const QString&) {});
}

void RunsElsewhere::followAll(const fs::path& folder) {
    inBackground(
        this, [folder] { return thoseThatMayGoOn(runDirectories(folder)); },
        [this](const std::vector<fs::path>& runs) {
            for (const fs::path& run : runs) {
                followNow(run);
            }
        },
        [](const QString&) {});
}

void RunsElsewhere::followNow(const fs::path& run) {
    if (followed_.contains(run)) {
        return;
    }
    known_.insert(run);
    const quint64 number = ++number_;
    Followed& followed = followed_[run];
    followed.number = number;
    followed.thread = std::jthread([this, run, number](const std::stop_token& stop) {
        QString problem;
        try {
            followRun(run, stop, [this, run, number](const PlaceNews& news) {
                QMetaObject::invokeMethod(this, [this, run, number, news] { take(run, number, news); });
            });
        } catch (const std::exception& error) {
            problem = spoken(error.what());
        }
        QMetaObject::invokeMethod(this, [this, run, number, problem] { end(run, number, problem); });
    });
    emit changed(run);
}

PlaceNews RunsElsewhere::newsOf(const fs::path& run) const {
    const auto followed = followed_.find(run);
    if (followed != followed_.end()) {
        return followed->second.news;
    }
    const auto last = last_.find(run);
    return last == last_.end() ? PlaceNews{.kind = PlaceNews::Kind::ended} : last->second;
}

bool RunsElsewhere::isFollowed(const fs::path& run) const {
    return followed_.contains(run) || resuming_.contains(run);
}

void RunsElsewhere::take(const fs::path& run, quint64 number, const PlaceNews& news) {
    const auto followed = followed_.find(run);
    if (followed != followed_.end() && followed->second.number == number) {
        followed->second.news = news;
        emit changed(run);
    }
}

void RunsElsewhere::end(const fs::path& run, quint64 number, const QString& problem) {
    const auto followed = followed_.find(run);
    if (followed == followed_.end() || followed->second.number != number) {
        return;
    }
    last_[run] =
        problem.isEmpty() ? followed->second.news : PlaceNews{PlaceNews::Kind::ended, problem.toStdString()};
    followed_.erase(followed);
    emit changed(run);
    if (!problem.isEmpty()) {
        emit problemRaised(problem);
    }
}

}  // namespace zorro::ui

#include "moc_runs_elsewhere.cpp"
