#include "core/run/comparison/parameters/comparison_parameters.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace zorro {
namespace {

const ComparisonParameter* findParameter(const std::vector<ComparisonParameter>& list,
                                         const std::string& key) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const ComparisonParameter& each) { return each.key == key; });
    return found == list.end() ? nullptr : &*found;
}

TEST(ComparisonParameters, NamesEverySettingAsTheFileDoes) {
    Comparison comparison{.name = "x"};
    comparison.optimizer.learningRate = 0.01;
    comparison.architecture.residual = true;
    const auto list = comparisonParameters(comparison);
    ASSERT_NE(findParameter(list, "optimizer.learning_rate"), nullptr);
    EXPECT_EQ(findParameter(list, "optimizer.learning_rate")->text, "0.01");
    EXPECT_EQ(findParameter(list, "optimizer.learning_rate")->number, 0.01);
    EXPECT_EQ(findParameter(list, "architecture.residual")->text, "true");
    EXPECT_EQ(findParameter(list, "architecture.kind")->text, "mlp");
    EXPECT_EQ(findParameter(list, "architecture.width")->number, 64);
    EXPECT_EQ(findParameter(list, "name"), nullptr);
}

TEST(ComparisonParameters, LeavesOutWhatWasLeftToTheProgram) {
    Comparison comparison;
    EXPECT_EQ(findParameter(comparisonParameters(comparison), "data.examples"), nullptr);
    comparison.data.examples = 300;
    EXPECT_EQ(findParameter(comparisonParameters(comparison), "data.examples")->text, "300");
}

TEST(ComparisonParameters, RunsThatDifferInSeedAndMachineRepeatEachOther) {
    EXPECT_TRUE(isOfRepetition("data.seed"));
    EXPECT_TRUE(isOfRepetition("training.device"));
    EXPECT_FALSE(isOfRepetition("optimizer.learning_rate"));
}

}  // namespace
}  // namespace zorro
