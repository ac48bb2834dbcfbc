#include "ui/train/watch/recent_runs.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "ui/language/spoken.h"
#include "ui/train/watch/run_words.h"
#include "ui/train/watch/watched_run.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr int lookMilliseconds = 2000;
constexpr std::size_t mostEnded = 6;  ///< that are shown
constexpr std::size_t mostNew = 40;   ///< folders that are looked into after the first look

/// The newest folders, by their names: those of runs begin with the time.
std::vector<fs::path> newestFolders(const fs::path& folder, std::size_t most) {
    std::vector<fs::path> found;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        found.push_back(entry->path());
    }
    const std::size_t count = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(),
                      std::greater<>());
    found.resize(count);
    return found;
}

std::optional<RecentRun> readListed(const fs::path& path) {
    try {
        const RunSnapshot run = readRunSummary(path);
        const std::optional<TrainerProcess> process = trainerProcess(path);
        return RecentRun{.path = path,
                         .name = run.comparison.name,
                         .state = run.state,
                         .phase = tuningPhaseOf(run),
                         .words = stateWords(run),
                         .members = run.comparison.members.size(),
                         .diverged = failedMembers(run.result),
                         .isHere = process && isOfThisMachine(*process),
                         .device = run.comparison.training.device};
    } catch (const std::exception&) {  // no run, or a damaged one
        return std::nullopt;
    }
}

/// Reads those of `candidates` that are being trained, or are among the newest; those that wait for their
/// turn leave room for them.
std::vector<RecentRun> readRuns(const std::vector<fs::path>& candidates) {
    std::vector<RecentRun> alive;
    std::vector<RecentRun> ended;
    std::size_t waiting = 0;
    for (const fs::path& path : candidates) {
        const bool isTrained = trainerProcess(path).has_value();
        if (!isTrained && ended.size() - waiting >= mostEnded) {
            continue;
        }
        if (std::optional<RecentRun> run = readListed(path)) {
            waiting += run->state == RunState::prepared ? 1 : 0;
            (isAlive(run->state) ? alive : ended).push_back(*std::move(run));
        }
    }
    alive.insert(alive.end(), ended.begin(), ended.end());
    return alive;
}

}  // namespace

RecentRuns::RecentRuns(fs::path folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {
    timer_.setInterval(lookMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &RecentRuns::look);
}

void RecentRuns::look() {
    timer_.start();
    if (std::exchange(looking_, true)) {
        return;
    }
    std::set<fs::path, std::greater<>> known;
    for (const RecentRun& run : runs_) {
        known.insert(run.path);
    }
    inBackground(
        this,
        [folder = folder_, known, first = !foundAll_] {
            const auto more = first ? runDirectories(folder) : newestFolders(folder, mostNew);
            std::set<fs::path, std::greater<>> all = known;
            all.insert(more.begin(), more.end());
            return readRuns({all.begin(), all.end()});
        },
        [this](const std::vector<RecentRun>& runs) { take(runs); },
        [this](const QString&) { looking_ = false; });
}

void RecentRuns::take(std::vector<RecentRun> runs) {
    looking_ = false;
    const std::vector<RecentRun> before = std::exchange(runs_, std::move(runs));
    for (const RecentRun& run : runs_) {
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&run](const RecentRun& other) { return other.path == run.path; });
        if (known != before.end() && isAlive(known->state) && !isAlive(run.state)) {
            emit ended(run.path, QString::fromStdString(run.name) + u' ' + spoken(run.words));
        }
    }
    emit changed();
    if (!std::exchange(foundAll_, true)) {
        emit allFound();
    }
}

std::string RecentRuns::deviceOf(const fs::path& run) const {
    const auto found =
        std::find_if(runs_.begin(), runs_.end(), [&](const RecentRun& each) { return each.path == run; });
    return found == runs_.end() || !found->isHere ? std::string() : found->device;
}

}  // namespace zorro::ui

#include "moc_recent_runs.cpp"
