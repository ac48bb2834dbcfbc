#pragma once

// Follows a run that is trained elsewhere, in a thread of its own. Private to core/launch/batch.

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/launch/launch.h"

namespace zorro {

class RunFollower {
public:
    RunFollower(const std::filesystem::path& run, const FollowPace& pace)
        : thread_([this, run, pace](const std::stop_token& stop) {
              try {
                  followRun(
                      run, stop, [this](const PlaceNews& news) { take(news); }, pace);
              } catch (const std::exception& error) {
                  take({PlaceNews::Kind::ended, error.what()});
              }
              hasEnded_ = true;
          }) {}

    /// Whether nobody trains the run any more, or following it makes no sense.
    [[nodiscard]] bool hasEnded() const { return hasEnded_; }
    /// What was not asked for yet.
    [[nodiscard]] std::vector<PlaceNews> news() {
        const std::lock_guard lock(mutex_);
        return std::exchange(news_, {});
    }
    [[nodiscard]] std::string lastSentence() {
        const std::lock_guard lock(mutex_);
        return last_;
    }

private:
    void take(const PlaceNews& news) {
        const std::lock_guard lock(mutex_);
        news_.push_back(news);
        last_ = news.sentence;
    }

    std::mutex mutex_;
    std::vector<PlaceNews> news_;
    std::string last_;
    std::atomic<bool> hasEnded_ = false;
    std::jthread thread_;  ///< last: it uses the others
};

}  // namespace zorro
