#pragma once

// What a comparison is before anybody chose.

#include <string>

#include "core/dataset/generated.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// What suits an architecture and a data set, as their entries in architectures() and generatedDatasets()
/// say: sizes, optimiser and steps with which the generated data sets are learned in seconds to minutes on a
/// CPU. What is unknown suits nothing special; of files the steps, and of tables the weight decay, are left
/// to their size (suited_settings.h).
[[nodiscard]] Comparison defaultComparison(const std::string& architecture, const std::string& dataSource);

/// Gives fields the values that these texts mean. Throws ComparisonError where one means none.
void takeSettings(const Settings& settings, Comparison& comparison);

/// What to call data in few words: of a path its end.
[[nodiscard]] std::string dataName(const std::string& source);

/// What a comparison is called that nobody gave a name, e.g. "mlp-spirals".
[[nodiscard]] std::string automaticName(const Comparison& comparison);

}  // namespace zorro
