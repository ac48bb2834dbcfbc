#include "core/run/comparison/field.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/generated.h"
#include "core/dataset/random.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/comparison/optimizers.h"
#include "core/run/directory/run_data.h"

namespace zorro {
namespace {

/// A value that is allowed and not the default.
FieldValue otherValue(const ComparisonField& field) {
    switch (field.access.kind) {
        case FieldKind::flag:
            return !std::get<bool>(defaultValue(field));
        case FieldKind::whole:
            return static_cast<std::uint64_t>(field.lower) + 6;
        case FieldKind::number:
            return field.lower + (std::min(field.upper, 1.0) - field.lower) / 4;
        case FieldKind::choice:
            return field.access.choices.back().word;
        case FieldKind::text:
            return std::string(field.key == "training.device" ? "cuda:3" : "gelu");
        case FieldKind::words:
            if (!field.access.choices.empty())
                return std::vector<std::string>{field.access.choices.front().word,
                                                field.access.choices.back().word};
            return std::vector<std::string>{"a", "b"};
    }
    return {};
}

std::vector<std::string> keysOf(const std::vector<ComparisonIssue>& issues) {
    std::vector<std::string> keys;
    for (const ComparisonIssue& issue : issues) keys.push_back(issue.key);
    return keys;
}

std::vector<std::string> refusedBy(const std::string& key, const std::string& text) {
    const ComparisonField& field = *findField(key);
    Comparison comparison;
    field.access.set(comparison, readFieldText(field, text));
    return keysOf(planIssues(comparison));
}

TEST(ComparisonFields, RecordOnDemandOnlyWhatThereIs) {
    EXPECT_TRUE(refusedBy("training.record", "sharpness,noise-scale").empty());
    EXPECT_EQ(refusedBy("training.record", "sharpness,flatness"),
              (std::vector<std::string>{"training.record"}));
    Comparison half;
    half.training.precision = Precision::bfloat16;
    half.training.record = {"sharpness"};
    EXPECT_EQ(keysOf(planIssues(half)), (std::vector<std::string>{"training.record"}));
}

TEST(ComparisonFields, EveryOneComesBackThroughTheFile) {
    for (const ComparisonField& field : comparisonFields()) {
        Comparison comparison;
        field.access.set(comparison, otherValue(field));
        const Comparison read = readPlan(comparisonJson(comparison));
        EXPECT_EQ(field.access.get(read), otherValue(field)) << field.key;
        EXPECT_NE(field.access.get(read), defaultValue(field)) << field.key;
        EXPECT_EQ(readFieldText(field, fieldText(otherValue(field))), otherValue(field)) << field.key;
    }
}

TEST(ComparisonFields, ADeviceIsAWordThatMayBeOne) {
    for (const char* word : {"auto", "cpu", "cuda", "cuda:0", "cuda:12"})
        EXPECT_TRUE(isDeviceWord(word)) << word;
    for (const char* word : {"", "gpu", "cuda:", "cuda:x", "cuda:-1", "CPU"})
        EXPECT_FALSE(isDeviceWord(word)) << word;
    Comparison comparison;
    comparison.training.device = "gpu";
    ASSERT_EQ(planIssues(comparison).size(), 1U);
    EXPECT_EQ(planIssues(comparison).front().sentence,
              "{training.device} must be auto, cpu or cuda:N, not 'gpu'");
}

TEST(ComparisonFields, NoKeyAndNoOptionIsThereTwice) {
    std::set<std::string> keys;
    std::set<std::string> options;
    for (const ComparisonField& field : comparisonFields()) {
        EXPECT_TRUE(keys.insert(field.key).second) << field.key;
        EXPECT_TRUE(field.option.empty() || options.insert(field.option).second) << field.option;
        EXPECT_FALSE(field.label.empty()) << field.key;
        EXPECT_FALSE(field.meaning.empty()) << field.key;
    }
    EXPECT_TRUE(keys.contains("optimizer.learning_rate"));
    EXPECT_TRUE(options.contains("--learning-rate"));
}

TEST(ComparisonFields, NumbersOutsideTheirRangeAreIssuesOfTheirField) {
    for (const ComparisonField& field : comparisonFields()) {
        const bool isWhole = field.access.kind == FieldKind::whole;
        if (!isWhole && field.access.kind != FieldKind::number)
            continue;
        Comparison comparison;
        EXPECT_THAT(keysOf(planIssues(comparison)), testing::Not(testing::Contains(field.key)));
        if (field.upper > 1e18)
            continue;  // every whole number there is
        field.access.set(comparison, isWhole ? FieldValue(static_cast<std::uint64_t>(field.upper) + 1)
                                             : FieldValue(field.upper * 1.01));
        EXPECT_THAT(keysOf(planIssues(comparison)), testing::Contains(field.key));
        if (field.lower > 0) {
            field.access.set(comparison, isWhole ? FieldValue(std::uint64_t{0}) : FieldValue(0.0));
            EXPECT_THAT(keysOf(planIssues(comparison)), testing::Contains(field.key));
        }
    }
    EXPECT_THAT(refusedBy("architecture.dropout", "1"), testing::ElementsAre("architecture.dropout"));
}

struct Limit {
    const char* key;
    const char* source;
    const char* most;
    const char* beyond;

