#pragma once

// A small lesson, and what a trainer might have recorded of it.

#include <cmath>
#include <string>
#include <vector>

#include "core/lesson/lesson.h"
#include "core/run/directory/run_result.h"
#include "core/run/events/events.h"

namespace zorro {

/// Two activations with three seeds on two layers.
inline std::string lessonText() {
    return R"({
  "name": "small", "title": "A small lesson", "text": "What it is about.",
  "activations": ["sigmoid", "symmetric-zorro"], "seeds": 3,
  "comparison": {"architecture": {"kind": "mlp", "depth": 1, "width": 4},
                 "training": {"steps": 20, "record_every": 10, "device": "cpu"}},
  "runs": [{}],
  "pictures": ["layer_gradient_norm"],
  "verdict": {"measure": "first_over_last_layer_gradient", "against": "symmetric-zorro", "factor": 100,
              "shown": "{worst}: {worst value} and {worst accuracy}; {other}: {other value} and {other accuracy}; {worst failed}; {steps}",
              "not_shown": "no effect: {worst} {worst value}, {other} {other value}"}
})";
}

/// Steps 1 and 20: of sigmoid the first layer's gradient is 1e-6, 1e-7 and 1e-8 of the last one's at first,
/// of the other `other` of it; at the end all are 1. Accuracies are 0.5 and 1.
inline EventBatch lessonBatch(double other = 0.5) {
    const double unknown = std::nan("");
    std::vector<double> gradients{1e-6, 1, 1e-7, 1, 1e-8, 1};
    for (int seed = 0; seed < 3; ++seed) {
        gradients.insert(gradients.end(), {other * 2, 2});
    }
    gradients.insert(gradients.end(), 12, 1.0);
    return {.steps = {1, 20},
            .seconds = {0.1, 0.2},
            .columns = {
                {.name = "validation_accuracy",
                 .values = {unknown, unknown, unknown, unknown, unknown, unknown, 0.5, 0.5, 0.5, 1, 1, 1}},
                {.name = "layer_gradient_norm", .layers = 2, .values = std::move(gradients)}}};
}

inline RunResult lessonResult() {
    return {.state = RunState::finished,
            .steps = 20,
            .seconds = 0.2,
            .failures = std::vector<std::optional<MemberFailure>>(6),
            .evaluated = {{Quantity::validationLoss, std::vector<double>(6, 0.5)}}};
}

}  // namespace zorro
