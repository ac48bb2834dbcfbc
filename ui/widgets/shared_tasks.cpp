#include "ui/widgets/shared_tasks.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace zorro::ui {

void shareTasks(std::size_t count, const std::stop_token& stop,
                const std::function<void(std::size_t)>& task) {
    const auto workers = std::clamp<std::size_t>(std::max(std::thread::hardware_concurrency(), 2U) - 1, 1,
                                                 std::max<std::size_t>(count, 1));
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < workers; ++i) {
        threads.emplace_back([&] {
            for (std::size_t k = next++; k < count && !stop.stop_requested(); k = next++) {
                task(k);
            }
        });
    }
}

}  // namespace zorro::ui
