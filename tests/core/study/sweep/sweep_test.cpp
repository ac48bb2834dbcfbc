#include "core/study/sweep/sweep.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "core/run/members/member_group.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Comparison comparisonOf(const std::vector<std::string>& activations, std::size_t seeds = 1) {
    std::vector<Curve> curves;
    for (const std::string& activation : activations) curves.push_back(parseCurve(activation, {}));
    Comparison comparison;
    comparison.members = makeMembers(curves, seeds);
    return comparison;
}

Comparison swept(const std::vector<std::string>& activations, const std::vector<std::string>& axes,
                 std::size_t seeds = 1, std::size_t sample = 0) {
    Comparison comparison = comparisonOf(activations, seeds);
    sweepMembers(comparison, {.axes = axes, .sample = sample});
    return comparison;
}

std::vector<std::string> namesOf(const Comparison& comparison) {
    std::vector<std::string> names;
    for (const MemberGroup& group : memberGroupsOf(comparison)) names.push_back(groupText(group));
    return names;
}

std::string complaint(const std::vector<std::string>& axes, std::size_t sample = 0) {
    try {
        static_cast<void>(swept({"symmetric-zorro", "relu"}, axes, 3, sample));
    } catch (const RunError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Sweep, GivesEveryActivationEveryValueOfAField) {
    const Comparison comparison = swept({"relu", "gelu"}, {"learning-rate=1e-4:1e-1:7:log"}, 3);
    ASSERT_EQ(comparison.members.size(), 2U * 7U * 3U);
    std::set<double> rates;
    for (const Member& member : comparison.members)
        rates.insert(std::get<double>(member.values.at("optimizer.learning_rate")));
    EXPECT_EQ(rates.size(), 7U);
    EXPECT_TRUE(rates.contains(1e-4) && rates.contains(1e-3) && rates.contains(1e-2) && rates.contains(1e-1));
    EXPECT_EQ(comparison.members[0].seed, 1U);
    EXPECT_EQ(comparison.members[2].seed, 3U);
    EXPECT_EQ(std::get<double>(comparison.members[3].values.at("optimizer.learning_rate")),
              std::get<double>(comparison.members[5].values.at("optimizer.learning_rate")));
}

TEST(Sweep, VariesAParameterOfTheActivationsThatHaveIt) {
    EXPECT_THAT(namesOf(swept({"symmetric-zorro", "relu"}, {"a=0.5,1,2"})),
                ElementsAre("symmetric-zorro:a=0.5", "symmetric-zorro:a=1", "symmetric-zorro:a=2", "relu"));
}

TEST(Sweep, VariesAParameterOfOneActivationOnly) {
    EXPECT_THAT(namesOf(swept({"tanh-zorro", "sigmoid-zorro"}, {"tanh-zorro.a=2,3"})),
                ElementsAre("tanh-zorro:a=2", "tanh-zorro:a=3", "sigmoid-zorro"));
}

TEST(Sweep, AxesMakeAGrid) {
    EXPECT_THAT(namesOf(swept({"symmetric-zorro", "relu"}, {"a=1,2", "dropout=0,0.5"})),
                ElementsAre("symmetric-zorro:a=1, dropout 0", "symmetric-zorro:a=1, dropout 0.5",
                            "symmetric-zorro:a=2, dropout 0", "symmetric-zorro:a=2, dropout 0.5",
                            "relu, dropout 0", "relu, dropout 0.5"));
}

TEST(Sweep, TakesWordsOfAChoice) {
    EXPECT_THAT(namesOf(swept({"relu"}, {"initialization=kaiming,critical"})),
                ElementsAre("relu, initialization kaiming", "relu, initialization critical"));
}

TEST(Sweep, ASampleLiesInItsRangesAndFillsThem) {
    const Comparison comparison = swept({"symmetric-zorro"}, {"learning-rate=1e-4:1:log", "a=1:3"}, 2, 64);
    ASSERT_EQ(comparison.members.size(), 128U);
    // Of 64 points that are spread evenly each quarter of each range has its 16, to a few.
    std::vector<int> rates(4);
    std::vector<int> steepness(4);
    for (const Member& member : comparison.members) {
        const double rate = std::get<double>(member.values.at("optimizer.learning_rate"));
        const double a = curveOf(member).parameters[0];
        ASSERT_TRUE(rate >= 1e-4 && rate <= 1 && a >= 1 && a <= 3);
        ++rates[static_cast<std::size_t>(std::min(3.0, std::log10(rate / 1e-4)))];
        ++steepness[static_cast<std::size_t>(std::min(3.0, (a - 1) * 2))];
    }
    for (const std::vector<int>* counts : {&rates, &steepness}) {
        for (const int count : *counts) EXPECT_NEAR(count, 32, 6);
    }
}

TEST(Sweep, SaysInWhatMembersDiffer) {
    EXPECT_THAT(sweptTexts(swept({"symmetric-zorro"}, {"a=1,2", "learning-rate=1e-4:1e-1:7:log"})),
                ElementsAre("learning_rate: 7 values, 1e-04 to 0.1", "a: 1 and 2"));
    EXPECT_TRUE(sweptTexts(comparisonOf({"relu"})).empty());
}

TEST(Sweep, RefusesWhatMakesNoSenseInASentence) {
    EXPECT_THAT(complaint({"q=1,2"}), HasSubstr("'q' is neither a parameter of an activation"));
    EXPECT_THAT(complaint({"a=1:1:3"}), HasSubstr("range of one point"));
    EXPECT_THAT(complaint({"a=1:2:1"}), HasSubstr("range of one point"));
    EXPECT_THAT(complaint({"a=2:1:3"}), HasSubstr("upper bound first"));
    EXPECT_THAT(complaint({"a=1:2:0"}), HasSubstr("not a whole number from 2"));
    EXPECT_THAT(complaint({"a=1,1"}), HasSubstr("'1' stands twice"));
    EXPECT_THAT(complaint({"a=1,x"}), HasSubstr("a: 'x' is not a finite number"));
    EXPECT_THAT(complaint({"a=1,inf"}), HasSubstr("a: 'inf' is not a finite number"));
    EXPECT_EQ(complaint({"initialization=kaimng,critical"}),
              "initialization should be one of kaiming, xavier and critical, not 'kaimng'");
    EXPECT_THAT(complaint({"a"}), HasSubstr("has no values; write a=v,v,..., a=lo:hi:count"));
    EXPECT_THAT(complaint({"a=1,2", "a=3,4"}), HasSubstr("'a' is there twice"));
    EXPECT_THAT(complaint({"a=1,2", "symmetric-zorro.a=3,4"}), HasSubstr("is there twice"));
    EXPECT_THAT(complaint({"learning-rate=0,1"}), HasSubstr("0 is no value of learning_rate"));
    EXPECT_THAT(complaint({"depth=2,3"}), HasSubstr("several values of it make several runs of a study"));
    EXPECT_THAT(complaint({"momentum=0.5,0.9"}), HasSubstr("has no effect in this comparison"));
    EXPECT_THAT(complaint({"a=1:2:3"}, 8), HasSubstr("is not lo:hi or lo:hi:log"));
    EXPECT_THAT(complaint({}, 8), HasSubstr("a sample needs ranges"));
    // 1000 points of both activations with three seeds each are 6,000,000.
    EXPECT_THAT(
        complaint({"learning-rate=1e-4:1:1000:log", "a=1:2:1000"}),
        HasSubstr("would be 6000000 networks in one run, where 100000 fit; sweep at most 16666 points"));
}

TEST(Sweep, LeavesNobodyOutsideItsOwnBounds) {
    // The alpha of elu is at most 10, that of the last at most 2.
    Comparison comparison = comparisonOf({"elu", "erf-relu"});
    try {
        sweepMembers(comparison, {.axes = {"alpha=1,5"}});
        FAIL() << "accepted";
    } catch (const RunError& error) {
        EXPECT_STREQ(error.what(), "alpha=5 is no value of erf-relu, whose alpha lies in [0.01, 2]");
    }
}

}  // namespace
}  // namespace zorro
