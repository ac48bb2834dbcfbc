#pragma once

// One loop shared by several threads. Private to core/fit.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace zorro {

/// Calls `work(next)` on `threads` threads (0 for one a core), at most one for each of `count` tasks. Each
/// worker takes tasks from `next()` until that returns `count`. What the tasks compute must not depend on who
/// takes them.
template <typename Work>
void shareWork(unsigned threads, std::size_t count, const Work& work) {
    std::atomic<std::size_t> taken = 0;
    const auto next = [&] { return std::min(taken.fetch_add(1), count); };
    static const unsigned processors = std::thread::hardware_concurrency();  // slow to ask
    const unsigned cores = threads > 0 ? threads : processors;
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(std::max(cores, 1U), count); ++i) {
        others.emplace_back([&] { work(next); });
    }
    work(next);
}

}  // namespace zorro
