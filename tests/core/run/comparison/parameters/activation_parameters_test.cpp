#include "core/run/comparison/parameters/activation_parameters.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace zorro {
namespace {

ComparisonParameter parameterOf(const std::vector<ComparisonParameter>& list, const std::string& key) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const ComparisonParameter& each) { return each.key == key; });
    return found == list.end() ? ComparisonParameter{} : *found;
}

TEST(ActivationParameters, HaveTheirDefaults) {
    const auto list = activationParameters("symmetric-zorro:a=1.5");
    EXPECT_EQ(parameterOf(list, "activation").text, "symmetric-zorro");
    EXPECT_EQ(parameterOf(list, "activation.a").number, 1.5);
    EXPECT_TRUE(parameterOf(list, "activation.b").number);
}

TEST(ActivationParameters, OfAFormulaAreThoseThatAreGiven) {
    const auto list = activationParameters("expr(x*tanh(c*x)):c=2");
    EXPECT_EQ(parameterOf(list, "activation").text, "expr(x*tanh(c*x))");
    EXPECT_EQ(parameterOf(list, "activation.c").number, 2.0);
}

TEST(ActivationParameters, OfWhatIsNoSpecAreItsText) {
    EXPECT_EQ(activationParameters("no such thing:").front().text, "no such thing:");
    EXPECT_EQ(activationParameters("gellu").size(), 1U);
}

TEST(ActivationParameters, OfAnyBytesAreSomething) {
    std::mt19937 random(1);
    const std::string letters = "relu:=,()expr.a0-\n<\xff";
    for (int trial = 0; trial < 2000; ++trial) {
        std::string spec;
        for (auto length = random() % 20; length > 0; --length) {
            spec += letters[random() % letters.size()];
        }
        const auto list = activationParameters(spec);
        ASSERT_FALSE(list.empty()) << spec;
        EXPECT_EQ(list.front().key, "activation");
    }
}

}  // namespace
}  // namespace zorro
