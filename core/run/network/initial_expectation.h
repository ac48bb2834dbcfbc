#pragma once

// What mean field (core/analysis/mean_field) expects of a member's network at its first step, to stand beside
// what was measured there: the weights as the trainer draws them, the examples of the member's own first
// batch.

#include <cstddef>
#include <optional>
#include <string>

#include "core/analysis/mean_field/expectation.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_data.h"

namespace zorro {

/// The step at which networks are recorded as they began: its batch goes through the initial weights.
inline constexpr std::uint64_t initialStep = 1;

/// Of larger batches so many of the first examples stand for all.
inline constexpr std::size_t mostExpectedExamples = 128;

/// Why nothing is expected of the layers of this member, as a clause: the theory is of fully connected
/// networks without norms, residual connections, gates, dropout and learned activations. Nothing where there
/// is such an expectation.
[[nodiscard]] std::optional<std::string> whyNothingIsExpected(const Comparison& comparison,
                                                              const Member& member);

/// What is expected of the member's network at initialStep, on data of its own seed. Only where
/// whyNothingIsExpected() says nothing, and examples are numbers.
[[nodiscard]] NetworkExpectation initialExpectation(const Comparison& comparison, const Member& member,
                                                    const PreparedData& data);

}  // namespace zorro
