#include "ui/compare/groups/number_rows.h"

#include <gtest/gtest.h>

#include "tests/ui/compare/compare_example.h"
#include "ui/compare/groups/field_number.h"

namespace zorro::ui {
namespace {

/// Two groups whose final losses were {0.1, 0.2, 0.3} and {0.4, 0.5, 0.75}.
std::vector<ComparedGroup> twoGroups() {
    const auto run = exampleSnapshot("/r/a", 0.1, {1, 2, 3});
    run->result.failures.resize(6);
    run->result.evaluated[Quantity::validationLoss] = {0.1, 0.2, 0.3, 0.4, 0.5, 0.75};
    return comparedGroups({{"a", run}}, {});
}

TEST(FieldNumber, IsWrittenAsTheWindowWritesNumbers) {
    EXPECT_EQ(fieldNumberText("1000"), "1\u202f000");
    EXPECT_EQ(fieldNumberText("0.001"), "0.001");
    EXPECT_EQ(fieldNumberText("12345.5"), "12\u202f345.5");
    EXPECT_EQ(fieldNumberText("1e-05"), "1×10⁻⁵");
    EXPECT_EQ(fieldNumberText("spirals"), "spirals");
    EXPECT_EQ(fieldNumberText("1, 2"), "1, 2");
}

TEST(NumberRows, ShowMeanDeviationCountAndThePairedTest) {
    const QList<QStringList> rows = metricRows(twoGroups(), Quantity::validationLoss, 0);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0], (QStringList{"ReLU", "0.2000 ± 0.10", "3", "–"}));
    EXPECT_EQ(rows[1], (QStringList{"GELU", "0.5500 ± 0.18", "3",
                                    "0.02"}));  // t = 7, of which p = 1 - t / sqrt(t^2 + 2)
}

TEST(NumberRows, SayWhatFailedAndWhatIsNotKnown) {
    auto groups = twoGroups();
    auto run = std::make_shared<RunSnapshot>(*groups[0].run);
    run->result.failures[1] = {5, "its weights were not finite"};
    groups[0].run = run;
    EXPECT_EQ(metricRows(groups, Quantity::validationLoss, 1)[0][2], "2/3");
    EXPECT_EQ(metricRows(groups, Quantity::testAccuracy, 1)[0], (QStringList{"ReLU", "–", "0/3", "–"}));
}

TEST(NumberRows, StandInTheOrderOfTheGroupsAlsoWithoutAFigure) {
    auto groups = twoGroups();
    auto run = std::make_shared<RunSnapshot>(*groups[0].run);
    for (std::size_t member = 0; member < 3; ++member)
        run->result.failures[member] = {5, "its weights were not finite"};
    groups[0].run = groups[1].run = run;
    EXPECT_EQ(metricRows(groups, Quantity::validationLoss, 1)[0][0], "ReLU");
}

TEST(NumberRows, SmallFiguresHaveTheirPowerOfTenOnce) {
    auto groups = twoGroups();
    auto run = std::make_shared<RunSnapshot>(*groups[0].run);
    run->result.evaluated[Quantity::validationLoss] = {1e-4, 2e-4, 3e-4, 0.4, 0.5, 0.6};
    groups[0].run = run;
    EXPECT_EQ(metricRows(groups, Quantity::validationLoss, 1)[0][1], "(2.0 ± 1.0)×10⁻⁴");
}

TEST(NumberRows, ValuesOfAParameterStandOnce) {
    const ParameterRow row{
        .key = "optimizer.learning_rate", .values = {"0.1", "0.01", "0.1", ""}, .differs = true};
    EXPECT_EQ(parameterCells(row), (QStringList{"learning rate", "0.1, 0.01, –"}));
}

}  // namespace
}  // namespace zorro::ui
