#pragma once

// What the tests of launching share: a small comparison, and somebody who follows a run.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/launch/launch.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/directory/run_snapshot.h"
#include "tests/core/file/test_folder.h"

namespace zorro {

inline Comparison smallComparison(std::size_t steps) {
    Comparison comparison = defaultComparison("mlp", "moons");
    comparison.architecture.depth = 1;
    comparison.architecture.width = 4;
    comparison.training.steps = steps;
    comparison.training.device = "cpu";
    comparison.members = makeMembers({parseCurve("relu")}, 1);
    comparison.name = "small";
    return comparison;
}

/// Never reached: for runs that are stopped.
inline constexpr std::size_t endless = 50'000'000;

inline bool eventually(const std::function<bool()>& holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

inline FollowPace hurried() {
    using namespace std::chrono_literals;
    return {.slurm = 100ms, .silence = 5000ms, .firstRetry = 20ms, .longestRetry = 200ms};
}

/// Follows a run in a thread of its own.
class Follower {
public:
    explicit Follower(const std::filesystem::path& run, const FollowPace& pace = hurried())
        : thread_([this, run, pace](const std::stop_token& stop) {
              try {
                  followRun(
                      run, stop, [this](const PlaceNews& news) { add(news); }, pace);
              } catch (const std::exception& error) {
                  add({PlaceNews::Kind::ended, error.what()});
              }
          }) {}

    [[nodiscard]] PlaceNews last() const {
        const std::lock_guard lock(mutex_);
        return news_.empty() ? PlaceNews() : news_.back();
    }
    [[nodiscard]] bool has(PlaceNews::Kind kind, const std::string& words) const {
        const std::lock_guard lock(mutex_);
        return std::any_of(news_.begin(), news_.end(), [&](const PlaceNews& news) {
            return news.kind == kind && news.sentence.find(words) != std::string::npos;
        });
    }
    /// From here on only what comes counts.
    void forget() {
        const std::lock_guard lock(mutex_);
        news_.clear();
    }
    [[nodiscard]] bool hasEnded() const {
        return eventually([&] { return last().kind == PlaceNews::Kind::ended; });
    }

private:
    void add(const PlaceNews& news) {
        const std::lock_guard lock(mutex_);
        news_.push_back(news);
    }

    mutable std::mutex mutex_;
    std::vector<PlaceNews> news_;
    std::jthread thread_;  ///< last: it uses the others
};

inline RunState stateOf(const std::filesystem::path& run) {
    return readRunSummary(run).state;
}

inline testing::AssertionResult comesTo(const std::filesystem::path& run, RunState state) {
    if (eventually([&] { return stateOf(run) == state; })) {
        return testing::AssertionSuccess();
    }
    const RunSnapshot summary = readRunSummary(run);
    return testing::AssertionFailure() << "the run is " << stateName(summary.state) << " " << summary.reason
                                       << " " << lastTrainerMessage(run);
}

/// What was thrown, in words; empty where nothing was.
inline std::string complaintOfCall(const std::function<void()>& call) {
    try {
        call();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

}  // namespace zorro
