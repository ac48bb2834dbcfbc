#pragma once

// How a fit runs, which changes nothing of its answer: threads, a way to stop it, and news of the search.

#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

namespace zorro {

/// Where a running fit is, for drawing. Sent from worker threads, never two at a time.
struct FitProgress {
    std::vector<double> parameters;  ///< the best so far, one for each of the family's
    double rmse = 0;                 ///< of these, over about a hundred of the points
    std::size_t startsDone = 0;
    std::size_t starts = 0;
};

struct FitControl {
    unsigned threads = 0;  ///< 0 for one a core
    std::stop_token stop;  ///< a requested stop ends the fit within some milliseconds
    std::function<void(const FitProgress&)> progress;  ///< called at most about 100 times a second
};

}  // namespace zorro
