#pragma once

// Tasks that are shared out to the processor's cores, from a thread that has nothing else to do.

#include <cstddef>
#include <functional>
#include <stop_token>

namespace zorro::ui {

/// Calls task(0) to task(count - 1), each once, from as many threads as there are cores but one, which stays
/// free for the window, and at least from one. Returns when all are done; after a requested stop no other one
/// begins. Tasks throw nothing.
void shareTasks(std::size_t count, const std::stop_token& stop, const std::function<void(std::size_t)>& task);

}  // namespace zorro::ui
