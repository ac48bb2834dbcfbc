#include "app/zorro/train/train_words.h"

namespace zorro {

namespace {

using enum ComparisonOption::Kind;

constexpr ComparisonOption options[] = {
    {"--architecture", "architecture", "kind", text, "mlp|cnn|transformer|lstm", "The kind of network (mlp)"},
    {"--depth", "architecture", "depth", number, "N", "Hidden layers, blocks or layers"},
    {"--width", "architecture", "width", number, "N", "Units, channels of the first block or model width"},
    {"--heads", "architecture", "heads", number, "N", "Attention heads of a transformer (4)"},
    {"--pooling", "architecture", "pooling", text, "maximum|average|stride", "After each block of a cnn"},
    {"--normalization", "architecture", "normalization", text, "none|batch|layer", "Between the layers"},
    {"--residual", "architecture", "residual", flag, "", "Add a layer's input to its output"},
    {"--dropout", "architecture", "dropout", number, "P", "Probability of dropping a unit (0)"},
    {"--initialization", "architecture", "initialization", text, "kaiming|xavier|critical",
     "Of the weights (kaiming)"},
    {"--learnable", "architecture", "learnable", flag, "", "Train the parameters of Zorro functions too"},
    {"--data", "data", "source", text, "NAME|FOLDER|FILE", "A generated data set, or files (spirals)"},
    {"--data-seed", "data", "seed", number, "N", "Of what is generated, and of the split (1)"},
    {"--examples", "data", "examples", number, "N", "How many to make, or to take of a file"},
    {"--noise", "data", "noise", number, "S", "Added to generated examples"},
    {"--modulus", "data", "modulus", number, "P", "Of modular-addition (29)"},
    {"--sequence-length", "data", "sequence_length", number, "N", "Characters in an example of text (64)"},
    {"--function", "data", "function", text, "SPEC", "What regression draws"},
    {"--validation", "data", "validation", number, "F", "Fraction of the examples to validate on (0.15)"},
    {"--test", "data", "test", number, "F", "Fraction of the examples to test on (0.15)"},
    {"--optimizer", "optimizer", "kind", text, "sgd|adam|adamw", "How weights are updated"},
    {"--learning-rate", "optimizer", "learning_rate", number, "R", "Size of the updates"},
    {"--momentum", "optimizer", "momentum", number, "M", "Of sgd (0.9)"},
    {"--nesterov", "optimizer", "nesterov", flag, "", "Nesterov's momentum in sgd"},
    {"--beta1", "optimizer", "beta1", number, "B", "Of adam and adamw (0.9)"},
    {"--beta2", "optimizer", "beta2", number, "B", "Of adam and adamw (0.999)"},
    {"--epsilon", "optimizer", "epsilon", number, "E", "Of adam and adamw (1e-8)"},
    {"--weight-decay", "optimizer", "weight_decay", number, "W", "Pull of the weights towards 0"},
    {"--clip", "optimizer", "clip", number, "N", "Largest gradient norm of a member; 0: any"},
    {"--schedule", "schedule", "kind", text, "constant|cosine|step", "Of the learning rate"},
    {"--warmup", "schedule", "warmup", number, "N", "Steps until the whole learning rate (0)"},
    {"--step-every", "schedule", "step_every", number, "N", "Steps between the steps of the schedule"},
    {"--step-factor", "schedule", "step_factor", number, "F", "What a step multiplies with (0.1)"},
    {"--steps", "training", "steps", number, "N", "Updates"},
    {"--epochs", "training", "epochs", number, "N", "Passes over the examples instead of --steps"},
    {"--batch", "training", "batch", number, "N", "Examples an update"},
    {"--precision", "training", "precision", text, "float32|bfloat16", "Of the layers (float32)"},
    {"--deterministic", "training", "deterministic", flag, "", "The same result every time"},
    {"--device", "training", "device", text, "auto|cpu|cuda:N", "Where to train (auto)"},
    {"--record-every", "training", "record_every", number, "N", "Steps between records (10)"},
    {"--validate-every", "training", "validate_every", number, "N", "Steps between validations (100)"},
    {"--validation-examples", "training", "validation_examples", number, "N",
     "At most so many are used for those (1000)"},
    {"--checkpoint-seconds", "training", "checkpoint_seconds", number, "S", "Between checkpoints (60)"},
    {"--name", "", "name", text, "NAME", "What to call the run"},
};

}  // namespace

std::span<const ComparisonOption> comparisonOptions() {
    return options;
}

}  // namespace zorro
