#include "core/run/learned/learned_values.h"

#include <cmath>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

/// Two seeds of Symmetric-Zorro and one of ReLU, each with two activation layers.
class LearnedValuesTest : public testing::Test {
protected:
    void SetUp() override {
        run_.path = folder_.path();
        run_.state = RunState::finished;
        run_.comparison.architecture.learnable = Learnable::layer;
        run_.comparison.members = {{.activation = "symmetric-zorro:a=2", .seed = 3},
                                   {.activation = "symmetric-zorro:a=2", .seed = 4},
                                   {.activation = "relu", .seed = 3}};
        run_.network.activationLayers = {"hidden 1", "hidden 2"};
    }

    TestFolder folder_;
    RunSnapshot run_;
};

TEST_F(LearnedValuesTest, AreARowALayerAndParameter) {
    writeLearned(folder_.path(), {{{{2.5, 1}}, {{3, 1.5}}}, {{{4, 2}}, {{5, 2.5}}}, {}});
    const Json json = learnedJson(run_);
    ASSERT_EQ(json.size(), 8U);
    EXPECT_EQ(json[2], Json::parse(R"({"activation": "symmetric-zorro:a=2", "seed": 3, "layer": "hidden 2",
                                       "parameter": "a", "start": 2.0, "value": 3.0})"));
    EXPECT_EQ(json[7]["parameter"], "b");
    EXPECT_EQ(json[7]["value"], 2.5);
    EXPECT_EQ(json[7]["seed"], 4);
}

TEST_F(LearnedValuesTest, OfChannelsAreARowAChannel) {
    run_.comparison.architecture.learnable = Learnable::channel;
    writeLearned(folder_.path(), {{{{2.5, 1}, {2.75, 1}}}, {}, {}});
    const Json json = learnedJson(run_);
    ASSERT_EQ(json.size(), 4U);
    EXPECT_EQ(json[2]["channel"], 1);
    EXPECT_EQ(json[2]["value"], 2.75);
}

TEST_F(LearnedValuesTest, OfAWholeNetworkHaveNoLayer) {
    run_.comparison.architecture.learnable = Learnable::member;
    writeLearned(folder_.path(), {{{{2.5, 1}}}, {{{2.5, 1}}}, {}});
    const Json json = learnedJson(run_);
    ASSERT_EQ(json.size(), 4U);
    EXPECT_TRUE(json[0]["layer"].is_null());
}

TEST_F(LearnedValuesTest, OfGatesAreRowsOfTheirOwnNames) {
    run_.comparison.architecture.kind = "lstm";
    run_.comparison.members = {{.activation = "relu", .gate = "swish", .seed = 3},
                               {.activation = "swish:beta=2", .gate = "symmetric-zorro", .seed = 3},
                               {.activation = "swish", .seed = 3}};
    run_.network.activationLayers = {"layer 1"};
    run_.network.gateLayers = {"layer 1 input gate", "layer 1 forget gate"};
    writeLearned(folder_.path(), {{{}, {{2.5}}, {{3}}}, {{{4}}, {{5, 6}}, {{7, 8}}}, {{{9}}}});
    const Json json = learnedJson(run_);
    ASSERT_EQ(json.size(), 2U + 5 + 1);
    EXPECT_EQ(json[1], Json::parse(R"({"activation": "relu", "seed": 3, "values": {"gate": "swish"},
                              "layer": "layer 1 forget gate", "parameter": "beta", "start": 1.0, "value": 3.0})"));
    EXPECT_EQ(json[2]["layer"], "layer 1");
    EXPECT_EQ(json[2]["start"], 2.0);
    EXPECT_EQ(json[6]["layer"], "layer 1 forget gate");
    EXPECT_EQ(json[6]["parameter"], "b");
    EXPECT_EQ(json[6]["value"], 8.0);
    EXPECT_EQ(
        learnedSentence(run_.comparison),
        "Parameters of activations and gates are learned per layer, at 1 × the learning rate and without "
        "weight decay.");
}

