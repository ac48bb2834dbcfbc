#pragma once

// How the activations of a run did, as a table for people.

#include <string>

#include "core/study/conclusion.h"

namespace zorro {

/// Throws UsageError where `--baseline` names no activation of the comparison.
void requireBaseline(const Comparison& comparison, const std::string& baseline);

/// "0.0123 ± 0.0004" or "97.31 ± 0.12 %": mean and standard deviation as the quantity is read; "-" without a
/// value.
[[nodiscard]] std::string meanText(Quantity quantity, const MeanEstimate& estimate);

/// One line an activation: its seeds, mean +- standard deviation of the final metrics, and how it differs
/// from the baseline, with the protocol in sentences below.
[[nodiscard]] std::string finalTable(const RunConclusion& conclusion, const RunSnapshot& run);

}  // namespace zorro
