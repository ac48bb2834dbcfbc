#pragma once

// What decides a step beside the data, as numbers on the device: a step that takes them from there is the
// same work every time, which a GPU can be told once and repeat.

#include <array>
#include <cstdint>
#include <vector>

#include "core/train/optimizer/update_rules.h"
#include "core/train/tensor.h"

namespace zorro {

/// The numbers of one step, as the host knows them.
struct StepRow {
    std::uint64_t step = 0;   ///< which update it is, from 0
    std::uint64_t batch = 0;  ///< which batch of its epoch
    double learningRate = 0;
    UpdateNumbers update = {};              ///< what the optimiser's rule takes
    std::vector<std::int64_t> dropoutKeys;  ///< of the masks that it draws; as many at each step
};

/// The same on the device.
struct StepNumbers {
    Tensor integers;  ///< [2 + keys] int64
    Tensor update;    ///< see UpdateStep

    [[nodiscard]] Tensor count() const { return integers.select(0, 0); }     ///< []: the step, from 1
    [[nodiscard]] Tensor batch() const { return integers.narrow(0, 1, 1); }  ///< [1]
    [[nodiscard]] Tensor dropoutKeys() const { return integers.slice(0, 2); }
};

/// Those of consecutive steps, with a mark at the next one.
class StepTable {
public:
    /// For numbers of `type`, the parameters'.
    StepTable(const torch::Device& device, at::ScalarType type);

    /// Puts these in place of what was there, which is used up by then, as many each time but the last; the
    /// first is next. The host does not wait.
    void fill(const std::vector<StepRow>& rows);

    /// The numbers at the mark.
    [[nodiscard]] StepNumbers next() const;
    /// Moves the mark on.
    void advance();

private:
    torch::Device device_;
    at::ScalarType type_;
    Tensor integers_;  ///< [rows, 2 + keys]
    Tensor update_;    ///< [rows, updateNumbers]
    Tensor mark_;      ///< [1] int64
};

/// The numbers of one step alone.
[[nodiscard]] StepNumbers numbersOnDevice(const StepRow& row, const torch::Device& device,
                                          at::ScalarType type);

/// Copies a tensor of the host to one of the same shape, the device's turn being awaited by nobody.
void copyAcross(const Tensor& target, const Tensor& source);

}  // namespace zorro
