#pragma once

// What the runs of a problem have measured, put together from however many there are.

#include <optional>
#include <string>
#include <vector>

#include "core/run/members/member_group.h"
#include "core/study/progress/progress.h"
#include "core/study/seed_figures.h"
#include "core/study/table/study_figures.h"

namespace zorro {

/// The networks of one activation and its swept values.
struct FigureRow {
    MemberGroup group;
    std::vector<SeedFigure> figures;  ///< of those that are trained
};

struct ProblemFigures {
    std::optional<Quantity> metric;  ///< by which the protocol judges; nothing before something is trained
    double overlap = 0;              ///< of the splits of its data (overlapOf())
    std::vector<FigureRow> rows;     ///< in the order of the problem's comparison
};

/// Only runs that are over count.
[[nodiscard]] ProblemFigures figuresOf(const PlannedProblem& problem, const ProblemProgress& progress,
                                       const std::vector<RunSnapshot>& runs);

/// The standard deviation of the differences between two rows of one seed, pooled over all pairs of rows;
/// nothing where no pair has two seeds in common. Networks that failed are left out.
[[nodiscard]] std::optional<double> differenceDeviation(const ProblemFigures& figures);

/// What the study has measured, a row for each activation and its swept values; in sentences how its networks
/// were trained and which of them are missing. Costs are not filled in.
[[nodiscard]] StudyFigures studyFiguresOf(const Study& study, const std::vector<PlannedProblem>& problems,
                                          const std::vector<ProblemProgress>& progress,
                                          const std::vector<RunSnapshot>& runs);

}  // namespace zorro
