#pragma once

// Small comparisons that the tests of the trainer share.

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/comparison/field.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/stack.h"
#include "tests/core/file/test_folder.h"

namespace zorro {

// What names a test with one of these as its parameter.
inline void PrintTo(Normalization normalization, std::ostream* out) {
    Comparison comparison;
    comparison.architecture.normalization = normalization;
    *out << fieldText(findField("architecture.normalization")->access.get(comparison));
}
inline void PrintTo(NormPosition position, std::ostream* out) {
    Comparison comparison;
    comparison.architecture.normPosition = position;
    *out << fieldText(findField("architecture.norm_position")->access.get(comparison));
}
inline void PrintTo(Precision precision, std::ostream* out) {
    Comparison comparison;
    comparison.training.precision = precision;
    *out << fieldText(findField("training.precision")->access.get(comparison));
}

inline std::vector<Member> membersOf(const std::vector<std::string>& activations, std::uint64_t seeds) {
    std::vector<Member> members;
    for (const std::string& activation : activations) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed)
            members.push_back({.activation = activation, .seed = seed});
    }
    return members;
}

/// A network of this kind, or "gated-" and a kind, that learns something in a few steps of milliseconds.
inline Comparison smallComparison(const std::string& name) {
    constexpr std::string_view gated = "gated-";
    const std::string kind = name.starts_with(gated) ? name.substr(gated.size()) : name;
    Comparison comparison{.name = "small"};
    comparison.architecture = {
        .kind = kind, .depth = 2, .width = 8, .heads = 2, .gated = kind != name, .dropout = 0.1};
    comparison.data = {.source = "spirals", .examples = 200, .sequenceLength = 12};
    if (kind == "cnn")
        comparison.data.source = "digits";
    if (kind == "transformer" || kind == "lstm" || kind == "slstm")
        comparison.data.source = "grammar";
    comparison.training.steps = 30;
    comparison.training.batch = 16;
    comparison.training.recordEvery = 5;
    comparison.training.validateEvery = 10;
    comparison.training.device = "cpu";
    comparison.training.deterministic = true;
    comparison.members = membersOf({"relu", "symmetric-zorro", "tanh-zorro"}, 2);
    return comparison;
}

/// Trains some members of a comparison together for `steps`.
inline std::unique_ptr<Stack> trainedStack(const Comparison& comparison, const TrainingData& data,
                                           const std::vector<std::size_t>& members, std::uint64_t steps,
                                           const torch::Device& device = torch::Device(at::kCPU)) {
    auto stack = std::make_unique<Stack>(comparison, members, data, device);
    for (std::uint64_t step = 0; step < steps; ++step)
        static_cast<void>(stack->train(step, 1, Stack::Measure::stepAndValidation));
    return stack;
}

}  // namespace zorro
