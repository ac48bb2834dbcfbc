#include "core/study/claims/claims.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/comparison/comparison_issue.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> namesOf(const std::vector<ClaimCase>& cases) {
    std::vector<std::string> names;
    names.reserve(cases.size());
    for (const ClaimCase& each : cases) names.push_back(claimComparison(each).name);
    return names;
}

std::string refusalOf(const std::vector<std::string>& architectures, const std::vector<std::size_t>& depths) {
    try {
        static_cast<void>(claimCases(architectures, depths));
    } catch (const ComparisonError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Claims, AreDecidedByEveryArchitectureAndDepthWithoutAndWithItsNormalisation) {
    const std::vector<ClaimCase> all = claimCases({}, {claimDepths.begin(), claimDepths.end()});
    const std::vector<std::string> names = namesOf(all);
    EXPECT_EQ(names.size(), 3 * 3 * 2U);
    EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
    EXPECT_THAT(namesOf(claimCases({"transformer", "cnn"}, {10, 40})),
                ElementsAre("transformer-depth-10-none", "transformer-depth-10-layer",
                            "transformer-depth-40-none", "transformer-depth-40-layer", "cnn-depth-10-none",
                            "cnn-depth-10-batch", "cnn-depth-40-none", "cnn-depth-40-batch"));
    EXPECT_THAT(namesOf(claimCases({"mlp"}, {3})), ElementsAre("mlp-depth-3-none", "mlp-depth-3-batch"));
}

TEST(Claims, RefuseArchitecturesAndDepthsThatDecideNothing) {
    EXPECT_THAT(refusalOf({"lstm"}, {10}), HasSubstr("one of mlp, cnn and transformer, not 'lstm'"));
    EXPECT_THAT(refusalOf({"mlp"}, {2}), HasSubstr("must be in [3, 1000], not 2"));
    EXPECT_THAT(refusalOf({"mlp"}, {1001}), HasSubstr("not 1001"));
}

TEST(Claims, TrainTheSameApartFromNormalisation) {
    for (const ClaimArchitecture& architecture : claimArchitectures()) {
        Comparison without = claimComparison({&architecture, 20, Normalization::none});
        const Comparison with = claimComparison({&architecture, 20, architecture.usual});
        EXPECT_TRUE(decidesClaims(without));
        EXPECT_EQ(without.architecture.depth, 20U);
        EXPECT_EQ(without.architecture.normalization, Normalization::none);
        EXPECT_NE(with.architecture.normalization, Normalization::none);
        EXPECT_FALSE(without.training.epochs);
        EXPECT_NO_THROW(checkPlan(without));
        EXPECT_TRUE(differInNormalization(without, with));
        EXPECT_FALSE(trainTheSame(without, with));
        EXPECT_FALSE(differInNormalization(without, without));
        without.training.steps = *without.training.steps + 1;
        EXPECT_FALSE(differInNormalization(without, with));
    }
}

TEST(Claims, KnowARunAgainWhateverItIsCalledAndWhereverItRan) {
    const Comparison planned = claimComparison({&claimArchitectures().front(), 10}, 7);
    EXPECT_EQ(planned.training.steps, 7U);
    Comparison trained = planned;
    trained.name = "another";
    trained.program = "zorro 9";
    trained.provenance.trainer = "zorro-train 9";
    trained.training.device = "cuda:0";
    EXPECT_TRUE(trainTheSame(trained, planned));
    trained.members.push_back({.activation = "relu"});
    EXPECT_FALSE(trainTheSame(trained, planned));
}

}  // namespace
}  // namespace zorro
