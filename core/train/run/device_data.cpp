#include "core/train/run/device_data.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <utility>

#include "core/dataset/epoch_order.h"
#include "core/train/steps/step_numbers.h"

namespace zorro {

namespace {

constexpr std::int64_t seedsATask = 4;  ///< whose orders one thread draws

/// A copy of an array as a tensor of this shape.
template <typename Number>
Tensor tensorOf(const std::vector<Number>& values, std::vector<std::int64_t> shape) {
    const auto type = c10::CppTypeToScalarType<Number>::value;
    // from_blob does not write, but cannot say so.
    return at::from_blob(const_cast<Number*>(values.data()), shape, type).clone();
}

}  // namespace

DeviceData::DeviceData(const Dataset& dataset, const torch::Device& device) : task_(dataset.task) {
    const std::int64_t count = static_cast<std::int64_t>(dataset.size());
    std::vector<std::int64_t> shape{count};
    for (const std::size_t size : dataset.shape) shape.push_back(static_cast<std::int64_t>(size));
    examples_ = dataset.vocabulary > 0 ? tensorOf(dataset.tokens, shape).to(at::kLong)
                                       : tensorOf(dataset.inputs, shape);
    switch (task_) {
        case Task::classification:
            targets_ = tensorOf(dataset.labels, {count}).to(at::kLong);
            break;
        case Task::regression:
            targets_ = tensorOf(dataset.values, {count, static_cast<std::int64_t>(dataset.outputs)});
            break;
        case Task::nextToken:
            targets_ = tensorOf(dataset.labels, {count, shape[1]}).to(at::kLong);
            break;
    }
    examples_ = examples_.to(device);
    targets_ = targets_.to(device);
}

Batch DeviceData::at(const Tensor& positions) const {
    const Tensor flat = positions.flatten();
    const auto chosen = [&](const Tensor& all) {
        std::vector<std::int64_t> shape = all.sizes().vec();
        shape[0] = positions.size(1);
        shape.insert(shape.begin(), positions.size(0));
        return all.index_select(0, flat).view(shape);
    };
    const Tensor targets = chosen(targets_);
    return {chosen(examples_), task_ == Task::nextToken ? targets.flatten(1) : targets};
}

DataOrder::DataOrder(std::vector<std::uint64_t> seeds, std::vector<std::uint32_t> examples, std::size_t batch,
                     const torch::Device& device)
    : seeds_(std::move(seeds)),
      examples_(std::move(examples)),
      batch_(static_cast<std::int64_t>(std::min(batch, examples_.size()))),
      stepsPerEpoch_(examples_.size() / static_cast<std::size_t>(batch_)),
      device_(device) {}

void DataOrder::prepare(std::uint64_t step) {
    const std::uint64_t epoch = step / stepsPerEpoch_;
    if (order_.defined() && epoch == epoch_)
        return;
    const Tensor order = orderOf(epoch);
    if (!order_.defined() || device_.is_cpu())
        order_ = order.to(device_);
    else
        copyAcross(order_, order);
    epoch_ = epoch;
}

Tensor DataOrder::positions(const Tensor& batch) const {
    if (order_.is_cpu())  // which asks nobody
        return order_.select(1, *batch.data_ptr<std::int64_t>());
    return order_.index_select(1, batch).select(1, 0);
}

Tensor DataOrder::at(std::uint64_t step) {
    prepare(step);
    return order_.select(1, static_cast<std::int64_t>(batchOf(step)));
}

Tensor DataOrder::orderOf(std::uint64_t epoch) const {
    const std::int64_t used = static_cast<std::int64_t>(stepsPerEpoch_) * batch_;
    const auto members = static_cast<std::int64_t>(seeds_.size());
    const Tensor order = at::empty({members, used}, at::kLong);
    std::int64_t* const first = order.data_ptr<std::int64_t>();
    std::map<std::uint64_t, std::int64_t> rowOfSeed;
    for (std::int64_t row = 0; row < members; ++row)
        rowOfSeed.emplace(seeds_[static_cast<std::size_t>(row)], row);
    const auto rowToCopy = [&](std::int64_t row) {
        return rowOfSeed.at(seeds_[static_cast<std::size_t>(row)]);
    };
    at::parallel_for(0, members, seedsATask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            if (rowToCopy(row) == row)
                drawEpochOrder(seeds_[static_cast<std::size_t>(row)], epoch, examples_,
                               {first + row * used, static_cast<std::size_t>(used)});
        }
    });
    for (std::int64_t row = 0; row < members; ++row) {
        if (rowToCopy(row) != row)
            std::copy_n(first + rowToCopy(row) * used, used, first + row * used);
    }
    return order.view({members, static_cast<std::int64_t>(stepsPerEpoch_), batch_});
}

}  // namespace zorro
