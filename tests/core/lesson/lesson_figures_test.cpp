// The sentence of a lesson follows the numbers.

#include "core/lesson/lesson_figures.h"

#include <gtest/gtest.h>

#include "tests/core/lesson/lesson_example.h"

namespace zorro {
namespace {

RunSnapshot recorded(const Lesson& lesson, const EventBatch& batch) {
    RunSnapshot run{.comparison = lesson.runs[0].comparison};
    run.history.append(batch, run.comparison.members.size());
    return run;
}

std::string sentenceOf(const Lesson& lesson, const RunSnapshot& run) {
    const RunSnapshot* runs[] = {&run};
    return lessonSentence(lesson, runs);
}

TEST(LessonFigures, AreMediansOverTheSeedsAtTheFirstRecord) {
    const Lesson lesson = readLesson(lessonText());
    const RunSnapshot run = recorded(lesson, lessonBatch());

    EXPECT_DOUBLE_EQ(lessonFigure(lesson, run, 0), 1e-7);
    EXPECT_DOUBLE_EQ(lessonFigure(lesson, run, 1), 0.5);
}

TEST(LessonFigures, TheSentenceHoldsTheWorstAgainstTheOther) {
    const Lesson lesson = readLesson(lessonText());

    EXPECT_EQ(sentenceOf(lesson, recorded(lesson, lessonBatch())),
              "Sigmoid: 1e-07 and 50 %; Symmetric-Zorro: 0.5 and 100 %; 0 of 3 networks; 20");
}

TEST(LessonFigures, WhereTheEffectDoesNotShowTheSentenceSaysSo) {
    const Lesson lesson = readLesson(lessonText());

    EXPECT_EQ(sentenceOf(lesson, recorded(lesson, lessonBatch(1e-6))),
              "no effect: Sigmoid 1e-07, Symmetric-Zorro 1e-06");
}

/// A lesson of two runs, judged by their losses.
Lesson lessonOfLosses() {
    Lesson lesson = readLesson(lessonText());
    lesson.runs.push_back(lesson.runs.front());
    lesson.runs[0].label = "plain";
    lesson.runs[1].label = "gated";
    lesson.verdict = {.measure = LessonMeasure::validationLoss,
                      .factor = 2,
                      .shown = "{worst} {worst run}: {worst value}, {other run}: {other value}, {better}",
                      .notShown = "no effect: {worst value}, {other value}"};
    return lesson;
}

/// Validation losses at two steps: a network's last one is its figure, though a later step has none.
RunSnapshot withLosses(const Lesson& lesson, const std::vector<double>& last) {
    EventBatch batch{.steps = {1, 10, 20}, .seconds = {0, 0, 0}};
    std::vector<double> values(6, 9.0);
    values.insert(values.end(), last.begin(), last.end());
    values.insert(values.end(), 6, std::nan(""));
    batch.columns = {{.name = "validation_loss", .values = std::move(values)}};
    return recorded(lesson, batch);
}

std::string sentenceOfBoth(const std::vector<double>& plain, const std::vector<double>& gated) {
    const Lesson lesson = lessonOfLosses();
    const RunSnapshot one = withLosses(lesson, plain);
    const RunSnapshot other = withLosses(lesson, gated);
    const RunSnapshot* runs[] = {&one, &other};
    return lessonSentence(lesson, runs);
}

TEST(LessonFigures, OfTwoRunsTheSentenceSaysWithHowManyActivationsOneIsBetter) {
    EXPECT_EQ(sentenceOfBoth({0.5, 0.7, 0.6, 0.1, 0.1, 0.1}, {0.1, 0.3, 0.2, 0.2, 0.2, 0.2}),
              "Sigmoid plain: 0.6, gated: 0.2, 1 of 2 activations");
    EXPECT_EQ(sentenceOfBoth({0.5, 0.7, 0.6, 0.1, 0.1, 0.1}, {0.1, 0.3, 0.2, 0.05, 0.05, 0.05}),
              "Sigmoid plain: 0.6, gated: 0.2, 2 of 2 activations");
    EXPECT_EQ(sentenceOfBoth({0.1, 0.1, 0.1, 0.2, 0.2, 0.2}, {0.1, 0.1, 0.1, 0.8, 0.8, 0.8}),
              "Symmetric-Zorro gated: 0.8, plain: 0.2, 1 of 2 activations");
    EXPECT_EQ(sentenceOfBoth({0.5, 0.7, 0.6, 0.1, 0.1, 0.1}, {0.5, 0.5, 0.5, 0.1, 0.1, 0.1}),
              "no effect: 0.6, 0.5");
}

TEST(LessonFigures, ThereIsNoSentenceBeforeThereAreNumbers) {
    const Lesson lesson = readLesson(lessonText());
    const RunSnapshot* none[] = {nullptr};

    EXPECT_EQ(lessonSentence(lesson, none), "");
    EXPECT_EQ(sentenceOf(lesson, RunSnapshot{.comparison = lesson.runs[0].comparison}), "");
}

TEST(LessonFigures, ADivergedNetworkIsCountedAndKeepsWhatItReached) {
    Lesson lesson = readLesson(lessonText());
    lesson.verdict.measure = LessonMeasure::largestGradient;
    lesson.verdict.shown = "{worst} {worst value}, {worst failed}";
    EventBatch batch{.steps = {1, 2}, .seconds = {0, 0}};
    const double unknown = std::nan("");
    batch.columns = {{.name = "gradient_norm_peak",
                      .values = {1e5, 1e6, 1e7, 1, 1, 1, unknown, unknown, unknown, 2, 2, 2}}};
    batch.diverged = {{0, 2}, {1, 2}, {2, 2}};

    EXPECT_EQ(sentenceOf(lesson, recorded(lesson, batch)), "Sigmoid 1e+06, 3 of 3 networks");
}

}  // namespace
}  // namespace zorro
