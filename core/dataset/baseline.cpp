#include "core/dataset/baseline.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace zorro {

namespace {

double meanOf(const Dataset& dataset, const std::vector<std::uint32_t>& examples, std::size_t output) {
    double mean = 0;
    for (const std::uint32_t example : examples) mean += dataset.values[example * dataset.outputs + output];
    return mean / static_cast<double>(examples.size());
}

/// The mean squared distance of the numbers from one number an output.
double squaredDistance(const Dataset& dataset, const std::vector<std::uint32_t>& examples,
                       const std::vector<double>& from) {
    double sum = 0;
    for (const std::uint32_t example : examples) {
        for (std::size_t output = 0; output < dataset.outputs; ++output)
            sum += std::pow(dataset.values[example * dataset.outputs + output] - from[output], 2);
    }
    return sum / static_cast<double>(examples.size() * dataset.outputs);
}

std::vector<double> meansOf(const Dataset& dataset, const std::vector<std::uint32_t>& examples) {
    std::vector<double> means;
    for (std::size_t output = 0; output < dataset.outputs; ++output)
        means.push_back(meanOf(dataset, examples, output));
    return means;
}

/// How often each label stands at these examples, `each` labels an example.
std::vector<double> labelCounts(const Dataset& dataset, const std::vector<std::uint32_t>& examples,
                                std::size_t each) {
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
        return {.loss = squaredDistance(dataset, judging, meansOf(dataset, training))};
    const std::size_t each = dataset.labels.size() / dataset.size();
    const std::vector<double> known = labelCounts(dataset, training, each);
    const auto frequent = static_cast<std::size_t>(std::ranges::max_element(known) - known.begin());
    return {.accuracy =
                labelCounts(dataset, judging, each)[frequent] / static_cast<double>(judging.size() * each)};
}

double targetVariance(const Dataset& dataset, const std::vector<std::uint32_t>& examples) {
    return squaredDistance(dataset, examples, meansOf(dataset, examples));
}

}  // namespace zorro
