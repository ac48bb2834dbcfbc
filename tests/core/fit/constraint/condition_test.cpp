#include "core/fit/constraint/condition.h"

#include <array>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/expression.h"
#include "core/fit/constraint/condition_values.h"

namespace zorro {
namespace {

using testing::HasSubstr;

const FunctionPtr& family() {
    static const FunctionPtr function = makeExpression("a*x^3+b*x");
    return function;
}

/// left - right of the condition's relations at one x, for a = 2 and b = 5: f = 2 x^3 + 5 x.
std::vector<double> amounts(const std::string& text, double x) {
    const Condition condition = parseCondition(text, family()->description());
    std::vector<double> values;
    for (const Relation& relation : condition.relations) {
        values.push_back(valuesOf(relation, *family(), {2, 5}, {&x, 1}).front());
    }
    return values;
}

TEST(Condition, ComparesTheFunctionItsSlopesAndItsParameters) {
    using testing::ElementsAre;
    EXPECT_THAT(amounts("f >= x", 2), ElementsAre(26 - 2));
    EXPECT_THAT(amounts("f'<=100", 2), ElementsAre(100 - 29));
    EXPECT_THAT(amounts("f''(1) ≥ a", 0), ElementsAre(12 - 2));
    EXPECT_THAT(amounts("f(-x)+f=0", 3), ElementsAre(0));
    EXPECT_THAT(amounts("a<=2*b", 0), ElementsAre(8));
    EXPECT_THAT(amounts("-1<=f(1)<=9", 0), ElementsAre(8, 2));
    EXPECT_THAT(amounts("f(exp(0)) = f′(0)+a", 0), ElementsAre(0));
}

TEST(Condition, WordsAreWhatTheyMean) {
    using testing::ElementsAre;
    EXPECT_THAT(amounts("odd", 3), ElementsAre(0));
    EXPECT_THAT(amounts("even", 1), ElementsAre(14));
    EXPECT_THAT(amounts("monotone", 1), ElementsAre(11));
    EXPECT_THAT(amounts("lipschitz <= 3*b", 1), ElementsAre(26, 4));
}

TEST(Condition, KnowsWhereItHolds) {
    const auto parsed = [](const char* text) { return parseCondition(text, family()->description()); };
    EXPECT_FALSE(parsed("f(0)=0").isOnRange);
    EXPECT_FALSE(parsed("f(exp(1))=0").isOnRange);
    EXPECT_TRUE(parsed("f(-x)<=1").isOnRange);
    EXPECT_TRUE(parsed("f>=0").isOnRange);
    EXPECT_EQ(parsed("monotone on 0:5").range, (Interval{0, 5}));
    EXPECT_TRUE(parsed("f'<=2*a").relations[0].isPlainBound);
    EXPECT_FALSE(parsed("f'<=x").relations[0].isPlainBound);
    EXPECT_FALSE(parsed("2*f<=1").relations[0].isPlainBound);
}

TEST(Condition, SaysWhatIsWrongWithIt) {
    const auto problem = [](const char* text) -> std::string {
        try {
            (void)parseCondition(text, family()->description());
        } catch (const ConditionError& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_THAT(problem("f"), HasSubstr("compares nothing"));
    EXPECT_THAT(problem("f>0"), HasSubstr("write >="));
    EXPECT_THAT(problem("f(0=0"), HasSubstr("parenthesis is not closed"));
    EXPECT_THAT(problem("c<=1"), HasSubstr("has no parameter 'c'; it has a and b"));
    EXPECT_THAT(problem("f(a)=0"), HasSubstr("the place 'a' of f depends on 'a'"));
    EXPECT_THAT(problem("f'''=0"), HasSubstr("3 primes"));
    EXPECT_THAT(problem("a'=0"), HasSubstr("does not follow f"));
    EXPECT_THAT(problem("<=1"), HasSubstr("one side of it is empty"));
    EXPECT_THAT(problem("f>=0 on 5:0"), HasSubstr("is no range"));
    EXPECT_THAT(problem("f>=0 on 0:inf"), HasSubstr("is no range"));
    EXPECT_THAT(problem("f(0)=0 on 0:5"), HasSubstr("has no x"));
    EXPECT_THAT(problem("lipschitz"), HasSubstr("needs a bound"));
    EXPECT_THAT(problem("f>=2*"), HasSubstr("the condition 'f>=2*' is wrong"));
    EXPECT_THAT(problem(""), HasSubstr("compares nothing"));
}

TEST(Condition, WhatFollowsTheFunctionIsNoPartOfItsName) {
    for (const char* text : {"f'5<=1", "f(0)7=0", "1>=f''99999999999999999999", "value_of_f_3<=1",
                             "2×value_of_f_<=f", "2×value_of_f_7<=f", "f·value_of_f_0<=1", "fλ<=1"}) {
        EXPECT_THROW((void)parseCondition(text, family()->description()), ConditionError) << text;
    }
}

// The signs that a formula takes end its words: f of 2×f is the function, x of 2×x the range's.
TEST(Condition, KnowsTheSignsOfFormulas) {
    const std::array<std::pair<const char*, const char*>, 4> same{
        {{"2×f<=1", "2*f<=1"}, {"f²<=1", "f^2<=1"}, {"f·f'>=−1", "f*f'>=-1"}, {"f>=2×x", "f>=2*x"}}};
    for (const auto& [typed, plain] : same) {
        const Condition condition = parseCondition(typed, family()->description());
        const Condition expected = parseCondition(plain, family()->description());
        ASSERT_EQ(condition.relations.size(), 1U);
        EXPECT_EQ(condition.relations[0].terms.size(), expected.relations[0].terms.size()) << typed;
        EXPECT_EQ(condition.isOnRange, expected.isOnRange) << typed;
        EXPECT_TRUE(condition.isOnRange) << typed;
    }
    EXPECT_DOUBLE_EQ(parseCondition("f>=0 on −2:1", family()->description()).range->lower, -2);
}

}  // namespace
}  // namespace zorro
