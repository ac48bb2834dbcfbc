#include "core/study/table/study_conclusion.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/study/table/study_example.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(StudyConclusion, TestsEveryActivationAgainstTheBestOfTheProblem) {
    const StudyConclusion study = concludeStudy(exampleStudy());
    const StudyCell& relu = study.rows[0].cells[0];
    const StudyCell& gelu = study.rows[1].cells[0];
    const StudyCell& tanh = study.rows[2].cells[0];
    EXPECT_NEAR(gelu.estimate.mean, 0.846, 1e-12);
    EXPECT_NEAR(gelu.estimate.standardDeviation, 0.024083189157584613, 1e-12);
    EXPECT_TRUE(gelu.isBest);
    EXPECT_FALSE(gelu.adjustedP);
    // SciPy 1.17: ttest_rel(gelu, relu), ttest_rel(gelu, tanh); Holm by hand, of two tests.
    EXPECT_NEAR(relu.adjustedP.value(), 2 * 0.0038825370469605775, 1e-12);
    EXPECT_NEAR(tanh.adjustedP.value(), 0.04064208872049832, 1e-12);
    EXPECT_FALSE(relu.isBest || relu.isLikeBest() || tanh.isLikeBest());
}

TEST(StudyConclusion, RanksByTheMeanInTheDirectionOfTheMetric) {
    StudyFigures figures = exampleStudy();
    figures.figures[1][2] = seedsOf({0.30, 0.31, 0.29, 0.30, 0.30});
    const StudyConclusion study = concludeStudy(figures);
    EXPECT_EQ(study.rows[0].cells[0].rank, 2);  // 0.822 of accuracy, and the largest loss
    EXPECT_EQ(study.rows[0].cells[1].rank, 3);
    EXPECT_EQ(study.rows[1].averageRank, 1.5);
    EXPECT_EQ(study.rows[2].averageRank, 2);
    EXPECT_THAT(study.ranking.order, ElementsAre(1, 2, 0));
}

TEST(StudyConclusion, AnActivationWithAFailedNetworkRanksBehindThoseWithout) {
    const StudyConclusion study = concludeStudy(exampleStudy());
    const StudyCell& tanh = study.rows[2].cells[1];
    EXPECT_EQ(tanh.failed, 1U);
    EXPECT_EQ(tanh.networks, 5U);
    EXPECT_NEAR(tanh.estimate.mean, 0.3, 1e-12);
    EXPECT_EQ(tanh.rank, 3);
    EXPECT_EQ(study.rows[2].failed, 1U);
    // SciPy 1.17: wilcoxon(gelu - tanh), the failed one as the largest difference.
    EXPECT_NEAR(tanh.test.p.value(), 0.625, 1e-12);
    EXPECT_TRUE(tanh.isLikeBest());
    EXPECT_THAT(study.sentences, testing::Contains(HasSubstr("1 of 5 of tanh on wave")));
}

TEST(StudyConclusion, EqualMeansShareTheirRank) {
    StudyFigures figures = exampleStudy();
    figures.figures[0][0] = seedsOf({0.1, 0.2, 0.3});
    figures.figures[0][2] = seedsOf({0.3, 0.1, 0.2});  // sums to another double
    const StudyConclusion study = concludeStudy(figures);
    EXPECT_EQ(study.rows[0].cells[0].rank, 2.5);
    EXPECT_EQ(study.rows[2].cells[0].rank, 2.5);
}

TEST(StudyConclusion, CountsAsAWinWhatTheTestOverAllPairsTellsApart) {
    const StudyConclusion study = concludeStudy(exampleStudy());
    // Spirals: p of gelu-relu 0.0039, gelu-tanh 0.041, relu-tanh 0.70; times 3, 2 and 1 only the first is
    // below 0.05. Wave: gelu-relu 0.00021, and nothing with tanh, by ranks of five.
    EXPECT_EQ(study.score[1][0], (StudyScore{2, 0, 0}));
    EXPECT_EQ(study.score[0][1], (StudyScore{0, 0, 2}));
    EXPECT_EQ(study.score[1][2], (StudyScore{0, 2, 0}));
    EXPECT_EQ(study.rows[1].score, (StudyScore{2, 2, 0}));
    EXPECT_EQ(study.rows[2].score, (StudyScore{0, 4, 0}));
}

