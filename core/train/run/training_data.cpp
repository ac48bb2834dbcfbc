#include "core/train/run/training_data.h"

#include <utility>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_data.h"

namespace zorro {

namespace {

Tensor positionsOf(const std::vector<std::uint32_t>& examples, const torch::Device& device) {
    const std::vector<std::int64_t> positions(examples.begin(), examples.end());
    return at::tensor(positions, at::kLong).to(device);
}

PreparedData examplesOf(const DataSource& source) {
    try {
        return preparedDataOf(source);
    } catch (const DatasetError& error) {
        throw ComparisonError({"data.source", error.what()});
    }
}

}  // namespace

TrainingData prepareData(const Comparison& comparison, const torch::Device& device) {
    auto [dataset, split] = examplesOf(comparison.data);
    DeviceData onDevice(dataset, device);
    const std::vector<std::uint32_t> watched =
        drawnPositions(split.validation, comparison.training.validationExamples, comparison.data.seed);
    Tensor watchedPositions = positionsOf(watched, device);
    Tensor validation = positionsOf(split.validation, device);
    Tensor test = positionsOf(split.test, device);
    return {.dataset = std::move(dataset),
            .split = std::move(split),
            .onDevice = std::move(onDevice),
            .watched = std::move(watchedPositions),
            .validation = std::move(validation),
            .test = std::move(test)};
}

}  // namespace zorro
