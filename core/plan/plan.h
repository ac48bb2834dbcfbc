#pragma once

// Planning a comparison: what suits an architecture and a data set, and the members that curves and seeds
// make. What only a program without LibTorch can compute, the critical gains, becomes a number here.

#include <cstddef>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// Most seeds of one activation.
inline constexpr std::size_t mostSeeds = 10'000;

/// What suits an architecture and a data set, before anybody chose: sizes, optimiser and steps with which the
/// generated data sets are learned in seconds to minutes on a CPU.
[[nodiscard]] Comparison defaultComparison(ArchitectureKind architecture, const std::string& dataSource);

/// Whether a trainer knows the function: one of the catalogue, not a user's own formula.
[[nodiscard]] bool isTrainable(const Curve& curve);

/// Every activation with the seeds 1 .. `seeds`, each with its critical gain at pre-activations of variance
/// 1, which the first layers have.
[[nodiscard]] std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds);

/// What a comparison is called that nobody gave a name, e.g. "mlp-spirals".
[[nodiscard]] std::string automaticName(const Comparison& comparison);

}  // namespace zorro
