#include "ui/widgets/shared_tasks.h"

#include <atomic>
#include <vector>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(SharedTasks, AreDoneOnceEach) {
    std::vector<std::atomic<int>> times(100);
    shareTasks(times.size(), {}, [&](std::size_t i) { ++times[i]; });
    for (const std::atomic<int>& each : times) {
        EXPECT_EQ(each, 1);
    }
    shareTasks(0, {}, [](std::size_t) { FAIL(); });
}

TEST(SharedTasks, BeginNoMoreAfterAStop) {
    std::stop_source stop;
    std::atomic<int> done = 0;
    shareTasks(100'000, stop.get_token(), [&](std::size_t) {
        if (++done == 10) {
            stop.request_stop();
        }
    });
    EXPECT_GE(done, 10);
    EXPECT_LT(done, 100'000);
}

}  // namespace
}  // namespace zorro::ui
