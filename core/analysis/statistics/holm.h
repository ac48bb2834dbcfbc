#pragma once

// Probabilities of several tests, corrected for their number (Holm 1979).

#include <span>
#include <vector>

namespace zorro {

/// Each probability times the number of tests that it is not the smallest of, at least as large as those of
/// the smaller ones and at most 1: the chance that any of the tests errs stays below what is asked of one.
[[nodiscard]] std::vector<double> holmAdjusted(std::span<const double> probabilities);

}  // namespace zorro
