#include "core/launch/batch/batch.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "core/file/file.h"
#include "core/launch/batch/run_follower.h"
#include "core/launch/batch/run_here.h"
#include "core/launch/place/place_kind.h"
#include "core/launch/queue/queue_devices.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds betweenBatchLooks{100};
constexpr std::chrono::seconds betweenQueueLooks{2};
constexpr std::chrono::seconds longestStop{60};

enum class WorkState { waiting, active, over, givenUp };

struct Work {
    BatchJob job;
    WorkState state = WorkState::waiting;
    std::size_t attempts = 0;
    /// Of a run that is trained elsewhere; null: it is trained here.
    std::unique_ptr<RunFollower> follower = nullptr;
    std::string place = {};  ///< where it is active
    bool isLost = false;     ///< its place has not answered since that was told
};

class Batch {
public:
    Batch(const std::vector<BatchJob>& jobs, const BatchOptions& options,
          const std::function<void(const BatchNews&)>& tell)
        : options_(options), tell_(tell), places_(options.places) {
        for (const BatchJob& job : jobs) {
            work_.push_back({.job = job});
        }
        const bool here = std::ranges::any_of(places_, isHere) || std::ranges::any_of(work_, goesOnHere);
        devices_ = here ? devicesFor(options_.device).size() : 0;
        for (std::size_t i = 0; i < work_.size(); ++i) {
            takeUp(i);
        }
    }

    /// One look; false where nothing is left to do.
    bool look() {
        for (std::size_t i = 0; i < work_.size(); ++i) {
            if (work_[i].state == WorkState::active) {
                watch(i);
            }
        }
        fillHere();
        for (const Place& place : std::vector(places_)) {
            if (!isHere(place)) {
                fill(place);
            }
        }
        return std::ranges::any_of(work_, isActive);
    }

    void stop() {
        std::size_t elsewhere = 0;
        for (const Work& work : work_) {
            if (isActiveHere(work)) {
                askToStop(work.job.run);
            } else if (isActive(work)) {
                ++elsewhere;
            }
        }
        const auto end = steady_clock::now() + longestStop;
        const auto isTrained = [](const Work& work) { return isActiveHere(work) && isInHand(work.job.run); };
        while (std::ranges::any_of(work_, isTrained) && steady_clock::now() < end) {
            std::this_thread::sleep_for(betweenBatchLooks);
        }
        if (elsewhere > 0) {
            sayOfPlace(std::to_string(elsewhere) +
                       (elsewhere == 1 ? " run goes on at its place" : " runs go on at their places"));
        }
    }

    [[nodiscard]] BatchResult result(bool stopped) const {
        const auto over = static_cast<std::size_t>(std::ranges::count(work_, WorkState::over, &Work::state));
        return {.over = over, .left = work_.size() - over, .stopped = stopped};
    }

private:
    static bool isHere(const Place& place) { return descriptionOf(place).isHere; }
    static bool isActive(const Work& work) { return work.state == WorkState::active; }
    static bool isActiveHere(const Work& work) { return isActive(work) && !work.follower; }
    /// Whether it was trained on this machine, or waits for it.
    static bool goesOnHere(const Work& work) {
        const fs::path& run = work.job.run;
        return !run.empty() && !hasPlaceRecord(run) && (hasBegunHere(run) || isInHand(run));
    }

    void say(BatchNews::Kind kind, std::size_t i, std::string sentence) const {
        tell_({.kind = kind, .job = i, .run = work_[i].job.run, .sentence = std::move(sentence)});
    }
    void sayOfPlace(std::string sentence) const {
        tell_({.kind = BatchNews::Kind::place, .sentence = std::move(sentence)});
    }

    /// What is trained already, or was given to a place, is followed before anything else is done with it.
    void takeUp(std::size_t i) {
        Work& work = work_[i];
        if (work.job.run.empty()) {
            return;
        }
        if (hasPlaceRecord(work.job.run)) {
            follow(i, readPlaceRecord(work.job.run).place.name);
        } else if (isInHand(work.job.run)) {
            work.state = WorkState::active;
            say(BatchNews::Kind::begun, i, "is in hand already");
        }
    }

    void follow(std::size_t i, const std::string& place) {
        work_[i].state = WorkState::active;
        work_[i].place = place;
        work_[i].follower = std::make_unique<RunFollower>(work_[i].job.run, options_.pace);
        say(BatchNews::Kind::begun, i, "at " + place);
    }

    void watch(std::size_t i) {
        Work& work = work_[i];
        if (work.follower) {
            // In this order: what it said last is not lost.
            const bool hasEnded = work.follower->hasEnded();
            for (const PlaceNews& news : work.follower->news()) {
                const bool isLost = news.kind == PlaceNews::Kind::lost;
                if (isLost && !std::exchange(work.isLost, true)) {
                    say(BatchNews::Kind::place, i, news.sentence);
                }
                work.isLost = isLost || (work.isLost && news.kind == PlaceNews::Kind::waiting);
            }
            if (hasEnded) {
                settle(i);
            }
        } else if (!isInHand(work.job.run)) {
            settle(i);
        }
    }

