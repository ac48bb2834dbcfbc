#pragma once

// A study of three activations on two problems.

#include "tests/ui/compare/compared_example.h"

namespace zorro::ui {

/// The run of one activation on one of the study's problems.
inline ComparedGroup studyGroup(const std::string& activation, int color, const std::string& problem,
                                const std::vector<double>& losses) {
    auto run = exampleSnapshot(activation, losses);
    run->comparison.name = "my study " + problem;
    run->comparison.data.source = problem;
    run->network = {.task = "classification", .validationExamples = 10};
    run->comparison.protocol.metric = "validation_loss";
    return exampleGroup(activation, color, std::move(run));
}

/// GELU is best on both problems; on moons tanh has a network that failed.
inline std::vector<ComparedGroup> smallStudy() {
    return {studyGroup("relu", 0, "spirals", {0.31, 0.32, 0.33}),
            studyGroup("gelu", 1, "spirals", {0.11, 0.13, 0.12}),
            studyGroup("tanh", 2, "spirals", {0.21, 0.22, 0.24}),
            studyGroup("relu", 0, "moons", {0.41, 0.42, 0.43}),
            studyGroup("gelu", 1, "moons", {0.21, 0.23, 0.22}),
            studyGroup("tanh", 2, "moons", {0.11, NAN, 0.12})};
}

}  // namespace zorro::ui
