#include "core/run/comparison/comparison.h"

#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/function.h"
#include "core/dataset/random.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"

namespace zorro {
namespace {

using testing::HasSubstr;

Comparison example() {
    Comparison comparison{.name = "first"};
    comparison.architecture = {.kind = "transformer", .depth = 2, .width = 48, .heads = 3};
    comparison.data = {.source = "modular-addition", .noise = 0.1, .parameters = {{"modulus", 31}}};
    comparison.optimizer = {.kind = "adamw", .learningRate = 0.1 + 0.2, .weightDecay = 1};
    comparison.training.epochs = 12;
    comparison.members = {{.activation = "gelu", .seed = 1},
                          {.activation = "symmetric-zorro:a=2", .seed = 18446744073709551615U}};
    comparison.tags = {"a", "b"};
    comparison.provenance = {.trainer = "zorro-train 0.1.0",
                             .files = {{"/data/x.csv", {12, std::string(64, 'a')}}},
                             .classNames = {"yes", "no"}};
    return comparison;
}

std::string refusal(const std::string& json) {
    try {
        static_cast<void>(readComparison(json));
    } catch (const RunError& error) {
        return error.what();
    }
    return "accepted";
}

/// The example with one piece of its text replaced.
std::string changed(const std::string& from, const std::string& to) {
    std::string json = comparisonJson(example());
    const std::size_t at = json.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return json.replace(at, from.size(), to);
}

TEST(ComparisonJson, ReadsBackTheSame) {
    const std::string json = comparisonJson(example());
    const Comparison read = readComparison(json);
    EXPECT_EQ(comparisonJson(read), json);
    EXPECT_EQ(read.optimizer.learningRate, 0.1 + 0.2);
    EXPECT_EQ(read.members[1].seed, 18446744073709551615U);
    EXPECT_EQ(read.data.noise, 0.1);
    EXPECT_EQ(read.training.epochs, 12U);
    EXPECT_FALSE(read.data.examples.has_value());
}

TEST(ComparisonJson, WhatIsLeftOutHasItsDefault) {
    const Comparison read = readComparison(R"({"members": [{"activation": "relu"}]})");
    EXPECT_EQ(read.architecture.width, 64U);
    EXPECT_EQ(read.members[0].seed, 1U);
}

TEST(ComparisonJson, OneCurveHasOneNameHoweverItWasWritten) {
    const Comparison read = readComparison(
        R"({"members": [{"activation": "swish:beta=1"}, {"activation": "symmetric-zorro: a = 2e0,b=1"}]})");
    EXPECT_EQ(read.members[0].activation, "swish");
    EXPECT_EQ(read.members[1].activation, "symmetric-zorro:a=2");
    EXPECT_THAT(refusal(R"({"members": [{"activation": "swish"}, {"activation": "swish:beta=1"}]})"),
                HasSubstr("is there twice"));
}

TEST(ComparisonJson, WhatWasAFlagBeforeReadsAsOneOfItsChoices) {
    const auto learnableOf = [](const std::string& word) {
        return readComparison(changed(R"("learnable": "none")", "\"learnable\": " + word))
            .architecture.learnable;
    };
    EXPECT_EQ(learnableOf("true"), Learnable::layer);
    EXPECT_EQ(learnableOf("false"), Learnable::none);
    EXPECT_EQ(learnableOf("\"channel\""), Learnable::channel);
    EXPECT_THAT(refusal(changed(R"("learnable": "none")", "\"learnable\": \"unit\"")),
                HasSubstr("one of none, member, layer and channel"));
}

TEST(ComparisonJson, UnknownKeysGetASuggestion) {
    EXPECT_EQ(refusal(changed("\"learning_rate\"", "\"learning_rat\"")),
              "unknown key 'optimizer.learning_rat'; did you mean learning_rate?");
}

TEST(ComparisonJson, WrongValuesAreNamedWithTheirKey) {
    EXPECT_THAT(refusal(changed("\"transformer\"", "\"tranformer\"")),
                HasSubstr("architecture.kind should be one of mlp, cnn, transformer, lstm and slstm"));
    EXPECT_THAT(refusal(changed("\"depth\": 2", "\"depth\": -2")),
                HasSubstr("architecture.depth should be a whole"));
    EXPECT_THAT(refusal(changed("\"heads\": 3", "\"heads\": 5")),
                HasSubstr("must divide the width 48; 5 does not"));
    EXPECT_THAT(refusal(changed("\"gelu\"", "\"gellu\"")), HasSubstr("did you mean 'gelu'"));
    EXPECT_THAT(refusal(changed("\"gelu\"", "\"expr(x*)\"")), HasSubstr("members[0].activation: "));
    EXPECT_THAT(refusal("{"), HasSubstr("the JSON text breaks off at line 1, column 2"));
}

TEST(ComparisonJson, AWrongValueIsAnIssueOfItsField) {
    for (const auto& [from, to, key] :
         {std::tuple{"\"depth\": 2", "\"depth\": \"deep\"", "architecture.depth"},
          std::tuple{"\"adamw\"", "\"adamm\"", "optimizer.kind"},
          std::tuple{"\"batch\": 128", "\"batch\": 0", "training.batch"},
          std::tuple{"\"modulus\": 31", "\"modulus\": 1001", "data.modulus"}}) {
        try {
            static_cast<void>(readComparison(changed(from, to)));
            ADD_FAILURE() << to << " was accepted";
        } catch (const ComparisonError& error) {
            EXPECT_EQ(error.issue().key, key);
            EXPECT_THAT(error.what(), testing::StartsWith(key));
        }
    }
}

TEST(ComparisonJson, AnActivationIsParsedOnceForAllItsMembers) {
    const Comparison read = readComparison(
        R"({"members": [{"activation": "symmetric-zorro:a=2", "seed": 1},
                        {"activation": "symmetric-zorro:a=2", "seed": 2}]})");
    ASSERT_NE(read.members[0].curve, nullptr);
    EXPECT_EQ(read.members[0].curve, read.members[1].curve);
    EXPECT_EQ(curveOf(read.members[0]).description().name, "symmetric-zorro");
    EXPECT_EQ(curveOf({.activation = "symmetric-zorro:a=2"}).parameters, curveOf(read.members[0]).parameters);
}

