#include "core/train/stack/stack_steps.h"

#include <ATen/Parallel.h>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace zorro {

void sideBySide(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work) {
    if (threads <= 1) {
        for (std::size_t i = 0; i < count; ++i) work(i);
        return;
    }
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto takeTurns = [&] {
        at::set_num_threads(1);
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> workers;
    for (std::size_t i = 0; i < threads; ++i) workers.emplace_back(takeTurns);
    for (std::thread& worker : workers) worker.join();
    if (failure)
        std::rethrow_exception(failure);
}

MeasurementTable makeSteps(const Stacks& stacks, const StepRange& steps, std::size_t threads) {
    MeasurementTable table(stacks.size());
    sideBySide(stacks.size(), threads, [&](std::size_t i) { table[i] = stacks[i]->train(steps); });
    return table;
}

}  // namespace zorro
