#include "core/run/network/initial_variances.h"

#include <numeric>

namespace zorro {

InitialVariances initialVariances(Initialization initialization, const std::optional<CriticalPoint>& critical,
                                  std::size_t inputs, std::size_t width, double inputSquare) {
    const auto in = static_cast<double>(inputs);
    switch (initialization) {
        case Initialization::kaiming:
            return {.firstWeight = 2, .weight = 2};
        case Initialization::xavier:
            return {.firstWeight = 2 * in / (in + static_cast<double>(width)), .weight = 1};
        case Initialization::critical:
            break;
    }
    const CriticalPoint point = critical.value_or(CriticalPoint());
    return {.firstWeight = (point.q - point.biasVariance) / inputSquare,
            .weight = point.weightVariance,
            .bias = point.biasVariance};
}

double meanSquareOfInputs(const Dataset& dataset, const std::vector<std::uint32_t>& examples) {
    const std::size_t size = dataset.exampleSize();
    if (dataset.vocabulary > 0)
        return 1;
    double sum = 0;
    for (const std::uint32_t example : examples) {
        const auto first = dataset.inputs.begin() + static_cast<std::ptrdiff_t>(example * size);
        sum += std::inner_product(first, first + static_cast<std::ptrdiff_t>(size), first, 0.0);
    }
    return sum > 0 ? sum / static_cast<double>(examples.size() * size) : 1;
}

}  // namespace zorro