    friend void PrintTo(const Limit& limit, std::ostream* out) { *out << limit.key; }
};

class LimitOfData : public testing::TestWithParam<Limit> {};

TEST_P(LimitOfData, IsThatOfItsLoader) {
    EXPECT_TRUE(refusedBy(GetParam().key, GetParam().most).empty());
    EXPECT_THAT(refusedBy(GetParam().key, GetParam().beyond), testing::ElementsAre(GetParam().key));
    Comparison comparison;
    comparison.data.source = GetParam().source;
    const ComparisonField& field = *findField(GetParam().key);
    field.access.set(comparison, readFieldText(field, GetParam().beyond));
    EXPECT_THROW(static_cast<void>(datasetOf(comparison.data)), DatasetError);
}

INSTANTIATE_TEST_SUITE_P(Of, LimitOfData,
                         testing::Values(Limit{"data.modulus", "modular-addition", "1000", "1001"},
                                         Limit{"data.noise", "spirals", "100", "100.5"},
                                         Limit{"data.sequence_length", "grammar", "65536", "65537"},
                                         Limit{"data.examples", "spirals", "10000000", "10000001"}));

TEST(ComparisonFields, ApplyToThoseThatHaveThem) {
    Comparison comparison;
    const auto applying = [&](const char* key) { return applies(*findField(key), comparison); };
    EXPECT_FALSE(applying("architecture.pooling"));
    EXPECT_TRUE(applying("architecture.residual"));
    EXPECT_TRUE(applying("architecture.gated"));
    EXPECT_FALSE(applying("optimizer.momentum"));
    EXPECT_TRUE(applying("optimizer.beta1"));
    EXPECT_TRUE(applying("data.noise"));
    EXPECT_FALSE(applying("data.modulus"));
    EXPECT_FALSE(applying("data.sequence_length"));
    EXPECT_FALSE(applying("data.skip"));
    comparison.architecture.kind = "cnn";
    comparison.optimizer.kind = "sgd";
    comparison.data.source = "/data/letters.txt";
    EXPECT_TRUE(applying("architecture.pooling"));
    EXPECT_FALSE(applying("architecture.gated"));
    EXPECT_TRUE(applying("optimizer.momentum"));
    EXPECT_FALSE(applying("optimizer.beta1"));
    EXPECT_FALSE(applying("data.noise"));
    EXPECT_TRUE(applying("data.sequence_length"));
    EXPECT_TRUE(applying("data.skip"));
    EXPECT_TRUE(applying("data.units_row"));
    EXPECT_TRUE(applying("architecture.depth"));
}

TEST(ComparisonFields, MayNeedMoreThanOneOther) {
    const ComparisonField& position = *findField("architecture.norm_position");
    Comparison comparison = defaultComparison("transformer", "grammar");
    EXPECT_TRUE(applies(position, comparison));
    comparison.architecture.normalization = Normalization::rms;
    EXPECT_TRUE(applies(position, comparison));
    comparison.architecture.normalization = Normalization::none;
    EXPECT_FALSE(applies(position, comparison)) << "there is nothing to place";
    comparison.architecture.normalization = Normalization::layer;
    comparison.architecture.kind = "mlp";
    EXPECT_FALSE(applies(position, comparison));
}

TEST(ComparisonFields, ThoseThatMayDifferWithinAStackAreMarked) {
    std::set<std::string> memberWise;
    for (const ComparisonField& field : comparisonFields()) {
        if (field.isMemberWise)
            memberWise.insert(field.key);
    }
    EXPECT_EQ(memberWise,
              (std::set<std::string>{"architecture.dropout", "architecture.initialization",
                                     "architecture.learnable_rate", "optimizer.learning_rate",
                                     "optimizer.momentum", "optimizer.beta1", "optimizer.beta2",
                                     "optimizer.epsilon", "optimizer.weight_decay", "optimizer.clip"}));
}

TEST(ComparisonFields, WhatNamesAFieldNamesOneThatIsThere) {
    for (const ComparisonField& field : comparisonFields()) {
        for (const FieldCondition& condition : field.conditions)
            EXPECT_NE(findField(condition.key), nullptr) << field.key;
    }
    for (const ArchitectureInfo& info : architectures()) {
        for (const std::string& key : info.fields) EXPECT_NE(findField(key), nullptr) << key;
    }
    for (const OptimizerInfo& info : optimizers()) {
        for (const std::string& key : info.fields) EXPECT_NE(findField(key), nullptr) << key;
    }
    for (const GeneratedDataset& dataset : generatedDatasets()) {
        for (const std::string& option : dataset.options)
            EXPECT_NE(findField("data." + option), nullptr) << option;
    }
}

TEST(ComparisonFields, TextIsAValueOrRefused) {
    Random random(3);
    for (const ComparisonField& field : comparisonFields()) {
        for (int round = 0; round < 200; ++round) {
            std::string text;
            for (std::uint64_t i = random.below(8); i > 0; --i)
                text += "0123456789.e-+,ax \n\xff"[random.below(19)];
            try {
                Comparison comparison;
                field.access.set(comparison, readFieldText(field, text));
                EXPECT_EQ(fieldText(field.access.get(comparison)),
                          fieldText(readFieldText(field, fieldText(field.access.get(comparison)))));
            } catch (const ComparisonError& error) {
                EXPECT_EQ(error.issue().key, field.key);
            }
        }
    }
}

TEST(DefaultComparison, IsValidForEveryArchitectureAndDataSet) {
    for (const ArchitectureInfo& architecture : architectures()) {
        for (const GeneratedDataset& dataset : generatedDatasets())
            EXPECT_TRUE(planIssues(defaultComparison(architecture.name, dataset.name)).empty())
                << architecture.name << ' ' << dataset.name;
    }
}

TEST(DefaultComparison, TrainsTheRuleOfModularAdditionWithStrongDecay) {
    const Comparison rule = defaultComparison("transformer", "modular-addition");
    EXPECT_EQ(rule.optimizer.weightDecay, 1);
    EXPECT_EQ(rule.optimizer.beta2, 0.98);
    EXPECT_EQ(rule.training.steps, 4000U);
    EXPECT_FALSE(rule.training.epochs);
    EXPECT_EQ(defaultComparison("mlp", "modular-addition").training.epochs, 12U);
    EXPECT_FALSE(defaultComparison("cnn", "/data/mnist").training.steps);
    EXPECT_FALSE(defaultComparison("mlp", "spirals").training.epochs);
}

TEST(ComparisonIssues, OneValueHasNoVarianceToNormalise) {
    Comparison comparison = defaultComparison("mlp", "spirals");
    comparison.training.batch = 1;
    EXPECT_THAT(keysOf(planIssues(comparison)), testing::IsEmpty());
    comparison.architecture.normalization = Normalization::batch;
    EXPECT_THAT(keysOf(planIssues(comparison)), testing::ElementsAre("training.batch"));
    comparison.architecture.kind = "cnn";  // has many values a channel
    EXPECT_THAT(keysOf(planIssues(comparison)), testing::IsEmpty());
}

TEST(ComparisonIssues, AreSaidInAnyWords) {
    Comparison comparison;
    comparison.data.validation = 0.6;
    comparison.data.test = 0.5;
    const std::vector<ComparisonIssue> issues = planIssues(comparison);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].key, "data.validation");
    EXPECT_EQ(issueText(issues[0], [](const std::string& key) { return findField(key)->option; }),
              "--validation and --test must leave examples to train on");
}

