#pragma once

// How a metric depends on one swept field: a curve for each activation with whatever else differs.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/analysis/statistics/mean_estimate.h"
#include "core/run/quantity/quantity.h"
#include "ui/compare/groups/point_colors.h"

namespace zorro::ui {

/// One group: a value of the field.
struct SensitivityPoint {
    std::size_t group = 0;  ///< position among the groups
    double x = 0;
    std::size_t networks = 0;
    std::size_t failed = 0;
    MeanEstimate estimate;  ///< of the metric, over the seeds that did not fail
};

struct SensitivityLine {
    QString label;
    int colorIndex = 0;
    std::vector<SensitivityPoint> points;  ///< by increasing x

    /// The point with the best mean of those of which no network failed, else of all; points.size() where
    /// none has a mean.
    [[nodiscard]] std::size_t best(Quantity metric) const;
};

/// The variables that a metric can be shown over: numbers of which there are several, no metrics and no
/// seeds.
[[nodiscard]] std::vector<std::size_t> sweptVariables(const SweepTable& table);

/// Groups that differ in the activation and the variable only: a problem of a study, or what else the runs
/// differ in.
struct SensitivitySlice {
    QString key;   ///< what they have in common of all that varies: "data digits · depth 3"
    QString name;  ///< the same, or the problem's name where all that is called so is of this slice

    friend bool operator==(const SensitivitySlice&, const SensitivitySlice&) = default;
};

/// In the order of the groups; those without a value of `variable` are left out.
[[nodiscard]] std::vector<SensitivitySlice> sensitivitySlices(const SweepData& data, std::size_t variable);

/// `data` has a point a group. Groups belong to one line where all other variables that vary are the same;
/// those without a value of `variable` are left out, and where `slice` is the key of one, all others.
[[nodiscard]] std::vector<SensitivityLine> sensitivityLines(const SweepData& data, std::size_t variable,
                                                            Quantity metric,
                                                            const std::optional<QString>& slice = {});

/// What tells a group from others beside these variables: "GELU", "GELU · depth 3".
[[nodiscard]] QString sliceLabel(const SweepData& data, std::size_t point,
                                 const std::vector<std::size_t>& without);

/// A line a point: line, value, n, failed, mean, std, low, high, with 17 digits.
[[nodiscard]] std::string sensitivityCsv(const std::vector<SensitivityLine>& lines, const std::string& field,
                                         Quantity metric);

}  // namespace zorro::ui
