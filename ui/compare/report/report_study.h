#pragma once

// What a report on the runs of a study begins with: the table of activations and problems as papers print it,
// and how the activations rank.

#include <vector>

#include "ui/compare/groups/compared_group.h"
#include "ui/compare/report/report.h"

namespace zorro::ui {

/// Adds the table, a few problems at a time so that they fit on a page, with its protocol below, and the
/// ranks as a figure with the critical-difference diagram. Nothing where activations do not rank on
/// several problems.
void addStudy(Report& report, const std::vector<ComparedGroup>& groups, int width);

}  // namespace zorro::ui
