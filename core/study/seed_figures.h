#pragma once

// What the networks of one activation ended with by some metric, one figure a seed, and how far those of
// another one lie from them.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/analysis/statistics/mean_estimate.h"
#include "core/analysis/statistics/paired_test.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

struct SeedFigure {
    std::uint64_t seed = 0;
    std::optional<double> value;  ///< finite; nothing where the network failed
    std::uint64_t dataSeed = 0;
};

/// The figures of the members at these positions of the run; a member without a figure that has not failed is
/// left out.
[[nodiscard]] std::vector<SeedFigure> seedFigures(const RunSnapshot& run,
                                                  std::span<const std::size_t> members, Quantity metric);

/// The scale on which intervals of a quantity are laid: accuracies and rates by their logits, losses and
/// norms by their logarithms.
[[nodiscard]] ValueScale scaleOf(Quantity quantity);

/// How much the splits of a run's data, which several data seeds make, overlap: examples that judge over
/// those to train on; 0 where each seed makes other data (see pairedTest()).
[[nodiscard]] double overlapOf(const RunSnapshot& run);

/// Mean, deviation and 95 % interval over the networks that did not fail. Networks with several data seeds
/// count by data seed, the mean of its networks each, since these share what judges them.
[[nodiscard]] MeanEstimate estimateOf(std::span<const SeedFigure> figures, Quantity metric,
                                      double overlap = 0);

/// How far the figures of one row of a table lie from those of its baseline.
struct SeedTest {
    PairedTest test;                  ///< nothing tested for the baseline itself
    std::optional<double> adjustedP;  ///< corrected for the number of rows that are tested (Holm)
};

/// Tests every row's figures against those of row `baseline`, as testBySeed() does. One a row.
[[nodiscard]] std::vector<SeedTest> testAgainst(std::size_t baseline,
                                                const std::vector<std::vector<SeedFigure>>& rows,
                                                Quantity metric, double overlap = 0);

/// The paired test of the figures against those of the same seeds in `baseline`; a network that failed counts
/// as worse than any that did not. Seeds that only one of them has are left out. Where there are several data
/// seeds, these are what is paired: the means of the networks of each, one that failed where any of them did.
[[nodiscard]] PairedTest testBySeed(std::span<const SeedFigure> figures, std::span<const SeedFigure> baseline,
                                    Quantity metric, double overlap = 0);

}  // namespace zorro
