#pragma once

// A run with two members that tests write and read.

#include <cmath>
#include <filesystem>
#include <string>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_result.h"
#include "core/run/events/events.h"
#include "tests/core/file/test_folder.h"

namespace zorro {

inline Comparison exampleRun() {
    Comparison comparison{.name = "first run (x=1)"};
    comparison.members = {{.activation = "relu", .seed = 1},
                          {.activation = "symmetric-zorro:a=2,b=2", .seed = 1}};
    return comparison;
}

/// Two steps, the validation at the second one only.
inline EventBatch exampleBatch(std::uint64_t first) {
    const double unknown = std::nan("");
    return {.steps = {first, first + 10},
            .seconds = {0.5, 1.5},
            .columns = {{.name = "learning_rate", .perMember = false, .values = {0.1, 0.05}},
                        {.name = "train_loss", .values = {1, 2, 3, 4}},
                        {.name = "validation_loss", .values = {unknown, unknown, 5, 6}},
                        {.name = "layer_gradient_norm", .layers = 2, .values = {1, 2, 3, 4, 5, 6, 7, 8}}}};
}

inline RunResult exampleResult() {
    const double unknown = std::nan("");
    return {.state = RunState::stopped,
            .steps = 20,
            .seconds = 1.5,
            .failures = {std::nullopt, MemberFailure{7, "its weights were not finite"}},
            .evaluated = {{Quantity::validationLoss, {0.5, unknown}},
                          {Quantity::validationAccuracy, {1, unknown}},
                          {Quantity::testLoss, {0.25, unknown}},
                          {Quantity::testAccuracy, {0.75, unknown}}}};
}

}  // namespace zorro
