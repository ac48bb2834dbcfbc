#include "core/dataset/generated.h"

#include <algorithm>

namespace zorro {

// Each in the source of its name.
Dataset makeSpirals(const DatasetOptions& options);
Dataset makeMoons(const DatasetOptions& options);
Dataset makeCircles(const DatasetOptions& options);
Dataset makeXor(const DatasetOptions& options);
Dataset makeRegression(const DatasetOptions& options);
Dataset makeDigits(const DatasetOptions& options);
Dataset makeModularAddition(const DatasetOptions& options);
Dataset makeGrammar(const DatasetOptions& options);

namespace {

std::vector<SuitedSettings> secondsOfSteps() {
    return {{{}, {{"training.steps", "2000"}}}};
}

std::vector<SuitedSettings> dozenEpochs() {
    return {{{}, {{"training.epochs", "12"}}}};
}

/// The whole table of sums is small: every step sees all that is trained on, and only a strong decay of the
/// weights makes transformers find the rule behind it (Power et al. 2022).
std::vector<SuitedSettings> untilTheRuleIsFound() {
    return {{"transformer",
             {{"architecture.depth", "1"},
              {"architecture.width", "128"},
              {"architecture.normalization", "none"},
              {"optimizer.kind", "adamw"},
              {"optimizer.learning_rate", "0.001"},
              {"optimizer.beta2", "0.98"},
              {"optimizer.weight_decay", "1"},
              {"schedule.kind", "constant"},
              {"schedule.warmup", "10"},
              {"training.batch", "1024"},
              {"training.steps", "4000"}}},
            {{}, {{"training.epochs", "12"}}}};
}

struct Registry {
    std::deque<GeneratedDataset> all{
        {.name = "spirals",
         .summary = "two interleaved spirals in the plane, 2 classes",
         .options = {"examples", "noise"},
         .suits = secondsOfSteps(),
         .make = makeSpirals},
        {.name = "moons",
         .summary = "two interleaved half circles in the plane, 2 classes",
         .options = {"examples", "noise"},
         .suits = secondsOfSteps(),
         .make = makeMoons},
        {.name = "circles",
         .summary = "a circle around another one in the plane, 2 classes",
         .options = {"examples", "noise"},
         .suits = secondsOfSteps(),
         .make = makeCircles},
        {.name = "xor",
         .summary = "the four quadrants of the plane, 2 classes",
         .options = {"examples", "noise"},
         .suits = secondsOfSteps(),
         .make = makeXor},
        {.name = "regression",
         .summary = "noisy values of a function on [-3, 3]",
         .options = {"examples", "noise", "function"},
         .suits = secondsOfSteps(),
         .make = makeRegression},
        {.name = "digits",
         .summary = "drawn digits, 28 x 28 pixels, 10 classes",
         .options = {"examples", "noise"},
         .suits = dozenEpochs(),
         .make = makeDigits},
        {.name = "modular-addition",
         .summary = "(a + b) mod p from the tokens a, b, =",
         .parameters = {{.name = "modulus",
                         .label = "modulus",
                         .meaning = "Numbers are added modulo this",
                         .defaultValue = 29,
                         .lower = 2,
                         .upper = 1000}},
         .suits = untilTheRuleIsFound(),
         .make = makeModularAddition},
        {.name = "grammar",
         .summary = "text from a small grammar, character by character",
         .options = {"examples", "sequence_length"},
         .suits = dozenEpochs(),
         .make = makeGrammar},
    };
    std::uint64_t revision = 0;
};

Registry& registry() {
    static Registry all;
    return all;
}

}  // namespace

const std::deque<GeneratedDataset>& generatedDatasets() {
    return registry().all;
}

const GeneratedDataset* findGenerated(std::string_view name) {
    const auto& all = generatedDatasets();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const auto& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

double datasetParameter(const DatasetOptions& options, std::string_view name) {
    if (const auto given = options.parameters.find(std::string(name)); given != options.parameters.end())
        return given->second;
    const std::vector<DatasetParameter>& own = findGenerated(options.source)->parameters;
    return std::find_if(own.begin(), own.end(), [name](const auto& each) { return each.name == name; })
        ->defaultValue;
}

AddedDataset::AddedDataset(GeneratedDataset dataset) {
    registry().all.push_back(std::move(dataset));
    ++registry().revision;
}

AddedDataset::~AddedDataset() {
    registry().all.pop_back();
    ++registry().revision;
}

std::uint64_t datasetRevision() {
    return registry().revision;
}

}  // namespace zorro
