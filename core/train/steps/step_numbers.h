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
    std::uint64_t step = 0;                 ///< which update it is, from 0
    std::uint64_t batch = 0;                ///< which batch of its epoch
    double factor = 1;                      ///< see scheduleFactor()
    std::vector<UpdateNumbers> update;      ///< what the optimiser's rule takes; as many at each step
    std::vector<std::int64_t> dropoutKeys;  ///< of the masks that it draws; as many at each step
};

/// The same on the device.
struct StepNumbers {
    Tensor count;        ///< [] int64: the step, from 1
    Tensor batch;        ///< [1] int64
    Tensor dropoutKeys;  ///< [keys] int64
    Tensor update;       ///< see UpdateStep

    [[nodiscard]] StepNumbers to(const torch::Device& device) const;
};

/// Numbers of one step on the CPU, of the size of these, yet to be set, for updates of `type`.
[[nodiscard]] StepNumbers emptyNumbers(const StepRow& row, at::ScalarType type);
/// Sets what emptyNumbers() made.
void setNumbers(const StepRow& row, const StepNumbers& numbers);

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
    Tensor update_;    ///< [rows, updates of a row, updateNumbers]
    Tensor mark_;      ///< [1] int64
};

/// Copies a tensor of the host to one of the same shape, the device's turn being awaited by nobody.
void copyAcross(const Tensor& target, const Tensor& source);

}  // namespace zorro