TEST(ComparisonJson, TheSameMemberTwiceIsRefused) {
    Comparison comparison = example();
    comparison.members.push_back(comparison.members.front());
    EXPECT_THROW(checkComparison(comparison), RunError);
}

/// A comparison of one member with this activation, initialised critically; `rest` belongs to the member.
std::string criticalJson(const std::string& activation, const std::string& rest = "") {
    return R"({"architecture": {"initialization": "critical"}, "members": [{"activation": ")" + activation +
           R"(", "seed": 1)" + rest + "}]}";
}

TEST(ComparisonJson, ACriticalPointThatIsLeftOutIsFound) {
    const Comparison read = readComparison(criticalJson("tanh"));
    EXPECT_NEAR(read.members[0].critical.value().biasVariance, 0.15096, 1e-5);  // by mpmath
    EXPECT_EQ(comparisonJson(readComparison(comparisonJson(read))), comparisonJson(read));
}

TEST(ComparisonJson, ACriticalPointThatIsGivenIsKept) {
    const Comparison read =
        readComparison(criticalJson("sigmoid", R"(, "critical": {"q": 2, "weight_variance": 3})"));
    EXPECT_EQ(read.members[0].critical.value().q, 2);
    EXPECT_EQ(read.members[0].critical.value().weightVariance, 3);
    EXPECT_EQ(read.members[0].critical.value().biasVariance, 0);
}

TEST(ComparisonJson, AGainOfAnEarlierVersionIsItsPointWithoutBias) {
    const Comparison read = readComparison(criticalJson("softplus", R"(, "critical_gain": 1.5)"));
    EXPECT_EQ(read.members[0].critical.value().q, 1);
    EXPECT_EQ(read.members[0].critical.value().weightVariance, 2.25);
}

TEST(ComparisonJson, CriticalIsRefusedWithoutAPoint) {
    EXPECT_THAT(
        refusal(criticalJson("softplus")),
        testing::AllOf(testing::StartsWith("architecture.initialization critical does not suit softplus"),
                       testing::EndsWith("use kaiming")));
    EXPECT_THAT(refusal(criticalJson("tanh", R"(, "critical": {"weight_variance": 0})")),
                HasSubstr("members[0].critical.weight_variance must be above 0"));
    EXPECT_THAT(refusal(criticalJson("tanh", R"(, "critical": {"bias_variance": 1})")),
                HasSubstr("members[0].critical.bias_variance must be at least 0 and below q, not 1"));
    EXPECT_THAT(refusal(criticalJson("tanh", R"(, "critical": {"sigma": 1})")), HasSubstr("unknown key"));
    EXPECT_THAT(refusal(criticalJson("tanh", R"(, "critical": 3)")), HasSubstr("an object"));
}

/// With as many parts as a comparison can have.
std::string damageableJson(const std::string& gate) {
    Comparison damageable = example();
    damageable.architecture.initialization = Initialization::critical;
    if (!gate.empty()) {
        damageable.architecture.kind = "slstm";
        for (Member& member : damageable.members) member.gate = gate;
    }
    chooseCriticalPoints(damageable);
    return comparisonJson(damageable);
}

class DamagedComparison : public testing::TestWithParam<std::string> {};

TEST_P(DamagedComparison, IsRefusedOrValid) {
    const std::string json = damageableJson(GetParam());
    Random random(1);
    for (int round = 0; round < 5000; ++round) {
        std::string damaged = json;
        for (int edit = 0; edit < 3; ++edit) {
            damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        }
        if (random.below(4) == 0)
            damaged.resize(random.below(damaged.size()));
        try {
            const Comparison read = readComparison(damaged);
            EXPECT_NO_THROW(checkComparison(read));
        } catch (const RunError&) {
            continue;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, DamagedComparison, testing::Values("", "swish:beta=2"));

}  // namespace
}  // namespace zorro
