#pragma once

// What a study has measured: activations on problems, one figure a network. Everything that a study ends
// with is concluded from these values (study_conclusion.h).

#include <optional>
#include <string>
#include <vector>

#include "core/run/quantity/quantity.h"
#include "core/study/seed_figures.h"

namespace zorro {

struct StudyProblem {
    std::string name;
    /// By which its protocol judges; nothing where that says "auto" and nothing has been trained yet.
    std::optional<Quantity> metric = {};
    double overlap = 0;  ///< of the splits of its data (overlapOf())
};

struct StudyFigures {
    std::string name;  ///< of the study
    std::vector<StudyProblem> problems;
    std::vector<std::string> activations;  ///< SPEC, or what people call a row with values beside it
    /// [problem][activation]; empty where nothing has been trained yet. Seeds pair the figures of a problem.
    std::vector<std::vector<std::vector<SeedFigure>>> figures;
    /// What an activation costs, timed alone: seconds of one element, forward and backward. Empty, or one an
    /// activation.
    std::vector<std::optional<double>> elementSeconds = {};
    std::string costProtocol = {};            ///< on what that was timed, a clause: "2 cores, in float32"
    std::vector<std::string> sentences = {};  ///< of the protocol, which stand below every table
};

}  // namespace zorro
