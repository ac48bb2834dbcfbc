#include "core/run/members/member_group.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/learned/layer_curve.h"
#include "core/text/json.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Comparison gridOf(const std::vector<std::string>& activations, const std::vector<std::string>& gates) {
    Comparison comparison = defaultComparison("lstm", "grammar");
    for (const std::string& activation : activations) {
        for (const std::string& gate : gates) {
            for (const std::uint64_t seed : {1, 2})
                comparison.members.push_back({.activation = activation, .gate = gate, .seed = seed});
        }
    }
    return readComparison(comparisonJson(comparison));
}

std::vector<std::string> groupTexts(const Comparison& comparison) {
    std::vector<std::string> texts;
    for (const MemberGroup& group : memberGroupsOf(comparison)) texts.push_back(groupText(group));
    return texts;
}

std::string refusal(const Comparison& comparison) {
    try {
        checkComparison(comparison);
    } catch (const ComparisonError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(MemberGroup, IsEveryActivationWithEveryGate) {
    const Comparison comparison = gridOf({"tanh", "relu"}, {"sigmoid", "expr(exp(-a*x^2)):a=2"});
    EXPECT_THAT(groupTexts(comparison),
                ElementsAre("tanh, gate sigmoid", "tanh, gate expr(exp(-a*x^2)):a=2", "relu, gate sigmoid",
                            "relu, gate expr(exp(-a*x^2)):a=2"));
    EXPECT_THAT(membersOf(comparison, memberGroupsOf(comparison)[2]), ElementsAre(4, 5));
    EXPECT_THAT(valueFieldsOf(comparison), ElementsAre("gate"));
    EXPECT_EQ(refusal(comparison), "accepted");
}

TEST(MemberGroup, WithoutGatesIsTheActivation) {
    const Comparison comparison = gridOf({"tanh", "relu"}, {""});
    EXPECT_THAT(groupTexts(comparison), ElementsAre("tanh", "relu"));
    EXPECT_THAT(valueFieldsOf(comparison), ElementsAre());
}

TEST(MemberGroup, IsFoundByItsNameHoweverItsSpecsAreWritten) {
    const Comparison comparison = gridOf({"swish:beta=2", "tanh"}, {"sigmoid", "swish"});
    EXPECT_EQ(findGroup(comparison, "tanh, gate swish:beta=1"), 3U);
    EXPECT_EQ(findGroup(comparison, "tanh"), 2U);
    EXPECT_EQ(findGroup(comparison, "swish:beta=2.0, gate sigmoid"), 0U);
    EXPECT_EQ(findGroup(comparison, "tanh, gate relu"), std::nullopt);
    EXPECT_EQ(findGroup(comparison, "sigmoid"), std::nullopt);
    EXPECT_THROW(checkBaseline(comparison, "tanh, gate relu"), ComparisonError);
}

TEST(MemberGroup, ValuesReadBackTheSame) {
    const MemberValues values{{"gate", "expr(x/(1+abs(x)))"}};
    EXPECT_EQ(readValues(valuesJson(values)), values);
    const MemberValues numbers{{"learning_rate", "0.001"}, {"initialization", "critical"}};
    EXPECT_EQ(readValues(valuesJson(numbers)), numbers);
    EXPECT_EQ(valuesJson({}), Json::object());
    EXPECT_EQ(readValues(Json::parse(R"({"gate": [1], "other": null})")), MemberValues());
    EXPECT_EQ(readValues(Json::parse("[1]")), MemberValues());
}

TEST(GateOfAMember, IsWrittenAndReadWithItsComparison) {
    const Comparison comparison = gridOf({"tanh"}, {"sigmoid", "expr( x/(1+abs(x)) )"});
    const Comparison read = readComparison(comparisonJson(comparison));
    EXPECT_EQ(comparisonJson(read), comparisonJson(comparison));
    EXPECT_EQ(read.members[2].gate, "expr(x/(1+abs(x)))");
    ASSERT_TRUE(read.members[2].gateCurve);
    EXPECT_DOUBLE_EQ(read.members[2].gateCurve->at(1).f, 0.5);
    EXPECT_EQ(comparisonJson(gridOf({"tanh"}, {""})).find("\"gate\""), std::string::npos);
}

TEST(GateOfAMember, IsRefusedWhereThereAreNone) {
    Comparison comparison = gridOf({"tanh"}, {"sigmoid"});
    comparison.architecture.kind = "transformer";
    EXPECT_EQ(refusal(comparison),
              "members[0].gate: the architecture transformer has no gates with a function of their own; lstm "
              "and slstm have");
    comparison.architecture.kind = "slstm";
    EXPECT_EQ(refusal(comparison), "accepted");
    comparison.members[1] = comparison.members[0];
    EXPECT_THAT(refusal(comparison), HasSubstr("is there twice: 'tanh, gate sigmoid' with seed 1"));
    comparison.members = {{.activation = "tanh", .gate = "sigmiod"}};
    EXPECT_THAT(refusal(comparison), HasSubstr("members[0].gate: unknown function 'sigmiod'"));
}

TEST(GateOfAMember, MakesTheActivationTheCellsFunction) {
    const auto cellOf = [](const std::string& activation, const std::string& gate) {
        return shortSpecText(cellCurve({.activation = activation, .gate = gate}));
    };
    EXPECT_EQ(cellOf("sigmoid", ""), "tanh");
    EXPECT_EQ(cellOf("sigmoid", "sigmoid"), "sigmoid");
    EXPECT_EQ(shortSpecText(gateCurve({.activation = "gelu"})), "sigmoid");
    EXPECT_EQ(shortSpecText(gateCurve({.activation = "gelu", .gate = "swish:beta=3"})), "swish:beta=3");
    // The pair of the paper's code: the cell is the gate, stretched from [0, 1] to [-1, 1].
    const Member pair{.activation = "tanh-zorro:a=2,b=1,m=1.5"};
    const Curve cell = cellCurve(pair);
    const Curve gate = gateCurve(pair);
    for (const double x : {-3.0, -0.4, 0.0, 0.7, 2.5}) EXPECT_NEAR(2 * gate.at(x).f - 1, cell.at(x).f, 1e-14);
}

/// Two learning rates for each of two values of a parameter, and one member without own values.
Comparison variedComparison() {
    Comparison comparison = defaultComparison("mlp", "spirals");
    for (const char* activation : {"symmetric-zorro", "symmetric-zorro:a=0.5"}) {
        for (const double rate : {1e-3, 0.01})
            comparison.members.push_back({.activation = activation,
                                          .values = {{"optimizer.learning_rate", rate}},
                                          .variedParameters = {"a"}});
    }
    comparison.members.push_back({.activation = "relu"});
    return comparison;
}

TEST(MemberGroup, HasTheValuesThatItsMembersVary) {
    const Comparison comparison = readComparison(comparisonJson(variedComparison()));
    EXPECT_THAT(groupTexts(comparison),
                ElementsAre("symmetric-zorro, learning_rate 0.001", "symmetric-zorro, learning_rate 0.01",
                            "symmetric-zorro:a=0.5, learning_rate 0.001",
                            "symmetric-zorro:a=0.5, learning_rate 0.01", "relu"));
    EXPECT_THAT(valueFieldsOf(comparison), ElementsAre("learning_rate", "a"));
    const MemberValues values = groupOf(comparison.members[3]).values;
    EXPECT_EQ(jsonLine(valuesJson(values)), R"({"learning_rate":0.01,"a":0.5})");
    EXPECT_EQ(valueIn(values, "a"), "0.5");
    EXPECT_EQ(findGroup(comparison, "symmetric-zorro:a=0.50, learning_rate 1e-2"), 3);
    EXPECT_EQ(findGroup(comparison, "symmetric-zorro:a=0.5"), 2);
    EXPECT_FALSE(findGroup(comparison, "symmetric-zorro, learning_rate 0.1"));
}

TEST(MemberGroup, MembersMayDifferInTheirInitialisationOnly) {
    Comparison comparison = defaultComparison("mlp", "spirals");
    for (const char* word : {"kaiming", "critical"})
        comparison.members.push_back(
            {.activation = "tanh", .values = {{"architecture.initialization", std::string(word)}}});
    const Comparison read = readComparison(comparisonJson(comparison));
    EXPECT_FALSE(read.members[0].critical);
    EXPECT_TRUE(read.members[1].critical);
}

TEST(MemberGroup, ValuesOutOfTheirRangesAreRefused) {
    Comparison comparison = variedComparison();
    comparison.members[2].values = {{"architecture.dropout", 1.5}};
    EXPECT_EQ(refusal(comparison), "members[2]: architecture.dropout must be in [0, 1), not 1.5");
    comparison = variedComparison();
    comparison.members[1].variedParameters = {"slope"};
    EXPECT_THAT(refusal(comparison), HasSubstr("members[1].parameters: 'symmetric-zorro' has no parameter"));
    comparison = variedComparison();
    comparison.members[0].values = {{"architecture.depth", std::uint64_t{3}}};
    EXPECT_THROW(static_cast<void>(readComparison(comparisonJson(comparison))), RunError);
}

}  // namespace
}  // namespace zorro
