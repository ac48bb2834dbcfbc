#include "core/study/progress/study_matrix.h"

#include <algorithm>

namespace zorro {

namespace {

std::vector<std::string> activationsOf(const std::vector<PlannedProblem>& problems) {
    std::vector<std::string> activations;
    for (const PlannedProblem& problem : problems) {
        for (const Member& member : problem.comparison.members) {
            if (std::ranges::find(activations, member.activation) == activations.end())
                activations.push_back(member.activation);
        }
    }
    return activations;
}

bool hasFailed(const RunSnapshot& run, std::size_t member) {
    return member < run.result.failures.size() && run.result.failures[member].has_value();
}

/// The number of the cell that counts a network which stands so.
std::size_t& countOf(MatrixCell& cell, const MemberProgress& member, const std::vector<RunSnapshot>& runs) {
    if (!member.run)
        return cell.missing;
    const RunSnapshot& run = runs[*member.run];
    if (isOver(run))
        return hasFailed(run, member.member) ? cell.failed : cell.trained;
    return isAlive(run.state) ? cell.training : cell.waiting;
}

}  // namespace

StudyMatrix studyMatrix(const std::vector<PlannedProblem>& problems,
                        const std::vector<ProblemProgress>& progress, const std::vector<RunSnapshot>& runs) {
    StudyMatrix matrix{.problems = {}, .activations = activationsOf(problems), .cells = {}};
    for (std::size_t i = 0; i < problems.size(); ++i) {
        matrix.problems.push_back(problems[i].name);
        std::vector<MatrixCell>& row = matrix.cells.emplace_back(matrix.activations.size());
        const std::vector<Member>& members = problems[i].comparison.members;
        for (std::size_t member = 0; member < members.size(); ++member) {
            const auto column = std::ranges::find(matrix.activations, members[member].activation);
            MatrixCell& cell = row[static_cast<std::size_t>(column - matrix.activations.begin())];
            ++countOf(cell, progress[i].members[member], runs);
        }
    }
    return matrix;
}

MatrixCell sumOf(const StudyMatrix& matrix) {
    MatrixCell sum;
    for (const std::vector<MatrixCell>& row : matrix.cells) {
        for (const MatrixCell& cell : row) {
            sum.trained += cell.trained;
            sum.training += cell.training;
            sum.failed += cell.failed;
            sum.waiting += cell.waiting;
            sum.missing += cell.missing;
        }
    }
    return sum;
}

}  // namespace zorro
