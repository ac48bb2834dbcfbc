#include "core/dataset/standardise.h"

#include <cmath>
#include <cstddef>

namespace zorro {

namespace {

void scale(std::vector<float>& values, std::size_t width, std::size_t column, const Moments& moments) {
    const double deviation = std::sqrt(moments.variance);
    for (std::size_t i = column; i < values.size(); i += width) {
        values[i] = deviation > 0
                        ? static_cast<float>((static_cast<double>(values[i]) - moments.mean) / deviation)
                        : 0.0F;
    }
}

}  // namespace

Moments momentsOf(const std::vector<float>& values, std::size_t width, std::size_t column,
                  const std::vector<std::uint32_t>& rows) {
    Moments moments;
    const auto count = static_cast<double>(rows.size());
    for (const std::uint32_t row : rows) moments.mean += values[row * width + column] / count;
    for (const std::uint32_t row : rows)
        moments.variance += std::pow(values[row * width + column] - moments.mean, 2) / count;
    return moments;
}

void standardise(Dataset& dataset, const std::vector<std::uint32_t>& trainingExamples) {
    if (dataset.ownUnits) {
        for (std::size_t column = 0; column < dataset.exampleSize(); ++column)
            scale(dataset.inputs, dataset.exampleSize(), column,
                  momentsOf(dataset.inputs, dataset.exampleSize(), column, trainingExamples));
        dataset.ownUnits = false;
    }
    if (dataset.task != Task::regression || !dataset.targetMeans.empty())
        return;
    for (std::size_t output = 0; output < dataset.outputs; ++output) {
        const Moments moments = momentsOf(dataset.values, dataset.outputs, output, trainingExamples);
        scale(dataset.values, dataset.outputs, output, moments);
        dataset.targetMeans.push_back(moments.mean);
        dataset.targetDeviations.push_back(std::sqrt(moments.variance));
    }
}

}  // namespace zorro
