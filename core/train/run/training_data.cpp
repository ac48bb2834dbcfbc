#include "core/train/run/training_data.h"

#include <algorithm>
#include <utility>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_data.h"
#include "core/run/members/member_settings.h"
#include "core/run/network/initial_variances.h"
#include "core/text/text.h"
#include "core/train/measure/measurements.h"

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

TrainingData prepare(const Comparison& comparison, const DataSource& source, const torch::Device& device) {
    auto [dataset, split] = examplesOf(source);
    DeviceData onDevice(dataset, device);
    const std::vector<std::uint32_t> watched =
        drawnPositions(split.validation, comparison.training.validationExamples, source.seed);
    Tensor watchedPositions = positionsOf(watched, device);
    Tensor looked = positionsOf(drawnPositions(split.train, examplesForDeadUnits, source.seed), device);
    Tensor validation = positionsOf(split.validation, device);
    Tensor test = positionsOf(split.test, device);
    const bool isNeeded = std::ranges::any_of(comparison.members, [&](const Member& member) {
        return initializationOf(comparison.architecture, member) == Initialization::critical;
    });
    const double inputSquare = isNeeded ? meanSquareOfInputs(dataset, split.train) : 1;
    return {.dataset = std::move(dataset),
            .split = std::move(split),
            .onDevice = std::move(onDevice),
            .watched = std::move(watchedPositions),
            .looked = std::move(looked),
            .validation = std::move(validation),
            .test = std::move(test),
            .inputSquare = inputSquare};
}

/// Whether two seeds gave the same examples to train on.
bool trainOnTheSame(const TrainingData& one, const TrainingData& other) {
    return one.split.train == other.split.train && one.dataset.rows == other.dataset.rows &&
           one.dataset.inputs == other.dataset.inputs && one.dataset.tokens == other.dataset.tokens;
}

}  // namespace

TrainingData prepareData(const Comparison& comparison, const torch::Device& device) {
    return prepare(comparison, comparison.data, device);
}

DataBySeed prepareAllData(const Comparison& comparison, const torch::Device& device) {
    DataBySeed all;
    for (const std::uint64_t seed : dataSeedsOf(comparison)) {
        DataSource source = comparison.data;
        source.seed = seed;
        all.emplace(seed, prepare(comparison, source, device));
    }
    if (all.size() > 1 && trainOnTheSame(all.begin()->second, std::next(all.begin())->second))
        throw ComparisonError(
            {"data.source", "{data.source}: " + inQuotes(comparison.data.source) +
                                " says itself what is for training and validation, so several seeds of the "
                                "data would change nothing; leave them out"});
    return all;
}

}  // namespace zorro
