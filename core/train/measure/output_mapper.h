#pragma once

// What the members answer over the plane (or the line) that their examples lie in: the decision boundary of
// two classes, or the curve that was learned. Looking costs many forward passes, so it happens the more
// rarely the longer it takes and the longer a run has lasted: about 1 % of the time, however fast or slow the
// network is, and a few records for each doubling of the run.

#include <cstdint>
#include <memory>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/run/events/events.h"
#include "core/train/stack/stack.h"
#include "core/train/tensor.h"

namespace zorro {

class OutputMapper {
public:
    /// Examples of two numbers in at most 10 classes, or of one number with one to predict, have maps; for
    /// others nothing is ever due, nor where the run has more than 1,000 members: nobody looks at each, and
    /// the pictures would take longer than training them.
    OutputMapper(const Dataset& dataset, const torch::Device& device, std::size_t members);

    /// Whether it is time to look, after so many seconds of training.
    [[nodiscard]] bool isDue(double seconds) const { return points_.defined() && seconds >= next_; }

    /// The map of every member whose answers are finite, after `step` updates; none where the data have none.
    /// The stacks are asked side by side on `threads` threads.
    [[nodiscard]] std::vector<OutputMap> look(const Stacks& stacks, std::uint64_t step, double seconds,
                                              std::size_t threads);

private:
    [[nodiscard]] std::vector<OutputMap> mapsOf(const Stack& stack, std::uint64_t step) const;

    Task task_ = Task::classification;
    OutputMap frame_;  ///< edges and sizes, the same for all
    double mean_ = 0;  ///< what is answered is that many of `deviation_` from it
    double deviation_ = 1;
    Tensor points_;    ///< [rows x columns, 1 or 2] on the device, the lowest row first
    double next_ = 0;  ///< second of training at which to look again; 0: it has not looked yet
};

}  // namespace zorro
