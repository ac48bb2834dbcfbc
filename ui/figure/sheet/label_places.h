#pragma once

// Labels that must neither overlap nor be cut off.

#include <cstddef>
#include <span>
#include <vector>

namespace zorro::ui {

/// Where labels of this height stand, by their middles, so that none overlaps another and all lie within
/// [top, bottom]: as near as they get, in the sum of squares, to where each wants to be, and in that order.
/// Empty where they have no room.
[[nodiscard]] std::vector<double> pushedApart(std::span<const double> wanted, double height, double top,
                                              double bottom);

struct LabelStretch {
    double begin = 0;
    double end = 0;
};

/// Which of the labels, in increasing order along an axis, are kept so that any two are `gap` apart and all
/// lie within [lower, upper]: every one, or every second, every third, ... of those that lie within.
[[nodiscard]] std::vector<std::size_t> keptLabels(std::span<const LabelStretch> labels, double gap,
                                                  double lower, double upper);

}  // namespace zorro::ui