TEST_F(LearnedValuesTest, OfGatesAreTheLastRecordedOnesWhileTheRunGoesOn) {
    run_.state = RunState::running;
    run_.comparison.architecture.kind = "lstm";
    run_.comparison.members = {{.activation = "relu", .gate = "swish", .seed = 3}};
    run_.network.gateLayers = {"hidden 1 input gate", "hidden 2 input gate"};
    const double none = std::nan("");
    run_.history.append({.steps = {1},
                         .seconds = {1},
                         .columns = {{.name = "learned_0", .layers = 4, .values = {none, none, 1.25, 1.5}}}},
                        1);
    for (const Learnable learnable : {Learnable::layer, Learnable::member}) {
        run_.comparison.architecture.learnable = learnable;
        const std::vector<LearnedParameter> rows = learnedParameters(run_);
        ASSERT_EQ(rows.size(), learnable == Learnable::layer ? 2U : 1U);
        EXPECT_EQ(rows[0].layer, learnable == Learnable::layer ? "hidden 1 input gate" : "gates");
        EXPECT_EQ(rows[0].value, 1.25);
    }
}

TEST_F(LearnedValuesTest, OfANetworkThatFailedAreNotKnown) {
    writeLearned(folder_.path(), {{{{2.5, 1}}}, {{{4, 2}}}, {}});
    run_.result.failures = {std::nullopt, MemberFailure{7, "its weights were not finite"}, std::nullopt};
    const Json json = learnedJson(run_);
    EXPECT_EQ(json[0]["value"], 2.5);
    EXPECT_TRUE(json[2]["value"].is_null());
}

TEST_F(LearnedValuesTest, AreTheLastRecordedOnesWhileTheRunGoesOn) {
    run_.state = RunState::running;
    const double none = std::nan("");
    run_.history.append({.steps = {1, 2},
                         .seconds = {1, 2},
                         .columns = {{.name = "learned_0",
                                      .layers = 2,
                                      .values = {1, 1, 1, 1, none, none, 11, 12, 21, 22, none, none}},
                                     {.name = "learned_1",
                                      .layers = 2,
                                      .values = {1, 1, 1, 1, none, none, 3, 4, 5, 6, none, none}}}},
                        3);
    const std::vector<LearnedParameter> rows = learnedParameters(run_);
    ASSERT_EQ(rows.size(), 8U);
    EXPECT_EQ(rows[0].value, 11);
    EXPECT_EQ(rows[1].value, 3);
    EXPECT_EQ(rows[6].value, 22);
}

TEST_F(LearnedValuesTest, AreNoneWhereNothingLearns) {
    run_.comparison.architecture.learnable = Learnable::none;
    EXPECT_TRUE(learnedParameters(run_).empty());
}

TEST_F(LearnedValuesTest, DamagedFilesAreNoValues) {
    writeLearned(folder_.path(), {{{{2.5, 1}}}, {{{4, std::nan("")}}}, {}});
    const std::string whole = readFile(folder_ / learnedFile);
    ASSERT_TRUE(readLearned(folder_.path(), 3));
    EXPECT_TRUE(std::isnan((*readLearned(folder_.path(), 3))[1][0][0][1]));
    EXPECT_FALSE(readLearned(folder_.path(), 2));
    for (const char* other :
         {"", "{}", "[]", R"({"members": 3})", R"({"members": [1, 2, 3]})",
          R"({"members": [[[["a"]]], [], []]})", R"({"members": {"a": {}, "b": [], "c": []}})"}) {
        replaceFile(folder_ / learnedFile, other);
        static_cast<void>(learnedJson(run_));
    }
    Random random(5);
    for (int i = 0; i < 200; ++i) {
        std::string bytes = whole;
        bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        std::ofstream(folder_ / learnedFile, std::ios::binary) << bytes;
        static_cast<void>(learnedJson(run_));
    }
}

TEST_F(LearnedValuesTest, AreSaidInASentence) {
    run_.comparison.architecture.learnableRate = 0.5;
    EXPECT_EQ(
        learnedSentence(run_.comparison),
        "Parameters of activations are learned per layer, at 0.5 × the learning rate and without weight "
        "decay; relu has none.");
    run_.comparison.architecture.learnable = Learnable::none;
    EXPECT_EQ(learnedSentence(run_.comparison), "");
}

}  // namespace
}  // namespace zorro
