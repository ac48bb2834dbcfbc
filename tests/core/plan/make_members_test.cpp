#include "core/plan/make_members.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/default_comparison.h"

namespace zorro {
namespace {

TEST(MakeMembers, AreEveryActivationWithEverySeed) {
    const auto members = makeMembers({parseCurve("relu"), parseCurve("gelu")}, 3);
    ASSERT_EQ(members.size(), 6U);
    EXPECT_EQ(members[2].activation, "relu");
    EXPECT_EQ(members[2].seed, 3U);
    EXPECT_EQ(members[3].activation, "gelu");
    EXPECT_EQ(members[3].seed, 1U);
}

TEST(MakeMembers, AreEveryActivationWithEveryGateAndSeed) {
    const auto members = makeMembers({parseCurve("tanh"), parseCurve("relu")}, 3,
                                     {parseCurve("sigmoid"), parseCurve("swish")});
    ASSERT_EQ(members.size(), 12U);
    EXPECT_EQ(members[3].activation, "tanh");
    EXPECT_EQ(members[3].gate, "swish");
    EXPECT_EQ(members[3].seed, 1U);
    EXPECT_EQ(members[11].activation, "relu");
    EXPECT_EQ(members[11].gateCurve->description().name, "swish");
    EXPECT_EQ(members[11].seed, 3U);
}

TEST(MakeMembers, SayWhatFitsBeforeThereAreMoreThanMemoryHasRoomFor) {
    const auto complaint = [](const auto& make) {
        try {
            make();
        } catch (const ComparisonError& error) {
            return error.issue().sentence;
        }
        return std::string("made");
    };
    const std::vector<Curve> curves(64, parseCurve("relu"));
    EXPECT_EQ(
        complaint([&] { static_cast<void>(makeMembers(curves, 10'000)); }),
        "64 activations with 10000 seeds would be 640000 networks in one run, where 100000 fit; have fewer "
        "seeds, or make several runs of a study");
    Comparison comparison;
    comparison.members = makeMembers({curves.front()}, 10'000);
    EXPECT_EQ(
        complaint([&] { repeatOnData(comparison, 10'000); }),
        "10000 networks on each of 10000 splits of the data would be 100000000 networks in one run, where "
        "100000 fit; have fewer seeds, or make several runs of a study");
}

TEST(MakeMembers, AFormulaIsOneActivationWithEverySeed) {
    const auto members = makeMembers({parseCurve("expr( x*tanh(c*x) ):c=2")}, 2);
    ASSERT_EQ(members.size(), 2U);
    EXPECT_EQ(members[1].activation, "expr(x*tanh(c*x)):c=2");
    EXPECT_DOUBLE_EQ(curveOf({.activation = members[1].activation}).at(1).f, std::tanh(2.0));
}

TEST(MakeMembers, MakeDefaultsValidForEveryArchitecture) {
    for (const char* kind : {"mlp", "cnn", "transformer", "lstm", "slstm"}) {
        Comparison comparison = defaultComparison(kind, "spirals");
        comparison.members = makeMembers({parseCurve("relu")}, 1);
        comparison.name = automaticName(comparison);
        EXPECT_NO_THROW(checkComparison(comparison));
    }
}

TEST(DefaultComparison, ANameComesFromArchitectureAndData) {
    EXPECT_EQ(automaticName(defaultComparison("cnn", "/data/digits")), "cnn-digits");
}

}  // namespace
}  // namespace zorro
