#pragma once

// What stands in the tables beside the comparison, as text.

#include <optional>

#include <QList>
#include <QString>
#include <QStringList>

#include "core/index/run_entry.h"
#include "ui/compare/compared_group.h"
#include "ui/compare/group_rules.h"

namespace zorro::ui {

/// One row a group: its label, "mean ± standard deviation" of a final metric, N ("3 of 4" where some
/// diverged), and p of Welch's test against the baseline.
[[nodiscard]] QList<QStringList> metricRows(const std::vector<ComparedGroup>& groups, RunMetric metric,
                                            std::size_t baseline);

/// The name of a parameter and its different values in the order of the runs: "learning rate", "0.001, 0.01".
[[nodiscard]] QStringList parameterCells(const ParameterRow& row);

}  // namespace zorro::ui
