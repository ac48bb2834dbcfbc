#include "core/study/progress/study_matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/study/progress/small_study.h"

namespace zorro {
namespace {

using testing::ElementsAre;

StudyMatrix matrixOf(const std::vector<PlannedProblem>& problems, const std::vector<RunSnapshot>& runs) {
    std::vector<ProblemProgress> progress;
    for (const PlannedProblem& problem : problems) {
        progress.push_back(progressOf(problem, runs));
    }
    return studyMatrix(problems, progress, runs);
}

TEST(StudyMatrix, HasARowAProblemAndAColumnAnActivationAllOfThemMissingAtFirst) {
    const StudyMatrix matrix = matrixOf(plannedProblems(smallStudy()), {});
    EXPECT_THAT(matrix.problems, ElementsAre("moons", "spirals"));
    EXPECT_THAT(matrix.activations, ElementsAre("relu", "tanh"));
    const MatrixCell missing{.missing = 2};
    EXPECT_THAT(matrix.cells, ElementsAre(ElementsAre(missing, missing), ElementsAre(missing, missing)));
}

TEST(StudyMatrix, CountsWhatIsTrainedAndWhatHasFailed) {
    const auto problems = plannedProblems(smallStudy());
    const StudyMatrix matrix = matrixOf(problems, {finishedRun(problems[1].comparison, {0.9, 0.8, -1, 0.6})});
    EXPECT_THAT(matrix.cells[0], ElementsAre(MatrixCell{.missing = 2}, MatrixCell{.missing = 2}));
    EXPECT_THAT(matrix.cells[1],
                ElementsAre(MatrixCell{.trained = 2}, MatrixCell{.trained = 1, .failed = 1}));
    EXPECT_EQ(sumOf(matrix), (MatrixCell{.trained = 3, .failed = 1, .missing = 4}));
    EXPECT_EQ(sumOf(matrix).over(), 4U);
}

TEST(StudyMatrix, TellsWhatIsTrainedNowFromWhatWaits) {
    const auto problems = plannedProblems(smallStudy());
    RunSnapshot running{.path = "/runs/a", .comparison = problems[0].comparison, .state = RunState::running};
    RunSnapshot stopped{.path = "/runs/b",
                        .comparison = problems[1].comparison,
                        .state = RunState::stopped,
                        .resumable = true};
    stopped.comparison.members.pop_back();  // tanh with seed 2
    const StudyMatrix matrix = matrixOf(problems, {running, stopped});
    EXPECT_THAT(matrix.cells[0], ElementsAre(MatrixCell{.training = 2}, MatrixCell{.training = 2}));
    EXPECT_THAT(matrix.cells[1],
                ElementsAre(MatrixCell{.waiting = 2}, MatrixCell{.waiting = 1, .missing = 1}));
}

}  // namespace
}  // namespace zorro
