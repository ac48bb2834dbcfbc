#include "app/zorro/train/train_comparison.h"

#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/run/comparison/field.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

using testing::HasSubstr;

Comparison comparisonFor(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "train");
    return comparisonOf(std::get<TrainWords>(parseCommandLine(arguments)));
}

std::string refusal(const std::vector<std::string>& arguments) {
    try {
        static_cast<void>(comparisonFor(arguments));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(TrainComparison, HasAMemberForEveryActivationAndSeed) {
    const Comparison comparison =
        comparisonFor({"--activation", "relu", "--activation", "symmetric-zorro:a=3,b=0.3", "--seeds", "4"});
    ASSERT_EQ(comparison.members.size(), 8U);
    EXPECT_EQ(comparison.members[3].seed, 4U);
    EXPECT_EQ(comparison.members[4].activation, "symmetric-zorro:a=3,b=0.3");
    EXPECT_EQ(comparison.name, "mlp-spirals");
}

TEST(TrainComparison, GatesMakeAGridWithTheActivations) {
    const Comparison comparison =
        comparisonFor({"--architecture", "slstm", "--activation", "tanh", "--activation", "relu", "--gate",
                       "sigmoid", "--gate", "expr(clamp(x,0,1))", "--seeds", "2"});
    ASSERT_EQ(comparison.members.size(), 8U);
    EXPECT_EQ(comparison.members[2].gate, "expr(clamp(x,0,1))");
    EXPECT_EQ(comparison.members[4].activation, "relu");
    EXPECT_EQ(comparison.members[4].gate, "sigmoid");
}

TEST(TrainComparison, RefusesGatesThatMakeNoSense) {
    EXPECT_EQ(refusal({"--activation", "tanh", "--gate", "sigmoid"}),
              "--gate: the architecture mlp has no gates with a function of their own; lstm and slstm have");
    EXPECT_EQ(refusal({"--architecture", "lstm", "--activation", "tanh", "--gate", "sigmiod"}),
              "--gate 'sigmiod': unknown function 'sigmiod' at column 1; did you mean 'sigmoid'?");
    EXPECT_THAT(
        refusal({"--architecture", "lstm", "--activation", "tanh", "--gate", "tanh", "--gate", "tanh"}),
        HasSubstr("is there twice: 'tanh, gate tanh' with seed 1"));
    EXPECT_EQ(refusal({"--architecture", "lstm", "--activation", "tanh", "--gate", "tanh", "--baseline",
                       "tanh, gate relu"}),
              "train: --baseline: 'tanh, gate relu' is not trained; there are tanh, gate tanh");
}

TEST(TrainComparison, RefusesFieldsOfOtherArchitectures) {
    const auto refused = [](const std::string& architecture, const std::vector<std::string>& option) {
        std::vector<std::string> words{"--architecture", architecture, "--activation", "tanh"};
        words.insert(words.end(), option.begin(), option.end());
        return refusal(words);
    };
    EXPECT_EQ(refused("cnn", {"--gated"}),
              "train: --gated has no effect with the architecture cnn; it is for mlp and transformer");
    EXPECT_EQ(refused("mlp", {"--norm-position", "post"}),
              "train: --norm-position has no effect with the architecture mlp; it is for transformer");
    EXPECT_EQ(refused("lstm", {"--residual"}),
              "train: --residual has no effect with the architecture lstm; it is for mlp and cnn");
    EXPECT_EQ(refused("transformer", {"--pooling", "maximum"}),
              "train: --pooling has no effect with the architecture transformer; it is for cnn");
    EXPECT_EQ(refused("slstm", {"--heads", "4"}),
              "train: --heads has no effect with the architecture slstm; it is for transformer");
    EXPECT_EQ(refused("mlp", {"--gated", "--residual"}), "accepted");
    EXPECT_EQ(refused("transformer", {"--gated", "--heads", "2", "--norm-position", "post"}), "accepted");
}

TEST(TrainComparison, BringsCriticalPointsWhereTheyInitialise) {
    const std::vector<std::string> words{"--activation", "gelu", "--activation", "relu", "--seeds", "2"};
    EXPECT_FALSE(comparisonFor(words).members[0].critical);
    std::vector<std::string> critical = words;
    critical.insert(critical.end(), {"--initialization", "critical"});
    const std::vector<Member> members = comparisonFor(critical).members;
    // The half-stable point of Roberts, Yaida and Hanin (2022) is at q = 3.56; this one is stable.
    EXPECT_EQ(members[1].critical.value().q, 5.2);
    EXPECT_NEAR(members[1].critical.value().weightVariance, 1.96496, 1e-5);
    EXPECT_NEAR(members[2].critical.value().weightVariance, 2, 1e-9);  // He et al. 2015
}

TEST(TrainComparison, CriticalIsRefusedForFunctionsWithoutACriticalPoint) {
    for (const char* name : {"softplus", "sigmoid"}) {
        EXPECT_THAT(refusal({"--activation", "tanh", "--activation", name, "--initialization", "critical"}),
                    testing::MatchesRegex("train: --initialization critical does not suit " +
                                          std::string(name) + ": [^.]*; use kaiming"));
        EXPECT_EQ(refusal({"--activation", name}), "accepted");
    }
}

TEST(TrainComparison, PutsEveryOptionInItsPlace) {
    const Comparison comparison = comparisonFor({"--activation",
                                                 "gelu",
                                                 "--architecture",
                                                 "transformer",
                                                 "--heads",
                                                 "2",
                                                 "--depth",
                                                 "5",
                                                 "--data",
                                                 "grammar",
                                                 "--noise",
                                                 "0.5",
                                                 "--optimizer",
                                                 "sgd",
                                                 "--nesterov",
                                                 "--learning-rate",
                                                 "0.3",
                                                 "--schedule",
                                                 "step",
                                                 "--epochs",
                                                 "7",
                                                 "--precision",
                                                 "bfloat16",
                                                 "--deterministic",
                                                 "--name",
                                                 "mine",
                                                 "--tag",
                                                 "x"});
    EXPECT_EQ(comparison.architecture.kind, "transformer");
    EXPECT_EQ(comparison.architecture.heads, 2U);
    EXPECT_EQ(comparison.architecture.depth, 5U);
    EXPECT_EQ(comparison.data.source, "grammar");
    EXPECT_EQ(comparison.data.noise, 0.5);
    EXPECT_EQ(comparison.optimizer.kind, "sgd");
    EXPECT_TRUE(comparison.optimizer.nesterov);
    EXPECT_EQ(comparison.optimizer.learningRate, 0.3);
    EXPECT_EQ(comparison.schedule.kind, ScheduleKind::step);
    EXPECT_EQ(comparison.training.epochs, 7U);
    EXPECT_EQ(comparison.training.precision, Precision::bfloat16);
    EXPECT_TRUE(comparison.training.deterministic);
    EXPECT_EQ(comparison.name, "mine");
    EXPECT_EQ(comparison.tags, std::vector<std::string>{"x"});
}

TEST(TrainComparison, EveryFieldHasAnOptionThatSetsIt) {
    const std::map<FieldKind, std::string> words{{FieldKind::whole, "2"},
                                                 {FieldKind::number, "0.25"},
                                                 {FieldKind::text, "gelu"},
                                                 {FieldKind::words, "word"}};
    for (const ComparisonField& field : comparisonFields()) {
        if (field.option.empty())
            continue;
        std::vector<std::string> arguments{"--activation", "relu", "--activation", "gelu", field.option};
        std::string word = field.access.kind == FieldKind::flag ? "true" : "";
        if (word.empty()) {
            const bool isChoice = field.access.kind == FieldKind::choice ||
                                  (field.access.kind == FieldKind::words && !field.access.choices.empty());
            word = isChoice ? field.access.choices.back().word : words.at(field.access.kind);
            word = field.option == "--data" ? "moons" : word;          // which must be there
            word = field.option == "--tune" ? "learning-rate" : word;  // which must be a field
            word = field.option == "--device" ? "cuda:3" : word;       // which must be one of some machine
            arguments.push_back(word);
        }
        for (const FieldCondition& condition : field.conditions) {
            if (condition.key == "architecture.kind") {
                arguments.insert(arguments.end(), {"--architecture", condition.words.front()});
            }
        }
        EXPECT_EQ(fieldText(field.access.get(comparisonFor(arguments))), word) << field.option;
    }
}

TEST(TrainComparison, AnOptionThatMayStandAloneMeansItsUsualWord) {
    const auto learnableOf = [](const std::vector<std::string>& words) {
        std::vector<std::string> arguments{"--activation", "swish"};
        arguments.insert(arguments.end(), words.begin(), words.end());
        return comparisonFor(arguments).architecture.learnable;
    };
    EXPECT_EQ(learnableOf({}), Learnable::none);
    EXPECT_EQ(learnableOf({"--learnable"}), Learnable::layer);
    EXPECT_EQ(learnableOf({"--learnable", "--seeds", "2"}), Learnable::layer);
    EXPECT_EQ(learnableOf({"--learnable=member"}), Learnable::member);
    EXPECT_EQ(learnableOf({"--learnable=channel", "--depth", "2"}), Learnable::channel);
}

TEST(TrainComparison, LetsStepsReplaceTheEpochsOfADefault) {
    const Comparison epochs = comparisonFor({"--activation", "relu", "--data", "digits"});
    EXPECT_TRUE(epochs.training.epochs);
    const Comparison steps = comparisonFor({"--activation", "relu", "--data", "digits", "--steps", "50"});
    EXPECT_FALSE(steps.training.epochs);
    EXPECT_EQ(steps.training.steps, 50U);
}

TEST(TrainComparison, RepeatsAConfigurationWithChanges) {
    const Comparison first = comparisonFor({"--activation", "relu", "--steps", "77", "--seeds", "2"});
    const TestFolder folder;
    const std::string path = (folder / "repeat.json").string();
    std::ofstream(path) << comparisonJson(first);
    const Comparison same = comparisonFor({"--config", path});
    EXPECT_EQ(comparisonJson(same), comparisonJson(first));
    const Comparison changed = comparisonFor({"--config", path, "--activation", "mish", "--depth", "9"});
    EXPECT_EQ(changed.members[0].activation, "mish");
    EXPECT_EQ(changed.architecture.depth, 9U);
    EXPECT_EQ(changed.training.steps, 77U);
}

TEST(TrainComparison, NamesTheFileOfAConfigurationThatIsAtFault) {
    Comparison twice = comparisonFor({"--activation", "relu", "--seeds", "1"});
    twice.members.push_back(twice.members.front());
    const TestFolder folder;
    const std::string path = (folder / "twice.json").string();
    std::ofstream(path) << comparisonJson(twice);
    EXPECT_THAT(refusal({"--config", path}),
                testing::AllOf(testing::StartsWith("'" + path + "': "), HasSubstr("is there twice")));
    EXPECT_THAT(refusal({"--config", path, "--depth", "0"}), HasSubstr("train: --depth"));
}

TEST(TrainComparison, TakesNumbersInAnyNotation) {
    const Comparison comparison =
        comparisonFor({"--activation", "relu", "--steps", "1e3", "--data-seed", "18446744073709551615"});
    EXPECT_EQ(comparison.training.steps, 1000U);
    EXPECT_EQ(comparison.data.seed, 18446744073709551615U);
}

TEST(TrainComparison, RefusesWordsThatMakeNoSense) {
    EXPECT_THAT(refusal({}), HasSubstr("an activation is missing"));
    EXPECT_THAT(refusal({"--activation", "rulu"}), HasSubstr("did you mean 'relu'?"));
    EXPECT_THAT(refusal({"--activation", "expr(x*)"}), HasSubstr("--activation 'expr(x*)': "));
    EXPECT_THAT(refusal({"--activation", "relu", "--learning-rate", "-1"}),
                HasSubstr("--learning-rate must be"));
    EXPECT_THAT(refusal({"--activation", "relu", "--learning-rate", "fast"}),
                HasSubstr("'fast' is not a number"));
    EXPECT_THAT(refusal({"--activation", "relu", "--depth", "2.5"}), HasSubstr("--depth should be"));
    EXPECT_THAT(
        refusal({"--activation", "relu", "--architecture", "cnnn"}),
        HasSubstr("--architecture should be one of mlp, cnn, transformer, lstm and slstm, not 'cnnn'"));
    EXPECT_THAT(refusal({"--activation", "relu", "--architecture", "transformer", "--heads", "3"}),
                HasSubstr("--heads must divide"));
    EXPECT_THAT(refusal({"--activation", "relu", "--seeds", "0"}), HasSubstr("--seeds"));
    EXPECT_THAT(refusal({"--activation", "relu", "--data", "spiral"}), HasSubstr("did you mean spirals?"));
    EXPECT_THAT(refusal({"--activation", "relu", "--activation", "relu"}), HasSubstr("is there twice"));
}

}  // namespace
}  // namespace zorro
