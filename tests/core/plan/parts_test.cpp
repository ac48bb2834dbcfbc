#include "core/plan/parts.h"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"

namespace zorro {
namespace {

using testing::ElementsAre;

std::vector<std::size_t> allOf(const Comparison& comparison) {
    std::vector<std::size_t> positions(comparison.members.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    return positions;
}

TEST(NetworksThatFit, AreThoseThatFourFifthsOfTheMemoryHold) {
    // 0.8 · 10^9 / 10^5 = 8000.
    EXPECT_EQ(networksThatFit(1e5, 1e9), 8000U);
    EXPECT_EQ(networksThatFit(1e12, 1e9), 1U);
    EXPECT_EQ(networksThatFit(1, 1e12), 100'000U);
}

TEST(NetworksThatFit, AreNotLimitedByWhatIsNotKnown) {
    EXPECT_EQ(networksThatFit(1e5, 0), 100'000U);
    EXPECT_EQ(networksThatFit(0, 1e9), 100'000U);
}

TEST(Parts, AreFullInTheOrderOfTheMembers) {
    Comparison comparison;
    comparison.members = makeMembers({parseCurve("relu"), parseCurve("tanh")}, 3);
    EXPECT_THAT(partsOf(comparison, allOf(comparison), 4),
                ElementsAre(ElementsAre(0, 1, 2, 3), ElementsAre(4, 5)));
    EXPECT_THAT(partsOf(comparison, {1, 4}, 4), ElementsAre(ElementsAre(1, 4)));
    EXPECT_TRUE(partsOf(comparison, {}, 4).empty());
}

TEST(Parts, OfATuningHaveEveryActivation) {
    Comparison comparison;
    comparison.tuning.fields = {"learning-rate"};
    comparison.members = makeMembers({parseCurve("relu"), parseCurve("tanh")}, 3);
    // relu has the seeds 1, 2, 3 at 0, 1, 2, and tanh at 3, 4, 5: five are two whole seeds.
    EXPECT_THAT(partsOf(comparison, allOf(comparison), 5),
                ElementsAre(ElementsAre(0, 3, 1, 4), ElementsAre(2, 5)));
    EXPECT_THAT(partsOf(comparison, allOf(comparison), 1),
                ElementsAre(ElementsAre(0, 3), ElementsAre(1, 4), ElementsAre(2, 5)));
}

}  // namespace
}  // namespace zorro
