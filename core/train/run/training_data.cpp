#include "core/train/run/training_data.h"

#include <algorithm>
#include <utility>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_data.h"

namespace zorro {

namespace {

Tensor positionsOf(const std::vector<std::uint32_t>& examples, std::size_t count,
                   const torch::Device& device) {
    const std::vector<std::int64_t> positions(examples.begin(),
                                              examples.begin() + static_cast<std::ptrdiff_t>(count));
    return at::tensor(positions, at::kLong).to(device);
}

std::pair<Dataset, Split> examplesOf(const DataSource& source) {
    try {
        Dataset dataset = datasetOf(source);
        Split split = splitDataset(
            dataset, {.validation = source.validation, .test = source.test, .seed = source.seed});
        return {std::move(dataset), std::move(split)};
    } catch (const DatasetError& error) {
        throw ComparisonError({"data.source", error.what()});
    }
}

}  // namespace

TrainingData prepareData(const Comparison& comparison, const torch::Device& device) {
    auto [dataset, split] = examplesOf(comparison.data);
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
