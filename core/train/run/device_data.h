#pragma once

// A data set where it is trained on: whole on the device, with batches chosen by each member's seed.

#include <cstdint>
#include <map>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"
#include "core/train/tensor.h"

namespace zorro {

struct Batch {
    Tensor examples;  ///< [K, B, shape...]: float, or int64 where they are tokens
    Tensor targets;   ///< [K, B] classes, [K, B * positions] tokens, both int64, or [K, B, outputs] numbers
};

class DeviceData {
public:
    /// Copies all examples of the data set.
    DeviceData(const Dataset& dataset, const torch::Device& device);

    /// The examples at these positions: `positions` [K, B] int64 on the device.
    [[nodiscard]] Batch at(const Tensor& positions) const;

    [[nodiscard]] Task task() const { return task_; }

private:
    Task task_;
    Tensor examples_;  ///< [N, shape...]
    Tensor targets_;   ///< [N], [N, positions] or [N, outputs]
};

/// Which examples every member sees at which step. Each epoch has its own order, from (seed, epoch); the
/// examples that would make a last, smaller batch are left out of it.
class DataOrder {
public:
    DataOrder(std::vector<std::uint64_t> seeds, std::vector<std::uint32_t> examples, std::size_t batch,
              const torch::Device& device);

    /// Has the order of this step's epoch ready on the device, which is not waited for.
    void prepare(std::uint64_t step);
    /// Which batch of its epoch a step (from 0) takes.
    [[nodiscard]] std::uint64_t batchOf(std::uint64_t step) const { return step % stepsPerEpoch_; }
    /// The positions of the examples of batch `batch` [1] int64 of the epoch that was prepared last: [K, B]
    /// int64 on the device.
    [[nodiscard]] Tensor positions(const Tensor& batch) const;
    /// Those of this step.
    [[nodiscard]] Tensor at(std::uint64_t step);

    [[nodiscard]] std::uint64_t stepsPerEpoch() const { return stepsPerEpoch_; }

private:
    /// [K, stepsPerEpoch, B] on the host.
    [[nodiscard]] Tensor orderOf(std::uint64_t epoch) const;

    std::vector<std::uint64_t> seeds_;
    std::vector<std::uint32_t> examples_;
    std::int64_t batch_;
    std::uint64_t stepsPerEpoch_;
    torch::Device device_;
    Tensor order_;  ///< [K, stepsPerEpoch, B] of epoch_; elsewhere than on a CPU always in the same memory
    std::uint64_t epoch_ = 0;
};

}  // namespace zorro
