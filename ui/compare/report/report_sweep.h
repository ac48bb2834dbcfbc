#pragma once

// The figures of a report on runs that differ in a parameter: what the parameter does to how they ended.

#include <vector>

#include "ui/compare/groups/compared_group.h"
#include "ui/compare/report/report.h"

namespace zorro::ui {

/// Adds parallel coordinates of everything that differs, and the validation loss, or else the first metric,
/// over each parameter that is a number (at most four), a dot a seed. Nothing where no such parameter
/// differs.
void addSweepFigures(Report& report, const std::vector<ComparedGroup>& groups, int width);

}  // namespace zorro::ui
