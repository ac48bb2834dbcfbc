#pragma once

// The compared groups as a table of numbers: a row for every group or every seed, a column for every
// parameter, every parameter of the activations, and every metric. What scatter plots and parallel
// coordinates draw.

#include <cstddef>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/run/quantity/quantity.h"
#include "ui/compare/groups/compared_group.h"

namespace zorro::ui {

struct SweepVariable {
    std::string key;         ///< as in comparison.json, "activation.a", "seed", or a metric's name
    QString title;           ///< e.g. "learning rate"
    bool isMetric = false;   ///< otherwise it was chosen before
    bool varies = false;     ///< between the groups; a parameter of activations among those that have it
    ValueRange bounds = {};  ///< what its values can be, in the units of the table
    QStringList categories;  ///< values are positions in this list where there are any
};

struct SweepPoint {
    std::size_t group = 0;             ///< position among the compared groups
    std::vector<std::size_t> members;  ///< those the point stands for
    std::size_t failed = 0;            ///< how many of them failed
    std::vector<double> values;        ///< one a variable; NaN where it has none
};

struct SweepTable {
    std::vector<SweepVariable> variables;
    std::vector<SweepPoint> points;

    /// Position of the variable with this key, or -1.
    [[nodiscard]] int find(const std::string& key) const;
    [[nodiscard]] std::vector<double> column(std::size_t variable) const;
    /// Whether the points have at least two values of it.
    [[nodiscard]] bool hasSeveral(std::size_t variable) const;
};

enum class SweepPoints { groups, seeds };

/// Metrics of a group are means over the seeds that did not fail; accuracies are in per cent. A failed seed
/// has no metrics. A parameter that not all who have it give as a number has categories.
[[nodiscard]] SweepTable sweepTable(const std::vector<ComparedGroup>& groups, SweepPoints points);

/// Keys of the parameters that differ (at most 7, without the seed), then of the first 3 metrics: what
/// parallel coordinates show before anybody chooses.
[[nodiscard]] std::vector<std::string> usualAxes(const SweepTable& table);

/// "0.001", or the name of a category; a dash where there is none.
[[nodiscard]] QString valueText(const SweepVariable& variable, double value);

/// A line for every point: group, seeds, and every variable with 17 digits.
[[nodiscard]] std::string sweepCsv(const SweepTable& table, const std::vector<ComparedGroup>& groups);

}  // namespace zorro::ui
