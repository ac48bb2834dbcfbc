#pragma once

// What of a study is trained, and what is missing. The run directories are the only record: a run belongs to
// a problem where it trains the same, whatever it is called, wherever it runs and whichever of the networks
// it has. So a study that was killed goes on with what is there, and one whose file got another activation
// trains only that, in a run of its own. A network has the same initial weights and data order in whichever
// run it is, so seeds pair across runs.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/study/progress/planned_problem.h"

namespace zorro {

/// Where the runs of a study are kept, below the folder of all runs.
[[nodiscard]] std::filesystem::path studyFolder(const std::filesystem::path& runs, const Study& study);

/// How it stands with one network of a problem.
struct MemberProgress {
    /// Position, among all runs, of the run that has the network; one that is over goes before others.
    std::optional<std::size_t> run;
    std::size_t member = 0;  ///< its position there
};

struct ProblemProgress {
    std::vector<MemberProgress> members;  ///< one a member of the problem's comparison
    std::vector<std::size_t> over;        ///< runs of the problem that are over, positions among all
    std::vector<std::size_t> unfinished;  ///< and those that still train, or can go on
};

/// Looks for every network of the problem in `runs`; of those that fit the first counts. Runs that have none
/// of its networks, and those that cannot go on though networks are left, are left out.
[[nodiscard]] ProblemProgress progressOf(const PlannedProblem& problem, const std::vector<RunSnapshot>& runs);

/// The networks of the problem that no run has, as comparisons of at most `stack` members each; see
/// partsOf().
[[nodiscard]] std::vector<Comparison> missingRuns(const PlannedProblem& problem,
                                                  const ProblemProgress& progress, std::size_t stack);

/// Throws RunError where runs of the problem began with different files of data, or, with `alsoNow`, with
/// others than those that are there now.
void requireSameData(const PlannedProblem& problem, const ProblemProgress& progress,
                     const std::vector<RunSnapshot>& runs, bool alsoNow);

}  // namespace zorro