    /// Nobody trains the run any more.
    void settle(std::size_t i) {
        Work& work = work_[i];
        const std::string last = work.follower ? work.follower->lastSentence() : std::string();
        const bool wasElsewhere = std::exchange(work.follower, nullptr) != nullptr;
        try {
            const RunSnapshot run = readRunSummary(work.job.run);
            if (isOver(run)) {
                work.state = WorkState::over;
                return say(BatchNews::Kind::over, i, stateWords(run));
            }
            const std::string words =
                run.state == RunState::prepared && !last.empty() ? last : stateWords(run);
            if (run.state == RunState::stopped || !run.resumable || ++work.attempts >= options_.attempts) {
                return giveUp(i, words);
            }
            say(BatchNews::Kind::again, i, words);
            work.state = WorkState::waiting;
            if (wasElsewhere) {
                resumeRun(work.job.run);
                follow(i, work.place);
            }
        } catch (const std::exception& error) {
            giveUp(i, error.what());
        }
    }

    void giveUp(std::size_t i, const std::string& why) {
        work_[i].state = WorkState::givenUp;
        say(BatchNews::Kind::givenUp, i, why);
    }

    /// Whether the place may have the run.
    [[nodiscard]] bool suits(const Work& work, const Place& place) const {
        if (work.state != WorkState::waiting) {
            return false;
        }
        return work.job.run.empty() ||
               (!hasBegunHere(work.job.run) && work.job.run.parent_path() == options_.folderOf(place));
    }

    /// The run's directory, made where it is missing.
    fs::path directoryOf(std::size_t i, const Place& place) {
        BatchJob& job = work_[i].job;
        if (job.run.empty()) {
            job.run = createRunDirectory(options_.folderOf(place), job.comparison);
            made_.insert(i);
        }
        return job.run;
    }

    /// What was made for a place that does not take it is made again for another one.
    void takeBack(const std::vector<std::size_t>& given) {
        for (const std::size_t i : given) {
            if (made_.erase(i) > 0) {
                std::error_code ignored;
                fs::remove_all(std::exchange(work_[i].job.run, {}), ignored);
            }
        }
    }

    void fillHere() {
        const auto here = std::ranges::find_if(places_, isHere);
        auto taken = static_cast<std::size_t>(std::ranges::count_if(work_, isActiveHere));
        for (std::size_t i = 0; i < work_.size() && taken < devices_; ++i) {
            const bool mayBegin = here != places_.end() && suits(work_[i], *here);
            if (!mayBegin && !(work_[i].state == WorkState::waiting && goesOnHere(work_[i]))) {
                continue;
            }
            takeInHand(work_[i].job.run.empty() ? directoryOf(i, *here) : work_[i].job.run);
            work_[i].state = WorkState::active;
            say(BatchNews::Kind::begun, i, "here");
            ++taken;
        }
        keepGoing();
    }

    void keepGoing() {
        if (steady_clock::now() - lastQueueLook_ < betweenQueueLooks) {
            return;
        }
        lastQueueLook_ = steady_clock::now();
        std::set<fs::path> folders;
        for (const Work& work : work_) {
            if (isActiveHere(work)) {
                folders.insert(work.job.run.parent_path());
            }
        }
        for (const fs::path& folder : folders) {
            keepQueueGoing(folder);
        }
    }

    void fill(const Place& place) {
        const bool takesMany = descriptionOf(place).takesMany;
        const auto isThere = [&](const Work& work) { return isActive(work) && work.place == place.name; };
        if (!takesMany && std::ranges::any_of(work_, isThere)) {
            return;
        }
        std::vector<std::size_t> given;
        for (std::size_t i = 0; i < work_.size() && (takesMany || given.empty()); ++i) {
            if (suits(work_[i], place)) {
                given.push_back(i);
            }
        }
        if (given.empty()) {
            return;
        }
        std::vector<fs::path> runs;
        try {
            for (const std::size_t i : given) {
                runs.push_back(directoryOf(i, place));
            }
            startRuns(place, runs);
        } catch (const std::exception& error) {
            takeBack(given);
            const std::string name = place.name;
            std::erase_if(places_, [&](const Place& each) { return each.name == name; });
            sayOfPlace(std::string(error.what()) + (places_.empty() ? "" : "; the others take its runs"));
            return;
        }
        for (const std::size_t i : given) {
            made_.erase(i);
            follow(i, place.name);
        }
    }

    const BatchOptions& options_;
    const std::function<void(const BatchNews&)>& tell_;
    std::vector<Place> places_;  ///< those that are not lost
    std::size_t devices_ = 0;    ///< of this machine
    std::vector<Work> work_;
    std::set<std::size_t> made_;  ///< whose directories were made by this batch, and not trained yet
    steady_clock::time_point lastQueueLook_;
};

}  // namespace

BatchResult trainBatch(const std::vector<BatchJob>& jobs, const BatchOptions& options,
                       const std::function<bool()>& isStopped,
                       const std::function<void(const BatchNews&)>& tell) {
    Batch batch(jobs, options, tell);
    while (batch.look()) {
        if (isStopped()) {
            batch.stop();
            return batch.result(true);
        }
        std::this_thread::sleep_for(betweenBatchLooks);
    }
    return batch.result(false);
}

}  // namespace zorro
