#pragma once

// What a network answers over the plane of its inputs, as a picture: each place in the tint of the class that
// it takes it for, the stronger the surer, and the line on which it cannot tell.

#include <cstddef>

#include <QColor>

#include "core/run/events/events.h"
#include "ui/plot/panel/plot_content.h"

namespace zorro::ui {

/// The picture of a map with several rows. The contour is where the two most probable classes are equally so:
/// with two classes, where the probability is a half.
[[nodiscard]] PlotImage boundaryImage(const OutputMap& map);

/// The most probable class of a cell, and how probable it is.
struct Verdict {
    std::size_t label = 0;
    double probability = 0;
};
[[nodiscard]] Verdict verdictAt(const OutputMap& map, std::size_t row, std::size_t column);

/// The cell of `count` equal ones over [lower, upper] that `value` lies in, the nearest where it lies
/// outside.
[[nodiscard]] std::size_t cellAt(double value, double lower, double upper, std::size_t count);

}  // namespace zorro::ui
