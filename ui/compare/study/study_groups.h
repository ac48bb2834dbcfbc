#pragma once

// The compared groups as a study: which of them are of one problem, and which of one activation.

#include <optional>
#include <vector>

#include "core/study/table/study_figures.h"
#include "ui/compare/groups/compared_group.h"

namespace zorro::ui {

struct StudyGroups {
    StudyFigures figures;
    /// [problem][activation]: position among the groups; nothing where none was trained.
    std::vector<std::vector<std::optional<std::size_t>>> positions;
    std::vector<int> colorIndices;  ///< one an activation
};

/// A problem is all that groups have in common but their activations, the values beside them and the seeds;
/// it has the name of its runs. An activation is one whatever was tuned for it on each problem. Runs of one
/// problem that trained an activation each count together.
[[nodiscard]] StudyGroups studyGroups(const std::vector<ComparedGroup>& groups);

}  // namespace zorro::ui
