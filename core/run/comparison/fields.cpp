// The table of the fields.

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/dataset/generated.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/choices.h"
#include "core/run/comparison/field.h"
#include "core/run/comparison/field_access.h"
#include "core/run/comparison/field_entry.h"
#include "core/run/comparison/optimizers.h"
#include "core/run/quantity/quantity.h"
#include "core/run/tuning/tuning_fields.h"

namespace zorro {
namespace {

using Fields = std::vector<ComparisonField>;
using enum FieldMark;

constexpr double million = 1e6;
constexpr double billion = 1e9;

template <typename Infos>
std::vector<FieldChoice> choicesOf(const Infos& infos) {
    std::vector<FieldChoice> choices;
    choices.reserve(infos.size());
    for (const auto& info : infos) choices.push_back({info.name, info.label});
    return choices;
}

template <typename Choice, std::size_t count>
std::vector<std::string> wordsBut(const NamedChoices<Choice, count>& choices, Choice but) {
    std::vector<std::string> words;
    for (const NamedChoice<Choice>& each : choices) {
        if (each.choice != but)
            words.emplace_back(each.word);
    }
    return words;
}

std::vector<FieldChoice> recordChoices() {
    std::vector<FieldChoice> choices;
    for (const Quantity quantity : quantitiesOnDemand())
        choices.push_back({std::string(describe(quantity).onDemand), labelInside(quantity)});
    return choices;
}

std::vector<FieldChoice> datasetChoices() {
    std::vector<FieldChoice> choices;
    for (const GeneratedDataset& dataset : generatedDatasets())
        choices.push_back({dataset.name, dataset.summary});
    return choices;
}

Fields architectureFields() {
    const auto at = [](auto member) { return accessOf(&Comparison::architecture, member); };
    return {
        FieldEntry(
            "architecture.kind", "architecture",
            "The kind of network, of an slstm the cell alone; sizes, optimiser and steps that suit it come "
            "with it",
            oneOf(choicesOf(architectures()), at(&Architecture::kind)))
            .option("--architecture")
            .is({bringsDefaults}),
        FieldEntry("architecture.depth", "depth", "Hidden layers of an mlp, blocks of a cnn, else layers",
                   at(&Architecture::depth))
            .in(1, 1000)
            .is({suited}),
        FieldEntry("architecture.width", "width",
                   "Units of an mlp, channels of a cnn's first block, which double with each halving, else "
                   "model width",
                   at(&Architecture::width))
            .in(1, 65536)
            .is({suited}),
        FieldEntry("architecture.heads", "heads", "Attention heads; they divide the width",
                   at(&Architecture::heads))
            .in(1, 1024),
        FieldEntry("architecture.pooling", "pooling",
                   "What halves the picture after each block, or stage of blocks",
                   choiceOf(poolings, &Comparison::architecture, &Architecture::pooling))
            .is({seldom}),
        FieldEntry(
            "architecture.normalization", "normalisation",
            "What is normalised between the layers: each unit over the batch, or each example over its "
            "units, with their mean subtracted (layer) or not (rms)",
            choiceOf(normalizations, &Comparison::architecture, &Architecture::normalization))
            .is({suited}),
        FieldEntry("architecture.norm_position", "norm position",
                   "What is normalised in a transformer: what each part gets, and the last state (pre), or "
                   "each state after a part is added to it (post)",
                   choiceOf(normPositions, &Comparison::architecture, &Architecture::normPosition))
            .onlyWhile({.key = "architecture.normalization",
                        .words = wordsBut(normalizations, Normalization::none)}),
        FieldEntry("architecture.residual", "residual connections",
                   "Add a layer's input to its output where the sizes agree", at(&Architecture::residual)),
        FieldEntry("architecture.gated", "gated (GLU)",
                   "Multiply what the activation gives, as a gate, with a linear layer beside it, in fewer "
                   "units: as many parameters as without",
                   at(&Architecture::gated)),
        FieldEntry("architecture.dropout", "dropout", "Probability that a unit is left out of a step",
                   at(&Architecture::dropout))
            .below(0, 1)
            .is({memberWise, seldom}),
        FieldEntry("architecture.initialization", "initialisation",
                   "Variance of the first weights: 2 / fan-in, 2 / (fan-in + fan-out), or that with which "
                   "gradients neither grow nor vanish",
                   choiceOf(initializations, &Comparison::architecture, &Architecture::initialization))
            .is({memberWise}),
        FieldEntry("architecture.learnable", "learn parameters",
                   "Train the activations' own parameters too, inside their bounds and without weight decay: "
                   "one set a network, a layer or a channel",
                   choiceOf(learnables, &Comparison::architecture, &Architecture::learnable))
            .whereAlone("layer"),
        FieldEntry("architecture.learnable_rate", "parameter rate",
                   "What the learning rate is multiplied with for the activations' parameters",
                   at(&Architecture::learnableRate))
            .in(1e-6, million)
            .unit("×")
            .onlyWhile({.key = "architecture.learnable", .words = wordsBut(learnables, Learnable::none)})
            .is({memberWise}),
    };
}

Fields dataFields() {
    const auto at = [](auto member) { return accessOf(&Comparison::data, member); };
    Fields fields{
        FieldEntry("data.source", "data", "A data set that is made here, or the path of a folder or file",
                   offering(datasetChoices(), at(&DataSource::source)))
            .option("--data")
            .pattern("FOLDER|FILE")
            .is({bringsDefaults}),
        FieldEntry("data.examples", "examples", "How many to make, or to draw of a file",
                   at(&DataSource::examples))
            .in(1, mostExamples)
            .is({seldom}),
        FieldEntry("data.noise", "noise", "Standard deviation of what is added to made examples",
                   at(&DataSource::noise))
            .in(0, mostNoise)
            .is({seldom}),
        FieldEntry("data.sequence_length", "sequence length", "Characters in an example of text",
                   at(&DataSource::sequenceLength))
            .in(shortestSequence, longestSequence)
            .is({seldom}),
        FieldEntry("data.skip", "lines before the table", "Lines of a table's file that are passed over",
                   at(&DataSource::skip))
            .in(0, mostSkippedLines)
            .is({seldom}),
        FieldEntry("data.units_row", "row of units", "Pass over a row of units below a table's heading",
                   at(&DataSource::unitsRow))
            .is({seldom}),
        FieldEntry("data.task", "task", "What a table's target is taken for",
                   choiceOf(taskChoices, &Comparison::data, &DataSource::task))
            .is({seldom}),
        FieldEntry("data.target", "target",
                   "Column of a table to predict, by name or from 1; empty: the last",
                   at(&DataSource::target))
            .pattern("COLUMN")
            .is({seldom}),
        FieldEntry("data.split_column", "split column",
                   "Column of a table that says train, validation or test", at(&DataSource::splitColumn))
            .pattern("COLUMN")
            .is({seldom}),
        FieldEntry("data.test_data", "test data", "A file of the same kind with the test set",
                   at(&DataSource::testData))
            .pattern("FILE")
            .is({seldom}),
        FieldEntry("data.function", "function of the data", "What is drawn, of x; empty: sin(3x)",
                   at(&DataSource::function))
            .pattern("SPEC")
            .is({seldom}),
        FieldEntry("data.seed", "data seed", "Seed of what is made, and of the split into parts",
                   at(&DataSource::seed))
            .option("--data-seed")
            .in(0, static_cast<double>(std::numeric_limits<std::uint64_t>::max()))
            .is({ofRepetition, seldom}),
        FieldEntry("data.validation", "share to validate on",
                   "Part of the examples that judges while training", at(&DataSource::validation))
            .below(0, 1)
            .is({seldom}),
        FieldEntry("data.test", "share to test on",
                   "Part of the examples that judges at the end; not used where the data bring their own",
                   at(&DataSource::test))
            .below(0, 1)
            .is({seldom}),
    };
    for (const GeneratedDataset& dataset : generatedDatasets()) {
        for (const DatasetParameter& own : dataset.parameters) {
            fields.push_back(FieldEntry("data." + own.name, own.label, own.meaning, parameterAccess(own))
                                 .in(own.lower, own.upper)
                                 .is({seldom}));
        }
    }
    return fields;
}

Fields optimizerFields() {
    const auto at = [](auto member) { return accessOf(&Comparison::optimizer, member); };
    return {
        FieldEntry("optimizer.kind", "optimiser", "How the weights are updated",
                   oneOf(choicesOf(optimizers()), at(&Optimizer::kind)))
            .option("--optimizer")
            .is({suited}),
        FieldEntry("optimizer.learning_rate", "learning rate", "Size of the updates",
                   at(&Optimizer::learningRate))
            .in(1e-12, 1000)
            .is({suited, memberWise}),
        FieldEntry("optimizer.momentum", "momentum", "How much of the last update goes on",
                   at(&Optimizer::momentum))
            .below(0, 1)
            .is({memberWise, seldom}),
        FieldEntry("optimizer.nesterov", "Nesterov's momentum", "Look ahead along the momentum",
                   at(&Optimizer::nesterov))
            .is({seldom}),
        FieldEntry("optimizer.beta1", "β₁", "Decay of the mean of the gradients", at(&Optimizer::beta1))
            .below(0, 1)
            .is({memberWise, seldom}),
        FieldEntry("optimizer.beta2", "β₂", "Decay of the mean of their squares", at(&Optimizer::beta2))
            .below(0, 1)
            .is({suited, memberWise, seldom}),
        FieldEntry("optimizer.epsilon", "ε", "What is added to the root of that mean",
                   at(&Optimizer::epsilon))
            .in(1e-30, 1)
            .is({memberWise, seldom}),
        FieldEntry("optimizer.weight_decay", "weight decay",
                   "Pull of the weights towards 0; adamw keeps it out of the moments; empty: suits the data",
                   at(&Optimizer::weightDecay))
            .in(0, 1000)
            .is({suited, memberWise, seldom}),
        FieldEntry("optimizer.clip", "clip gradients at", "Largest gradient norm of a network; 0: any",
                   at(&Optimizer::clip))
            .in(0, million)
            .is({suited, memberWise, seldom}),
    };
}

Fields scheduleFields() {
    const auto at = [](auto member) { return accessOf(&Comparison::schedule, member); };
    const FieldCondition inSteps{.key = "schedule.kind", .words = {"step"}};
    return {
        FieldEntry("schedule.kind", "schedule", "How the learning rate goes on after the warm-up",
                   choiceOf(schedules, &Comparison::schedule, &Schedule::kind))
            .option("--schedule")
            .is({suited}),
        FieldEntry("schedule.step_every", "reduce every",
                   "Updates between two reductions of the learning rate", at(&Schedule::stepEvery))
            .in(1, billion)
            .unit("steps")
            .onlyWhile(inSteps),
        FieldEntry("schedule.step_factor", "reduce to", "What a reduction multiplies the learning rate with",
                   at(&Schedule::stepFactor))
            .in(1e-6, 1)
            .onlyWhile(inSteps),
        FieldEntry("schedule.warmup", "warm-up", "Updates until the whole learning rate",
                   at(&Schedule::warmup))
            .in(0, billion)
            .unit("steps")
            .is({suited}),
    };
}

Fields trainingFields() {
    const auto at = [](auto member) { return accessOf(&Comparison::training, member); };
    return {
        FieldEntry("training.steps", "steps", "Updates; empty: as many as suit the data",
                   at(&Training::steps))
            .in(1, billion)
            .is({suited}),
        FieldEntry("training.epochs", "epochs", "Passes over the training examples, instead of steps",
                   at(&Training::epochs))
            .in(1, million)
            .is({suited}),
        FieldEntry("training.batch", "batch", "Examples that a network sees in an update",
                   at(&Training::batch))
            .in(1, 10 * million)
            .is({suited}),
        FieldEntry("training.precision", "precision",
                   "Number format inside the layers; float64 also of the weights, slow, for checks",
                   choiceOf(precisions, &Comparison::training, &Training::precision))
            .is({seldom}),
        FieldEntry("training.deterministic", "deterministic",
                   "The same result every time, where a device allows it; slower on a GPU",
                   at(&Training::deterministic))
            .is({seldom}),
        FieldEntry("training.device", "device", "Where to train; auto takes a GPU where there is one",
                   offering({{"auto", "auto"}, {"cpu", "cpu"}}, at(&Training::device)))
            .pattern("cuda:N")
            .is({ofRepetition}),
        FieldEntry("training.record_every", "record every", "Updates between two records",
                   at(&Training::recordEvery))
            .in(1, billion)
            .unit("steps")
            .is({seldom}),
        FieldEntry("training.validate_every", "validate every",
                   "Updates between two validations, histograms among them", at(&Training::validateEvery))
            .in(1, billion)
            .unit("steps")
            .is({seldom}),
        FieldEntry("training.validation_examples", "validate on at most",
                   "Examples, drawn at random, that are used for validations while training",
                   at(&Training::validationExamples))
            .in(1, billion)
            .is({seldom}),
        FieldEntry("training.record", "record too",
                   "What is measured at validations beside the usual, which takes time: sharpness, "
                   "noise-scale",
                   offering(recordChoices(), at(&Training::record)))
            .is({seldom}),
        FieldEntry("training.checkpoint_seconds", "checkpoint every",
                   "Time between two checkpoints, from which a run can be resumed",
                   at(&Training::checkpointSeconds))
            .in(0.01, million)
            .unit("s")
            .is({ofRepetition, seldom}),
    };
}

Fields protocolFields() {
    const auto at = [](auto member) { return accessOf(&Comparison::protocol, member); };
    std::vector<FieldChoice> metrics{{"auto", "test accuracy, or test loss"}};
    for (const Quantity quantity : concludedQuantities()) {
        if (describe(quantity).better != Better::neither)
            metrics.push_back({std::string(describe(quantity).name), std::string(endLabel(quantity))});
    }
    return {
        FieldEntry("protocol.metric", "judged by", "The figure by which activations are compared",
                   oneOf(std::move(metrics), at(&Protocol::metric)))
            .pattern("QUANTITY")
            .is({seldom}),
        FieldEntry("protocol.report", "what counts", "The state of a network whose figures count",
                   choiceOf(reportedSteps, &Comparison::protocol, &Protocol::report))
            .is({seldom}),
        FieldEntry("protocol.baseline", "baseline", "What the others are tested against; empty: the first",
                   at(&Protocol::baseline))
            .pattern("SPEC")
            .is({seldom}),
    };
}

Fields runFields() {
    return {
        FieldEntry("name", "name", "What to call the run; empty: after architecture and data",
                   accessOf(&Comparison::name))
            .pattern("NAME")
            .is({ofRepetition}),
        FieldEntry("tags", "tags", "A word to find the run by", accessOf(&Comparison::tags))
            .option("--tag")
            .pattern("WORD")
            .is({ofRepetition}),
        FieldEntry("program", "program", "What wrote the comparison", accessOf(&Comparison::program))
            .is({ofRepetition}),
    };
}

/// Who has which of the fields that not all have.
using Owners = std::map<std::string, FieldCondition>;

template <typename Infos>
void addOwners(Owners& owners, const std::string& key, const Infos& infos) {
    for (const auto& info : infos) {
        for (const std::string& field : info.fields) {
            owners[field].key = key;
            owners[field].words.push_back(info.name);
        }
    }
}

Owners ownersOfFields() {
    Owners owners;
    addOwners(owners, "architecture.kind", architectures());
    addOwners(owners, "optimizer.kind", optimizers());
    const auto add = [&owners](const std::string& dataset, const std::string& field) {
        owners["data." + field].key = "data.source";
        owners["data." + field].words.push_back(dataset);
    };
    for (const GeneratedDataset& dataset : generatedDatasets()) {
        for (const std::string& option : dataset.options) add(dataset.name, option);
        for (const DatasetParameter& own : dataset.parameters) add(dataset.name, own.name);
    }
    for (const char* field : {"data.examples", "data.sequence_length", "data.skip", "data.units_row",
                              "data.task", "data.target", "data.split_column", "data.test_data"}) {
        owners[field].key = "data.source";
        owners[field].orFiles = true;
    }
    return owners;
}

std::string optionFor(std::string_view name) {
    std::string option = "--" + std::string(name);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

Fields allFields() {
    Fields all;
    for (Fields (*part)() : {architectureFields, dataFields, optimizerFields, scheduleFields, trainingFields,
                             protocolFields, tuningFields, runFields}) {
        Fields fields = part();
        std::move(fields.begin(), fields.end(), std::back_inserter(all));
    }
    const Owners owners = ownersOfFields();
    for (ComparisonField& field : all) {
        if (field.option.empty() && field.key != "program")
            field.option = optionFor(field.name());
        if (const auto owned = owners.find(field.key); owned != owners.end())
            field.conditions.insert(field.conditions.begin(), owned->second);
    }
    return all;
}

struct FieldTable {
    std::uint64_t revision = datasetRevision();
    Fields fields = allFields();
};

}  // namespace

const std::vector<ComparisonField>& comparisonFields() {
    static FieldTable table;
    if (table.revision != datasetRevision())
        table = FieldTable();
    return table.fields;
}

}  // namespace zorro
