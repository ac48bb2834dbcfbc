#include "ui/compare/study/rank_figure.h"

#include <algorithm>

#include <QImage>
#include <gtest/gtest.h>

#include "core/run/tuning/tuning_record.h"
#include "tests/ui/compare/study/study_example.h"

namespace zorro::ui {
namespace {

const QSizeF rankSize(760, 520);

TEST(StudyGroups, AreProblemsByTheirSettingsNamedWithoutWhatTheyShare) {
    const StudyGroups study = studyGroups(smallStudy());
    ASSERT_EQ(study.figures.problems.size(), 2U);
    EXPECT_EQ(study.figures.problems[0].name, "spirals");
    EXPECT_EQ(study.figures.problems[1].name, "moons");
    EXPECT_EQ(study.figures.activations, (std::vector<std::string>{"ReLU", "GELU", "Tanh"}));
    EXPECT_EQ(study.positions[1][2], 5U);
    ASSERT_EQ(study.figures.figures[1][2].size(), 3U);
    EXPECT_FALSE(study.figures.figures[1][2][1].value);
    EXPECT_EQ(study.figures.figures[0][1][2].value, 0.12);
}

TEST(StudyGroups, ARunThatTrainedAnActivationLaterJoinsItsProblem) {
    std::vector<ComparedGroup> groups = smallStudy();
    groups.push_back(studyGroup("swish", 3, "spirals", {0.5, 0.5, 0.5}));
    const StudyGroups study = studyGroups(groups);
    EXPECT_EQ(study.figures.problems.size(), 2U);
    EXPECT_EQ(study.figures.activations.size(), 4U);
    EXPECT_TRUE(study.figures.figures[1][3].empty());
    EXPECT_FALSE(study.positions[1][3]);
}

TEST(StudyGroups, AnActivationIsOneWhateverWasTunedForIt) {
    std::vector<ComparedGroup> groups = smallStudy();
    double rate = 0.001;
    for (ComparedGroup& group : groups) {
        auto run = std::make_shared<RunSnapshot>(*group.run);
        run->tuning = std::make_shared<const TuningRecord>(
            TuningRecord{.axes = {{.key = "optimizer.learning_rate"}, {.key = "beta", .isParameter = true}}});
        for (Member& member : run->comparison.members) {
            member.values["optimizer.learning_rate"] = rate;
        }
        group.values = groupOf(run->comparison.members.front()).values;
        group.run = std::move(run);
        rate *= 2;
    }
    const StudyGroups study = studyGroups(groups);
    EXPECT_EQ(study.figures.activations, (std::vector<std::string>{"ReLU", "GELU", "Tanh"}));
    EXPECT_EQ(study.positions[1][2], 5U);
}

TEST(RankFigure, HasTheBestOnTopAndItsRanksUnderTheMouse) {
    const RankFigure figure(studyGroups(smallStudy()));
    // ReLU is third and second, tanh second and third.
    EXPECT_EQ(figure.study().ranking.order, (std::vector<std::size_t>{1, 0, 2}));
    std::vector<FigureSpot> spots;
    for (int y = 0; y < rankSize.height(); y += 5) {
        for (int x = 0; x < rankSize.width(); x += 5) {
            if (auto spot = figure.spotAt(QPointF(x, y), rankSize, lightTheme()))
                spots.push_back(std::move(*spot));
        }
    }
    ASSERT_FALSE(spots.empty());
    EXPECT_EQ(spots.front().title, "GELU");
    // On moons tanh has the smaller mean, and a network that failed: it ranks behind the others.
    const auto failed = std::ranges::find_if(spots, [](const FigureSpot& spot) {
        return spot.title == "Tanh" && spot.rows.size() == 1 && spot.rows[0].name == "moons";
    });
    ASSERT_NE(failed, spots.end());
    EXPECT_TRUE(failed->rows[0].value.endsWith("rank 3, 1 of 3 failed"))
        << failed->rows[0].value.toStdString();
    EXPECT_EQ(failed->group, 5U);
}

TEST(RankFigure, DrawsInBothThemesAndNarrow) {
    const RankFigure figure(studyGroups(smallStudy()));
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (const QSize& size : {QSize(300, 200), rankSize.toSize()}) {
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            figure.paint(painter, size, theme);
            painter.end();
            EXPECT_NE(image, QImage(image.size(), image.format()));
        }
    }
    EXPECT_EQ(figure.panels().size(), 1U);
    EXPECT_TRUE(figure.tables().front().csv.starts_with("activation,problem,metric,"));
}

TEST(RankFigure, OfOneProblemHasRanksWithoutADiagram) {
    const std::vector<ComparedGroup> all = smallStudy();
    const RankFigure figure(studyGroups({all.begin(), all.begin() + 3}));
    EXPECT_FALSE(figure.study().ranking.criticalDifference);
    EXPECT_LT(figure.leastHeight(), RankFigure(studyGroups(all)).leastHeight());
}

}  // namespace
}  // namespace zorro::ui
