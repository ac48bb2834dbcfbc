#pragma once

// How far the training is, for people: a bar that is drawn over itself on a terminal, and now and then a
// line elsewhere.

#include <chrono>
#include <ostream>
#include <string>

#include "core/train/run/trainer.h"

namespace zorro {

class ProgressReport {
public:
    ProgressReport(std::ostream& out, bool terminal) : out_(out), terminal_(terminal) {}

    void show(const TrainerProgress& progress);

    /// Writes a line of its own.
    void message(const std::string& text);

    /// Leaves the bar as it is and goes to the next line.
    void end();

private:
    std::ostream& out_;
    bool terminal_;
    bool open_ = false;  ///< the cursor stands behind a bar
    int shownTenth_ = -1;
    std::chrono::steady_clock::time_point shown_;
};

/// "step 1200/2000  60 %  loss 0.1234  812 steps/s  1 s left".
[[nodiscard]] std::string progressText(const TrainerProgress& progress);

}  // namespace zorro
