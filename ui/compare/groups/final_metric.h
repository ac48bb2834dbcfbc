#pragma once

// How the compared groups ended by one metric: every seed, the mean with its interval, and the test against a
// baseline.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/run/quantity/member_metrics.h"
#include "core/study/seed_figures.h"
#include "ui/compare/groups/compared_group.h"

namespace zorro::ui {

/// The value of one seed; of the whole run where the metric is the run's.
struct SeedValue {
    std::vector<std::size_t> members;  ///< positions in the comparison
    std::uint64_t seed = 0;            ///< of the first of them
    std::uint64_t dataSeed = 0;        ///< of its data
    double value = 0;                  ///< finite
};

struct FinalMetricRow {
    std::size_t group = 0;  ///< position among the compared groups
    QString label;
    int colorIndex = 0;
    std::string activation;
    MemberValues values;
    std::string run;  ///< directory
    std::vector<SeedValue> seeds;
    std::size_t failed = 0;       ///< seeds that are left out of the estimate
    std::size_t notRecorded = 0;  ///< seeds without this metric
    MeanEstimate estimate;
    bool isBaseline = false;
    PairedTest test;                  ///< against the baseline, by seed
    std::optional<double> adjustedP;  ///< corrected for the number of groups that are tested (Holm)
};

enum class RowOrder { asChosen, bestFirst };

/// One row a group. A baseline that is no group leaves out the tests. Rows without any value come last.
[[nodiscard]] std::vector<FinalMetricRow> finalMetricRows(const std::vector<ComparedGroup>& groups,
                                                          Quantity metric,
                                                          std::optional<std::size_t> baseline,
                                                          RowOrder order);

/// The baseline where nobody chose: the first group with the activation that its run's protocol names, else
/// the first.
[[nodiscard]] std::size_t usualBaseline(const std::vector<ComparedGroup>& groups);

/// The metrics that at least one seed of the groups has.
[[nodiscard]] std::vector<Quantity> recordedMetrics(const std::vector<ComparedGroup>& groups);

/// What is not in the figures, in words: "2 of 5 seeds failed", "1 of 5 seeds did not record it"; empty
/// where nothing is missing.
[[nodiscard]] QString missingText(const FinalMetricRow& row);

/// A line for every seed: group, activation, run, seed, data seed, metric and value, with 17 digits.
[[nodiscard]] std::string seedsCsv(const std::vector<FinalMetricRow>& rows, Quantity metric);

/// A line for every group: n, mean, standard deviation, interval, and difference from the baseline with its
/// interval, effect size and p.
[[nodiscard]] std::string summaryCsv(const std::vector<FinalMetricRow>& rows, Quantity metric);

}  // namespace zorro::ui