TEST(ComparisonIssues, AreAllSaidAtOnce) {
    Comparison comparison;
    comparison.architecture.kind = "cnn";
    comparison.architecture.depth = 1001;
    comparison.optimizer.learningRate = 0;
    comparison.data.function = "gellu";
    EXPECT_THAT(
        keysOf(planIssues(comparison)),
        testing::UnorderedElementsAre("architecture.depth", "optimizer.learning_rate", "data.function"));
}

TEST(AddedDataset, BringsAFieldForItsOwnParameter) {
    EXPECT_EQ(findField("data.petals"), nullptr);
    const AddedDataset added(
        {.name = "flower",
         .summary = "petals",
         .options = {"examples"},
         .parameters = {{.name = "petals",
                         .label = "petals",
                         .meaning = "How many",
                         .defaultValue = 5,
                         .lower = 2,
                         .upper = 9}},
         .suits = {{{}, {{"training.steps", "77"}}}},
         .make = [](const DatasetOptions& options) {
             return Dataset{.name = "flower",
                            .shape = {1},
                            .outputs = static_cast<std::size_t>(datasetParameter(options, "petals"))};
         }});
    Comparison comparison = defaultComparison("mlp", "flower");
    EXPECT_EQ(comparison.training.steps, 77U);
    EXPECT_EQ(datasetOf(comparison.data).outputs, 5U);
    const ComparisonField& petals = *findField("data.petals");
    EXPECT_EQ(petals.option, "--petals");
    EXPECT_TRUE(applies(petals, comparison));
    petals.access.set(comparison, readFieldText(petals, "7"));
    EXPECT_EQ(datasetOf(readPlan(comparisonJson(comparison)).data).outputs, 7U);
    petals.access.set(comparison, readFieldText(petals, "10"));
    EXPECT_THAT(keysOf(planIssues(comparison)), testing::ElementsAre("data.petals"));
}

}  // namespace
}  // namespace zorro
