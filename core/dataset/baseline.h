#pragma once

// What a result is measured against: answers that are given without looking at the example.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/dataset/dataset.h"

namespace zorro {

/// How well the examples that judge are answered by what is most frequent among the training examples
/// (classes, tokens), or by their mean (numbers). One of both.
struct TrivialBaseline {
    std::optional<double> accuracy;
    std::optional<double> loss;  ///< mean squared error
};

/// The parts hold positions of examples; neither is empty.
[[nodiscard]] TrivialBaseline trivialBaseline(const Dataset& dataset,
                                              const std::vector<std::uint32_t>& training,
                                              const std::vector<std::uint32_t>& judging);

/// The mean cross-entropy, in nats, on the examples that judge, of answering with how often each class or
/// token is there among the training examples; each is counted once more, so that none is impossible.
[[nodiscard]] double frequencyLoss(const Dataset& dataset, const std::vector<std::uint32_t>& training,
                                   const std::vector<std::uint32_t>& judging);

/// The mean over the outputs of the variance (of the population) of the numbers to predict over these
/// examples: R^2 is 1 - mean squared error / variance.
[[nodiscard]] double targetVariance(const Dataset& dataset, const std::vector<std::uint32_t>& examples);

}  // namespace zorro
