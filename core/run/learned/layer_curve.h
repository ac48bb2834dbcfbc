#pragma once

// The curve that a network's activation layers begin with: what is recorded by activation layer, histograms
// and learned parameters, is of it.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// What the cell of an lstm has in place of tanh: the activation itself, but tanh for sigmoid, and for
/// Sigmoid-Zorro its partner 2 f(2x) - 1, a Tanh-Zorro of twice the slope.
[[nodiscard]] Curve lstmCell(const Curve& activation);

/// The curve of a member's activation layers. Throws SpecError.
[[nodiscard]] Curve layerCurve(const Comparison& comparison, const Member& member);

}  // namespace zorro
