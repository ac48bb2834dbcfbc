#include "ui/compare/groups/group_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ui/compare/compare_example.h"

namespace zorro::ui {
namespace {

using testing::ElementsAre;

std::vector<QString> labelsOf(const std::vector<ComparedGroup>& groups) {
    std::vector<QString> labels;
    for (const ComparedGroup& group : groups) {
        labels.push_back(group.label);
    }
    return labels;
}

std::vector<int> colorsOf(const std::vector<ComparedGroup>& groups) {
    std::vector<int> colors;
    for (const ComparedGroup& group : groups) {
        colors.push_back(group.colorIndex);
    }
    return colors;
}

std::vector<ChosenRun> twoRates() {
    return {{"a", exampleSnapshot("/r/a", 0.01, {1, 2})}, {"b", exampleSnapshot("/r/b", 0.1, {1, 2})}};
}

TEST(GroupRules, OneRunIsToldApartByItsActivations) {
    const auto groups = comparedGroups({twoRates().front()}, {});
    EXPECT_THAT(labelsOf(groups), ElementsAre("ReLU", "GELU"));
    EXPECT_THAT(groups[1].members, ElementsAre(2U, 3U));
}

/// One activation with two gates, in the place of relu and gelu.
ChosenRun gatesRun() {
    const std::shared_ptr<RunSnapshot> run = exampleSnapshot("/r/gates", 0.01, {1, 2});
    run->comparison.architecture.kind = "lstm";
    for (std::size_t i = 0; i < run->comparison.members.size(); ++i) {
        run->comparison.members[i].activation = "tanh";
        run->comparison.members[i].gate = i < 2 ? "sigmoid" : "hard-sigmoid";
    }
    return {"gates", run};
}

TEST(GroupRules, GatesOfOneActivationAreGroupsOfOneColourWithOtherDashes) {
    const auto groups = comparedGroups({gatesRun()}, {});
    EXPECT_THAT(labelsOf(groups), ElementsAre("Tanh · gate Sigmoid", "Tanh · gate Hard sigmoid"));
    EXPECT_THAT(groups[1].members, ElementsAre(2U, 3U));
    EXPECT_NE(groups[0].colorIndex, groups[1].colorIndex);
    EXPECT_EQ(curveStyle(lightTheme(), groups[0].colorIndex).color,
              curveStyle(lightTheme(), groups[1].colorIndex).color);
}

TEST(GroupRules, GatesAreNotJoinedWithTheRunThatHasNone) {
    ChosenRun plain = gatesRun();
    const auto run = std::make_shared<RunSnapshot>(*plain.run);
    run->path = "/r/plain";
    for (Member& member : run->comparison.members) {
        member.gate.clear();
    }
    run->comparison.members.resize(2);
    EXPECT_EQ(comparedGroups({gatesRun(), {"plain", run}}, {.joinSeeds = true}).size(), 3U);
}

TEST(GroupRules, SeveralRunsAreToldApartByWhatDiffers) {
    EXPECT_THAT(labelsOf(comparedGroups(twoRates(), {})),
                ElementsAre("ReLU · learning rate 0.01", "GELU · learning rate 0.01",
                            "ReLU · learning rate 0.1", "GELU · learning rate 0.1"));
}

TEST(GroupRules, RepetitionsAreToldApartByTheirNames) {
    const std::vector<ChosenRun> runs{{"first", exampleSnapshot("/r/a", 0.1, {1})},
                                      {"second", exampleSnapshot("/r/b", 0.1, {2})},
                                      {"second", exampleSnapshot("/r/c", 0.1, {3})}};
    const auto labels = labelsOf(comparedGroups(runs, {}));
    EXPECT_EQ(labels[0], "ReLU · first");
    EXPECT_EQ(labels[2], "ReLU · second");
    EXPECT_EQ(labels[4], "ReLU · second (2)");
}

TEST(GroupRules, RepetitionsOfOneNameAreToldApartByTheirTimes) {
    const std::vector<ChosenRun> runs{{"same", exampleSnapshot("/r/20261127-090500-same", 0.1, {1})},
                                      {"same", exampleSnapshot("/r/20261127-173000-same", 0.1, {2})}};
    EXPECT_THAT(labelsOf(comparedGroups(runs, {})),
                ElementsAre("ReLU · 09:05", "GELU · 09:05", "ReLU · 17:30", "GELU · 17:30"));
}

TEST(GroupRules, WhatTellsGroupsApartStandsInColumns) {
    const auto groups = comparedGroups(twoRates(), {});
    for (const ComparedGroup& group : groups) {
        ASSERT_EQ(group.parts.size(), 2U);
        EXPECT_EQ(group.parts[0].title, "activation");
        EXPECT_EQ(group.parts[1].title, "learning rate");
    }
    EXPECT_EQ(groups[0].parts[0].text, "ReLU");
    EXPECT_NE(groups[0].parts[1].text, groups[2].parts[1].text);
}

TEST(GroupRules, RunsOfAStudyAreCalledWithoutItsName) {
    std::vector<ChosenRun> runs = twoRates();
    runs[0].name = "which-activation digits, mlp";
    runs[1].name = "which-activation digits, cnn";
    runs[1].run = exampleSnapshot("/r/b", 0.01, {1, 2});
    EXPECT_THAT(labelsOf(comparedGroups(runs, {})),
                ElementsAre("ReLU · mlp", "GELU · mlp", "ReLU · cnn", "GELU · cnn"));
}

TEST(GroupRules, AValueThatWasChosenForEachActivationBelongsToIt) {
    const auto withRates = [](const std::vector<double>& rates) {
        const std::shared_ptr<RunSnapshot> run = exampleSnapshot("/r/a", 0.01, {1, 2});
        for (std::size_t i = 0; i < rates.size(); ++i) {
            run->comparison.members[i].values["optimizer.learning_rate"] = rates[i];
        }
        return comparedGroups({{"a", run}}, {});
    };
    const std::vector<ComparedGroup> tuned = withRates({0.1, 0.1, 0.02, 0.02});
    ASSERT_EQ(tuned.size(), 2U);
    EXPECT_EQ(tuned[0].parts[1].text, "0.1");
    EXPECT_TRUE(tuned[0].parts[1].isOfActivation);
    EXPECT_FALSE(withRates({0.1, 0.2, 0.1, 0.2})[0].parts[1].isOfActivation);
}

TEST(GroupRules, RunsThatDifferOnlyInSeedsAreJoined) {
    std::vector<ChosenRun> runs = twoRates();
    runs.push_back({"c", exampleSnapshot("/r/c", 0.01, {2, 3})});  // seed 2 again
    const auto groups = comparedGroups(runs, {.joinSeeds = true});
    ASSERT_EQ(groups.size(), 4U);
    EXPECT_EQ(groups[0].members.size(), 3U);
    EXPECT_EQ(groups[0].run->comparison.members[2].seed, 3U);
    EXPECT_EQ(groups[0].run->history.column("train_loss")->values[2], 13);
    EXPECT_EQ(groups[2].members.size(), 2U);
}

TEST(GroupRules, ColoursFollowWhatWasChosen) {
    EXPECT_THAT(colorsOf(comparedGroups(twoRates(), {})), ElementsAre(0, 1, 8, 9));
    const auto colorOf = [](const std::string& activation) { return activation == "relu" ? 5 : 2; };
    EXPECT_THAT(colorsOf(comparedGroups(twoRates(), {}, colorOf)), ElementsAre(5, 2, 13, 10));
    EXPECT_THAT(colorsOf(comparedGroups(twoRates(), {.colorBy = ColorBy::run})), ElementsAre(0, 8, 1, 9));
    EXPECT_THAT(colorsOf(comparedGroups(twoRates(), {.colorBy = ColorBy::parameter,
                                                     .colorParameter = "optimizer.learning_rate"})),
                ElementsAre(0, 8, 1, 9));
}

TEST(GroupRules, TenLinesOfTwoActivationsLookDifferent) {
    std::vector<ChosenRun> runs;
    for (int i = 0; i < 5; ++i) {
        runs.push_back({QString::number(i), exampleSnapshot("/r/" + std::to_string(i), 0.1 * (i + 1), {1})});
    }
    const auto colors = colorsOf(comparedGroups(runs, {}));
    EXPECT_EQ(std::set<int>(colors.begin(), colors.end()).size(), 10U);
}

TEST(GroupRules, ParametersThatDifferAreFound) {
    const auto rows = parameterRows({twoRates()[0].run, twoRates()[1].run});
    int differing = 0;
    for (const ParameterRow& row : rows) {
        differing += row.differs ? 1 : 0;
        EXPECT_EQ(row.differs, row.key == "optimizer.learning_rate") << row.key;
    }
    EXPECT_EQ(differing, 1);
    EXPECT_GT(rows.size(), 30U);
}

}  // namespace
}  // namespace zorro::ui
