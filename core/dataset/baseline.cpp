#include "core/dataset/baseline.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "core/dataset/standardise.h"

namespace zorro {

namespace {

Moments targetMoments(const Dataset& dataset, std::size_t output,
                      const std::vector<std::uint32_t>& examples) {
    return momentsOf(dataset.values, dataset.outputs, output, examples);
}

/// The mean squared error, on the examples that judge, of answering the mean of training.
double lossOfMeans(const Dataset& dataset, const std::vector<std::uint32_t>& training,
                   const std::vector<std::uint32_t>& judging) {
    double sum = 0;
    for (std::size_t output = 0; output < dataset.outputs; ++output) {
        const Moments judged = targetMoments(dataset, output, judging);
        sum += judged.variance + std::pow(judged.mean - targetMoments(dataset, output, training).mean, 2);
    }
    return sum / static_cast<double>(dataset.outputs);
}

/// How many labels each example has.
std::size_t labelsOfEach(const Dataset& dataset) {
    return dataset.labels.size() / dataset.size();
}

/// How often each label stands at these examples.
std::vector<double> labelCounts(const Dataset& dataset, const std::vector<std::uint32_t>& examples) {
    const std::size_t each = labelsOfEach(dataset);
    std::vector<double> counts(dataset.outputs);
    for (const std::uint32_t example : examples) {
        for (std::size_t i = 0; i < each; ++i)
            ++counts[static_cast<std::size_t>(dataset.labels[example * each + i])];
    }
    return counts;
}

}  // namespace

TrivialBaseline trivialBaseline(const Dataset& dataset, const std::vector<std::uint32_t>& training,
                                const std::vector<std::uint32_t>& judging) {
    if (dataset.task == Task::regression)
        return {.loss = lossOfMeans(dataset, training, judging)};
    const std::vector<double> known = labelCounts(dataset, training);
    const auto frequent = static_cast<std::size_t>(std::ranges::max_element(known) - known.begin());
    return {.accuracy = labelCounts(dataset, judging)[frequent] /
                        static_cast<double>(judging.size() * labelsOfEach(dataset))};
}

double frequencyLoss(const Dataset& dataset, const std::vector<std::uint32_t>& training,
                     const std::vector<std::uint32_t>& judging) {
    const std::vector<double> known = labelCounts(dataset, training);
    const std::vector<double> judged = labelCounts(dataset, judging);
    const double all = std::reduce(known.begin(), known.end()) + static_cast<double>(known.size());
    double loss = 0;
    for (std::size_t label = 0; label < known.size(); ++label)
        loss -= judged[label] * std::log((known[label] + 1) / all);
    return loss / std::reduce(judged.begin(), judged.end());
}

double targetVariance(const Dataset& dataset, const std::vector<std::uint32_t>& examples) {
    return lossOfMeans(dataset, examples, examples);
}

}  // namespace zorro
