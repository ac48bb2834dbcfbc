#pragma once

// The arguments of `zorro queue`.

#include <string>

#include "app/zorro/queue/queue.h"

namespace CLI {
class App;
}

namespace zorro {

/// `zorro queue` as it was written.
struct QueueWords {
    std::string action;
    std::string run;
    std::string runs;
    std::string format;
};

void addQueue(CLI::App& program, QueueWords& words);

/// Throws UsageError.
[[nodiscard]] QueueOptions queueOptions(const QueueWords& words);

}  // namespace zorro
