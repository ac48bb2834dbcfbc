#include "core/run/quantity/protocol_check.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/comparison/comparison_issue.h"

namespace zorro {
namespace {

std::string refusal(const std::string& metric, Task task, bool hasTests) {
    try {
        checkProtocol({.metric = metric}, task, {.tests = hasTests});
    } catch (const ComparisonError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(ProtocolCheck, JudgesByTestAccuracyOfClassesAndElseByTestLoss) {
    EXPECT_EQ(metricOf({}, Task::classification, {}), Quantity::testAccuracy);
    EXPECT_EQ(metricOf({}, Task::regression, {}), Quantity::testLoss);
    EXPECT_EQ(metricOf({}, Task::nextToken, {}), Quantity::testLoss);
    EXPECT_EQ(metricOf({}, Task::classification, {.tests = false}), Quantity::validationAccuracy);
    EXPECT_EQ(metricOf({}, Task::classification, {.validation = false, .tests = false}), Quantity::trainLoss);
    EXPECT_EQ(metricOf({.metric = "test_r2"}, Task::regression, {}), Quantity::testR2);
}

TEST(ProtocolCheck, RefusesWhatSuchDataCannotHave) {
    EXPECT_THAT(
        refusal("test_accuracy", Task::regression, true),
        testing::HasSubstr("protocol.metric: there is no test accuracy to judge by, since the data are "
                           "for regression"));
    EXPECT_THAT(refusal("test_balanced_accuracy", Task::nextToken, true), testing::HasSubstr("next token"));
    EXPECT_THAT(refusal("validation_r2", Task::classification, true), testing::HasSubstr("classification"));
    EXPECT_THAT(refusal("test_loss", Task::classification, false), testing::HasSubstr("no example is left"));
    EXPECT_EQ(refusal("failed", Task::regression, false), "accepted");
    EXPECT_EQ(refusal("test_accuracy", Task::nextToken, true), "accepted");
}

TEST(ProtocolCheck, RefusesToJudgeByAPartWithoutExamples) {
    for (const char* metric : {"validation_loss", "validation_accuracy", "best_validation_loss"})
        EXPECT_THROW(checkProtocol({.metric = metric}, Task::classification, {.validation = false}),
                     ComparisonError)
            << metric;
    EXPECT_NO_THROW(checkProtocol({.metric = "train_loss"}, Task::classification, {.validation = false}));
}

TEST(ProtocolCheck, TheBestStateNeedsExamplesToValidateOn) {
    EXPECT_THROW(checkProtocol({.report = ReportedStep::best}, Task::classification, {.validation = false}),
                 ComparisonError);
    EXPECT_NO_THROW(checkProtocol({}, Task::classification, {.validation = false}));
}

}  // namespace
}  // namespace zorro
