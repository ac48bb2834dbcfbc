#pragma once

// What stands in the tables beside the comparison, as text.

#include <cstddef>
#include <optional>
#include <vector>

#include <QList>
#include <QString>
#include <QStringList>

#include "core/run/quantity/member_metrics.h"
#include "ui/compare/groups/compared_group.h"
#include "ui/compare/groups/group_rules.h"

namespace zorro::ui {

/// One row a group: its label, "mean ± standard deviation" of a final metric, N ("3/4" where some
/// failed), and the corrected p of the test against the baseline, which has none itself.
[[nodiscard]] QList<QStringList> metricRows(const std::vector<ComparedGroup>& groups, Quantity metric,
                                            std::optional<std::size_t> baseline);

/// The name of a parameter and its different values in the order of the runs: "learning rate", "0.001, 0.01".
[[nodiscard]] QStringList parameterCells(const ParameterRow& row);

}  // namespace zorro::ui
