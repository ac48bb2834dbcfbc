#include "ui/chart/quantity_text.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(QuantityText, ReadsAccuraciesInPerCent) {
    EXPECT_EQ(quantityText(Quantity::testAccuracy, 0.9725), "97.25 %");
    EXPECT_EQ(quantityText(Quantity::testLoss, 0.9725), "0.9725");
    EXPECT_EQ(quantityText(Quantity::testAccuracy, NAN), "–");
}

TEST(QuantityText, MeansHaveTheirDeviation) {
    EXPECT_EQ(meanText(Quantity::testLoss, {.count = 1, .mean = 0.5}), "0.5000");
    EXPECT_EQ(meanText(Quantity::testAccuracy, {.mean = 0.9725, .standardDeviation = 0.0051}),
              "97.25 ± 0.51");
    EXPECT_EQ(meanWithUnit(Quantity::testAccuracy, {.mean = 0.9725, .standardDeviation = 0.0051}),
              "97.25 ± 0.51 %");
    EXPECT_EQ(meanWithUnit(Quantity::testAccuracy, {}), "–");
    EXPECT_EQ(narrowMeanText(Quantity::testLoss, {.mean = 2e-4, .standardDeviation = 1e-4}),
              "(2.0 ± 1.0)×10⁻⁴");
}

TEST(QuantityText, NarrowColumnsHaveFewFigures) {
    EXPECT_EQ(narrowText(Quantity::trainLoss, 0.0312), "0.0312");
    EXPECT_EQ(narrowText(Quantity::trainLoss, 2.14e-4), "2.1e−4");
    EXPECT_EQ(narrowText(Quantity::validationAccuracy, 0.9721), "97.2");
    EXPECT_EQ(narrowText(Quantity::validationAccuracy, NAN), "–");
    EXPECT_EQ(narrowText(Quantity::trainLoss, INFINITY), "∞");
}

TEST(QuantityText, TitlesSayTheUnitThatFiguresLeaveOut) {
    EXPECT_EQ(labelOf(Quantity::trainAccuracy), "Training accuracy");
    EXPECT_EQ(endTitleOf(Quantity::trainAccuracy), "Final training accuracy, %");
    EXPECT_EQ(endTitleOf(Quantity::validationLoss), "Validation loss");
    EXPECT_EQ(briefOf(Quantity::validationAccuracy), "val. %");
    EXPECT_EQ(briefOf(Quantity::gradientNorm), "|∇|");
    EXPECT_EQ(nameOf(Quantity::gradientNorm), "gradient_norm");
}

TEST(QuantityText, SaysSmallProbabilitiesAsABound) {
    EXPECT_EQ(pText(1e-7), "< 0.0001");
    EXPECT_EQ(pText(0.29), "0.29");
}

}  // namespace
}  // namespace zorro::ui
