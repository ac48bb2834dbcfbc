#pragma once

// The figures that training on a GPU is judged by, each measured beside what it is held against, in one run.

#include <c10/core/Device.h>
#include <string>
#include <vector>

#include "core/text/json.h"

namespace zorro {

/// How a figure is taken.
struct FigureSetting {
    c10::Device device;
    double seconds = 6;  ///< of measuring, beside warming up
    bool small = false;  ///< sizes that a CPU gets through, to see that it works
};

/// One of the benchmarks. What it returns has "ratio" and, where one was set, "target".
struct Figure {
    std::string name;
    Json (*measure)(const FigureSetting& setting);
};

/// All of them, the most important first.
[[nodiscard]] std::vector<Figure> figures();

/// Zorro's forward and backward pass beside those of GELU and a copy, on one large tensor; "float" and
/// "bfloat16".
[[nodiscard]] Json activationFigure(const FigureSetting& setting);

/// Members that are trained as one stack beside plain networks one after the other.
[[nodiscard]] Json stackedMlpFigure(const FigureSetting& setting);
[[nodiscard]] Json stackedCnnFigure(const FigureSetting& setting);
[[nodiscard]] Json stackedTransformerFigure(const FigureSetting& setting);
[[nodiscard]] Json stackedLstmFigure(const FigureSetting& setting);

/// Steps of all four architectures with 48 members, in milliseconds: what other programs are held against.
[[nodiscard]] Json stepsFigure(const FigureSetting& setting);

/// Members x steps a second of 512 members over those of 48.
[[nodiscard]] Json manyMembersFigure(const FigureSetting& setting);

/// Training that records everything over training that records nothing.
[[nodiscard]] Json recordingFigure(const FigureSetting& setting);

/// The middle one; of an even number the higher of the two. There is at least one.
[[nodiscard]] double medianOf(std::vector<double> values);

/// Whole seconds since the machine was started, and the rest.
[[nodiscard]] double secondsNow();

}  // namespace zorro
