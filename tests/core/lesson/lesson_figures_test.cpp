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
