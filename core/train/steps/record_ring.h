#pragma once

// Measurements that stay on the device until several steps of them are copied to the host at once.

#include <cstdint>
#include <vector>

#include "core/train/measure/measurements.h"
#include "core/train/tensor.h"

namespace zorro {

/// Of steps at which the same is measured.
class RecordRing {
public:
    /// Holds the measurements of this many steps.
    explicit RecordRing(std::int64_t capacity) : capacity_(capacity) {}

    /// Puts what was measured behind what is there, with operations of the device alone once something was
    /// kept. Of the step only its tensors are kept.
    void keep(const Measurements& step);

    /// The first `count` of what was kept, copied to the host; it waits for the device. The ring is empty
    /// then. Numbers come back as double, histograms as int64.
    [[nodiscard]] std::vector<Measurements> take(std::int64_t count);

    [[nodiscard]] std::int64_t capacity() const { return capacity_; }

private:
    /// Where in a row a measured tensor lies, and its shape.
    struct Slot {
        Tensor* (*place)(Measurements& step, std::size_t which);
        std::size_t which = 0;
        std::vector<std::int64_t> shape;
    };
    void layOut(const Measurements& step);

    std::int64_t capacity_;
    std::vector<Slot> slots_;
    std::size_t learned_ = 0;  ///< activation layers with trained parameters
    Tensor rows_;              ///< [capacity, numbers] double
    Tensor mark_;              ///< [1] int64: the next row
};

}  // namespace zorro
