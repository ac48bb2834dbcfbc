#include "core/lesson/shown_run.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/lesson/lesson_figures.h"

namespace zorro {
namespace {

/// Networks of the activations, three of each; the records of one step, 100.
RunSnapshot runOf(const std::vector<std::string>& activations) {
    RunSnapshot run;
    run.path = "/runs/first";
    run.comparison.name = "first";
    for (const std::string& activation : activations) {
        for (const std::uint64_t seed : {1, 2, 3}) {
            run.comparison.members.push_back({.activation = activation, .seed = seed});
        }
    }
    return run;
}

void record(RunSnapshot& run, std::vector<Column> columns, std::vector<Divergence> diverged = {}) {
    EventBatch batch{.steps = {100}, .seconds = {1}};
    batch.columns = std::move(columns);
    batch.diverged = std::move(diverged);
    run.history.append(batch, run.comparison.members.size());
}

std::string sentenceOf(const RunSnapshot& run) {
    return runSentence(lessonOfRun(run), run);
}

TEST(ShownRun, ComparesTheMediansOfTheLosses) {
    RunSnapshot run = runOf({"relu", "gelu"});
    record(run, {{.name = "validation_loss", .values = {0.5, 0.25, 9, 0.125, 0.0625, 0.125}}});
    EXPECT_EQ(sentenceOf(run),
              "After 100 steps GELU has the lowest validation loss, 0.12, and ReLU the highest, 0.5 (medians "
              "of 3 networks).");
}

TEST(ShownRun, SaysWhatStandsOutOfTheNetworks) {
    RunSnapshot run = runOf({"sigmoid", "relu"});
    std::vector<double> gradients;
    for (int network = 0; network < 3; ++network) {
        gradients.insert(gradients.end(), {0.001, 0.5});
    }
    gradients.insert(gradients.end(), 6, 0.5);
    record(run, {{.name = "validation_loss", .values = {1, 1, 1, 0.5, 0.5, 0.5}},
                 {.name = "layer_gradient_norm", .layers = 2, .values = gradients},
                 {.name = "dead_units", .layers = 2, .values = std::vector<double>(12, 0.9)}});
    EXPECT_THAT(sentenceOf(run),
                testing::EndsWith("; the gradient of Sigmoid's first layer is 1/500 of its last layer's."));
}

TEST(ShownRun, SaysWhoDivergedAndComparesTheOthersOnly) {
    RunSnapshot run = runOf({"relu", "gelu"});
    record(run, {{.name = "validation_loss", .values = {0.01, 2, 2, 1, 1, 1}}}, {{.member = 0, .step = 50}});
    EXPECT_EQ(sentenceOf(run),
              "After 100 steps GELU has the lowest validation loss, 1, and ReLU the highest, 2 (medians of 3 "
              "networks); 1 of 3 networks of ReLU diverged.");
}

TEST(ShownRun, OfOneActivationOrNoLossSaysWhatThereIs) {
    RunSnapshot one = runOf({"relu"});
    record(one, {{.name = "train_loss", .values = {0.5, 0.25, 1}},
                 {.name = "dead_units", .layers = 1, .values = {0.5, 0.5, 0.5}}});
    EXPECT_EQ(sentenceOf(one),
              "After 100 steps ReLU has a training loss of 0.5 (medians of 3 networks); 50 % of the units of "
              "ReLU are dead in the layer with most of them.");
    RunSnapshot none = runOf({"relu"});
    EXPECT_EQ(sentenceOf(none), "");
    record(none, {{.name = "train_loss", .values = {NAN, NAN, NAN}}},
           {{.member = 0, .step = 3}, {.member = 1, .step = 3}, {.member = 2, .step = 4}});
    EXPECT_EQ(sentenceOf(none), "No loss is left to compare: 3 of 3 networks of ReLU diverged.");
}

TEST(ShownRun, HasAColumnForEachActivationAndPicturesOfWhatWasRecorded) {
    RunSnapshot run = runOf({"relu", "gelu"});
    std::swap(run.comparison.members[0], run.comparison.members[5]);
    record(run, {{.name = "dead_units", .layers = 1, .values = std::vector<double>(6, 0)}});
    const Lesson lesson = lessonOfRun(run);
    EXPECT_TRUE(lesson.isRun);
    EXPECT_THAT(lesson.activations, testing::ElementsAre("gelu", "relu"));
    EXPECT_THAT(lesson.membersOf(0), testing::ElementsAre(0, 3, 4));
    EXPECT_THAT(lesson.membersOf(1), testing::ElementsAre(1, 2, 5));
    EXPECT_THAT(lesson.pictures, testing::ElementsAre(LessonPicture::deadUnits, LessonPicture::loss));
    EXPECT_EQ(lesson.runs.size(), 1U);
}

TEST(ShownRun, ShowsAsManyActivationsAsThereIsRoomFor) {
    const RunSnapshot run =
        runOf({"relu", "gelu", "tanh", "sigmoid", "silu", "mish", "elu", "softplus", "swish", "identity"});
    EXPECT_EQ(lessonOfRun(run).activations.size(), mostShownActivations);
}

}  // namespace
}  // namespace zorro
