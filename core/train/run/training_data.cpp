#include "core/train/run/training_data.h"

#include <algorithm>
#include <utility>

#include "core/run/directory/run_data.h"

namespace zorro {

namespace {

Tensor positionsOf(const std::vector<std::uint32_t>& examples, std::size_t count,
                   const torch::Device& device) {
    const std::vector<std::int64_t> positions(examples.begin(),
                                              examples.begin() + static_cast<std::ptrdiff_t>(count));
    return at::tensor(positions, at::kLong).to(device);
}

}  // namespace

TrainingData prepareData(const Comparison& comparison, const torch::Device& device) {
    Dataset dataset = datasetOf(comparison.data);
    Split split = splitDataset(dataset, {.validation = comparison.data.validation,
                                         .test = comparison.data.test,
                                         .seed = comparison.data.seed});
    DeviceData onDevice(dataset, device);
    const std::size_t watched = std::min(split.validation.size(), comparison.training.validationExamples);
    Tensor watchedPositions = positionsOf(split.validation, watched, device);
    Tensor validation = positionsOf(split.validation, split.validation.size(), device);
    Tensor test = positionsOf(split.test, split.test.size(), device);
    return {.dataset = std::move(dataset),
            .split = std::move(split),
            .onDevice = std::move(onDevice),
            .watched = std::move(watchedPositions),
            .validation = std::move(validation),
            .test = std::move(test)};
}

}  // namespace zorro
