#include "core/run/quantity/quantity.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/export/export.h"
#include "core/run/quantity/final_metrics.h"
#include "core/run/quantity/member_metrics.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

using testing::ElementsAre;

/// A run of one member whose only record has, for each recorded quantity of members, the number of its row.
RunSnapshot recordedRun() {
    RunSnapshot run{.comparison = exampleRun()};
    run.comparison.members.resize(1);
    EventBatch batch{.steps = {1}, .seconds = {1}};
    for (const QuantityDescription& each : quantities) {
        if (each.recorded && each.of == QuantityOf::member)
            batch.columns.push_back(
                {.name = std::string(each.name), .values = {static_cast<double>(each.quantity)}});
    }
    run.history.append(batch, 1);
    return run;
}

TEST(Quantities, EachHasAWordInFilesAndALabelOfItsOwn) {
    std::set<std::string_view> names;
    std::set<std::string_view> labels;
    for (const QuantityDescription& each : quantities) {
        EXPECT_TRUE(std::all_of(each.name.begin(), each.name.end(), [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
        })) << each.name;
        EXPECT_GE(each.label.size(), 4U) << each.name;
        EXPECT_GE(each.meaning.size(), 10U) << each.name;
        EXPECT_TRUE(names.insert(each.name).second) << each.name;
        EXPECT_TRUE(labels.insert(endLabel(each.quantity)).second) << each.name;
        EXPECT_EQ(quantityNamed(each.name), each.quantity);
    }
    EXPECT_EQ(quantityNamed("validation_los"), std::nullopt);
    EXPECT_EQ(quantityNamed(""), std::nullopt);
}

TEST(Quantities, EachIsRecordedOrConcluded) {
    for (const QuantityDescription& each : quantities) {
        EXPECT_TRUE(each.recorded || each.conclusion != Conclusion::none) << each.name;
        EXPECT_EQ(each.conclusion == Conclusion::bestRecorded, each.bestOf.has_value()) << each.name;
        EXPECT_TRUE(!each.headline || each.conclusion != Conclusion::none) << each.name;
        EXPECT_TRUE(each.recorded || !each.charted) << each.name;
    }
}

TEST(Quantities, WhatAMemberRecordsIsAColumnOfTheCsv) {
    RunSnapshot run = recordedRun();
    for (const bool asked : {false, true}) {
        std::ostringstream out;
        run.comparison.training.record =
            asked ? std::vector<std::string>{"sharpness", "noise-scale"} : std::vector<std::string>();
        writeCsv(run, out);
        const std::string heading = out.str().substr(0, out.str().find('\n')) + ',';
        for (const QuantityDescription& each : quantities) {
            const std::string name = ',' + std::string(each.name) + ',';
            const bool isColumn =
                each.recorded && each.of == QuantityOf::member && (asked || each.onDemand.empty());
            EXPECT_EQ(heading.find(name) != std::string::npos, isColumn) << each.name;
        }
    }
}

TEST(Quantities, EveryConclusionIsFoundInWhatItsRunRecorded) {
    RunSnapshot run = recordedRun();
    for (const Quantity quantity : evaluatedQuantities())
        run.result.evaluated[quantity] = {100 + static_cast<double>(quantity)};
    run.result.steps = 50;
    run.result.seconds = 2;
    for (const QuantityDescription& each : quantities) {
        const double row = static_cast<double>(each.quantity);
        const double value = memberMetric(run, each.quantity, 0);
        if (each.conclusion == Conclusion::none)
            EXPECT_TRUE(std::isnan(value)) << each.name;
        else if (each.conclusion == Conclusion::wholeRun)
            EXPECT_EQ(value, 25) << each.name;
        else if (each.conclusion == Conclusion::failure)
            EXPECT_EQ(value, 0) << each.name;
        else if (each.conclusion == Conclusion::bestRecorded)
            EXPECT_EQ(value, static_cast<double>(*each.bestOf)) << each.name;
        else
            EXPECT_EQ(value, each.conclusion == Conclusion::evaluated ? 100 + row : row) << each.name;
    }
}

TEST(Quantities, TheHeadlinesAreWhatListsOfRunsKeep) {
    EXPECT_THAT(headlineQuantities(),
                ElementsAre(Quantity::trainLoss, Quantity::validationLoss, Quantity::testLoss,
                            Quantity::validationAccuracy, Quantity::testAccuracy, Quantity::testR2));
    EXPECT_EQ(headlineQuantities().size(), headlineCount);
    for (std::size_t i = 0; i < headlineCount; ++i) EXPECT_EQ(headlinesBefore(headlineQuantities()[i]), i);
    const ActivationMetrics metrics = finalMetrics(recordedRun()).front();
    for (const Quantity quantity : headlineQuantities())
        EXPECT_EQ(metrics.samples[quantity].values.empty(), !describe(quantity).recorded);
}

TEST(Quantities, TheUsualMetricIsTheFirstThatRunsCanBeComparedBy) {
    EXPECT_EQ(concludedQuantities().front(), usualMetric);
    EXPECT_TRUE(describe(usualMetric).headline);
    const auto evaluated = static_cast<std::ptrdiff_t>(evaluatedQuantities().size());
    EXPECT_TRUE(std::equal(evaluatedQuantities().begin(), evaluatedQuantities().end(),
                           concludedQuantities().begin(), concludedQuantities().begin() + evaluated));
}

TEST(Quantities, PeopleReadPartsAsPerCent) {
    EXPECT_EQ(displayFactor(Quantity::testAccuracy), 100);
    EXPECT_EQ(unitSuffix(Quantity::testAccuracy), " %");
    EXPECT_EQ(displayFactor(Quantity::testLoss), 1);
    EXPECT_EQ(unitSuffix(Quantity::testLoss), "");
    EXPECT_EQ(labelInside(Quantity::bestValidationLoss), "best validation loss");
}

TEST(Quantities, LossesAreBetterTheLowerAndAccuraciesTheHigher) {
    EXPECT_FALSE(higherIsBetter(Quantity::bestValidationLoss));
    EXPECT_TRUE(higherIsBetter(Quantity::validationAccuracy));
    EXPECT_TRUE(higherIsBetter(Quantity::stepsPerSecond));
    EXPECT_EQ(describe(Quantity::learningRate).better, Better::neither);
}

TEST(Quantities, AValueForEachComparesByAllOfThem) {
    PerQuantity<int> values{{Quantity::testLoss, 3}};
    EXPECT_EQ(values[Quantity::testLoss], 3);
    EXPECT_EQ(values[Quantity::trainLoss], 0);
    PerQuantity<int> others = values;
    EXPECT_EQ(values, others);
    others[Quantity::deviceMemory] = 1;
    EXPECT_NE(values, others);
}

}  // namespace
}  // namespace zorro
