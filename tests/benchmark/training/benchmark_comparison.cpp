#include "tests/benchmark/training/benchmark_comparison.h"

namespace zorro {

Comparison benchmarkComparison(const std::string& kind, std::size_t members) {
    Comparison comparison;
    comparison.architecture = {.kind = kind, .depth = 2, .width = 64};
    comparison.training.batch = 128;
    comparison.data.examples = 2000;
    if (kind == "cnn") {
        comparison.architecture.width = 8;
        comparison.training.batch = 32;
        comparison.data.source = "digits";
    }
    const bool isCell = kind == "lstm" || kind == "slstm";
    if (kind == "transformer" || isCell) {
        comparison.architecture.depth = 1;
        comparison.training.batch = 16;
        comparison.data.source = "grammar";
        comparison.data.sequenceLength = 32;
        comparison.data.examples = 500;
    }
    if (kind == "transformer")
        comparison.architecture.normalization = Normalization::layer;
    for (std::size_t i = 0; i < members; ++i)
        comparison.members.push_back({.activation = isCell ? "tanh" : "gelu", .seed = i + 1});
    return comparison;
}

Comparison unrecorded(Comparison comparison) {
    comparison.training.recordEvery = comparison.training.validateEvery = 1'000'000'000;
    return comparison;
}

}  // namespace zorro