TEST(StudyConclusion, RanksOnlyProblemsOnWhichAllWereTrained) {
    StudyFigures figures = exampleStudy();
    figures.figures[0][1].clear();
    const StudyConclusion study = concludeStudy(figures);
    EXPECT_THAT(study.ranking.problems, ElementsAre(1));
    EXPECT_FALSE(study.rows[1].cells[0].rank);
    EXPECT_EQ(study.rows[1].averageRank, 1);
    EXPECT_FALSE(study.ranking.friedman);
    EXPECT_FALSE(study.ranking.criticalDifference);
    EXPECT_THAT(study.sentences, testing::Contains(HasSubstr("Not trained: 1 of 6 pairs")));
}

TEST(StudyConclusion, OfAStudyThatHasNotBegunSaysNothing) {
    StudyFigures figures = exampleStudy();
    figures.figures.assign(2, std::vector<std::vector<SeedFigure>>(3));
    const StudyConclusion study = concludeStudy(figures);
    EXPECT_FALSE(study.rows[0].averageRank);
    EXPECT_TRUE(study.ranking.order.empty());
    EXPECT_EQ(study.rows[0].score, StudyScore{});
}

TEST(StudyConclusion, SaysFriedmansTestOfItsRanks) {
    const StudyConclusion study =
        concludeStudy(rankedStudy({{1, 2, 3, 4, 5}, {2, 1, 3, 4, 5}, {1, 2, 3, 5, 4}, {3, 1, 2, 4, 5}}));
    // SciPy 1.17: friedmanchisquare(), F of it.
    EXPECT_NEAR(study.ranking.friedman.value().chiSquared, 13.6, 1e-12);
    EXPECT_THAT(study.sentences,
                testing::Contains(HasSubstr("chi-squared(4) = 13.6, p = 0.0087; F(4, 12) = 17, p < 0.0001")));
    // SciPy 1.17: studentized_range.ppf(0.95, 5, inf) / sqrt(2) = 2.7277745; times sqrt(5 6 / (6 4)).
    EXPECT_NEAR(study.ranking.criticalDifference.value(), 2.7277745 * 1.1180339887, 1e-6);
}

TEST(StudyConclusion, DoesNotTakeTwoRankingsThatAgreeForADifference) {
    const StudyConclusion study = concludeStudy(rankedStudy({{1, 2, 3}, {1, 2, 3}}));
    // One of the six orders of the second is that of the first.
    EXPECT_THAT(study.sentences, testing::Contains(HasSubstr("counted over all rankings, p = 0.17: that the "
                                                             "average ranks differ is not shown.")));
}

TEST(StudyConclusion, RefusesFiguresOfAnotherShape) {
    StudyFigures figures = exampleStudy();
    figures.figures[1].pop_back();
    EXPECT_THROW(static_cast<void>(concludeStudy(figures)), std::invalid_argument);
    figures = exampleStudy();
    figures.elementSeconds = {1e-9};
    EXPECT_THROW(static_cast<void>(concludeStudy(figures)), std::invalid_argument);
}

TEST(RankBars, AreMaximalOnly) {
    // 1, 1.5 and 2.5 are closer together than 2; so are 2.5 and 4; 1.5 to 2.5 alone is part of the first.
    const std::vector<double> ranks{1, 1.5, 2.5, 4, 6};
    EXPECT_THAT(rankBars(ranks, 2), ElementsAre(RankBar{0, 2}, RankBar{2, 3}));
    EXPECT_THAT(rankBars(ranks, 6), ElementsAre(RankBar{0, 4}));
    EXPECT_TRUE(rankBars(ranks, 0.4).empty());
    EXPECT_TRUE(rankBars({}, 1).empty());
}

TEST(RankBars, EndWhereTheDifferenceIsTheCriticalOne) {
    EXPECT_TRUE(rankBars(std::vector<double>{1, 3}, 2).empty());
    EXPECT_THAT(rankBars(std::vector<double>{1, 1, 1}, 2), ElementsAre(RankBar{0, 2}));
}

}  // namespace
}  // namespace zorro
