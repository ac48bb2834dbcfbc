#pragma once

// Host work that is done while a GPU goes on, one piece after the other: without it the GPU would wait for
// what is written down.

#include <functional>
#include <future>
#include <utility>

namespace zorro {

class Beside {
public:
    /// With `really` false, as on a CPU, which has no time to spare, the work is done at once where it is
    /// given.
    explicit Beside(bool really) : really_(really) {}

    /// Begins the work when that before has ended. Throws what that before threw.
    void run(std::function<void()> work) {
        wait();
        if (really_)
            pending_ = std::async(std::launch::async, std::move(work));
        else
            work();
    }

    /// Waits for the end of the work, and throws what it threw.
    void wait() {
        if (pending_.valid())
            pending_.get();
    }

private:
    bool really_;
    std::future<void> pending_;  ///< whose destructor waits
};

}  // namespace zorro
