#include "core/run/network/initial_expectation.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <stdexcept>
#include <vector>

#include "core/dataset/epoch_order.h"
#include "core/run/members/member_settings.h"
#include "core/run/network/initial_variances.h"

namespace zorro {

namespace {

std::span<const float> inputsOf(const Dataset& dataset, std::size_t example) {
    return std::span(dataset.inputs).subspan(example * dataset.exampleSize(), dataset.exampleSize());
}

double productOf(std::span<const float> a, std::span<const float> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

double targetProduct(const Dataset& dataset, std::size_t a, std::size_t b) {
    if (dataset.task == Task::classification)
        return dataset.labels[a] == dataset.labels[b] ? 1 : 0;
    const auto targets = [&](std::size_t example) {
        return std::span(dataset.values).subspan(example * dataset.outputs, dataset.outputs);
    };
    return productOf(targets(a), targets(b));
}

/// The first examples of the member's first batch with one another.
BatchProducts firstBatch(const PreparedData& data, std::uint64_t seed, std::size_t batch) {
    const std::size_t size = std::min(batch, data.split.train.size());
    std::vector<std::int64_t> order(std::min(size, mostExpectedExamples));
    drawEpochOrder(seed, 0, data.split.train, order);
    BatchProducts products{.examples = order.size(),
                           .batch = size,
                           .inputs = {},
                           .targets = {},
                           .classes = data.dataset.task == Task::classification};
    const auto inputs = static_cast<double>(data.dataset.exampleSize());
    for (const std::int64_t first : order) {
        for (const std::int64_t second : order) {
            const auto a = static_cast<std::size_t>(first);
            const auto b = static_cast<std::size_t>(second);
            products.inputs.push_back(productOf(inputsOf(data.dataset, a), inputsOf(data.dataset, b)) /
                                      inputs);
            products.targets.push_back(targetProduct(data.dataset, a, b));
        }
    }
    return products;
}

}  // namespace

std::optional<std::string> whyNothingIsExpected(const Comparison& comparison, const Member& member) {
    const Architecture architecture = settingsOf(comparison, member).architecture;
    if (architecture.kind != "mlp")
        return "the theory is of fully connected networks";
    if (architecture.normalization != Normalization::none)
        return "the theory is of networks without normalisation";
    if (architecture.residual)
        return "the theory is of networks without residual connections";
    if (architecture.gated)
        return "the theory is of networks without gated layers";
    if (architecture.dropout > 0)
        return "the theory is of networks without dropout";
    if (architecture.learnable != Learnable::none)
        return "the theory is of activations that do not learn";
    return std::nullopt;
}

NetworkExpectation initialExpectation(const Comparison& comparison, const Member& member,
                                      const PreparedData& data) {
    if (data.dataset.vocabulary > 0)
        throw std::invalid_argument("the theory is of examples that are numbers, not tokens");
    const Architecture& architecture = comparison.architecture;
    const std::size_t inputs = data.dataset.exampleSize();
    const InitialVariances variances =
        initialVariances(initializationOf(architecture, member), member.critical, inputs, architecture.width,
                         meanSquareOfInputs(data.dataset, data.split.train));
    return expectedLayers(curveOf(member),
                          {.inputs = inputs,
                           .width = architecture.width,
                           .depth = architecture.depth,
                           .outputs = data.dataset.outputs,
                           .firstWeightVariance = variances.firstWeight,
                           .weightVariance = variances.weight,
                           .biasVariance = variances.bias},
                          firstBatch(data, member.seed, comparison.training.batch));
}

}  // namespace zorro
