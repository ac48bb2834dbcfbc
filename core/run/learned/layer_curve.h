#pragma once

// The curve that a network's activation layers begin with: what is recorded by activation layer, histograms
// and learned parameters, is of it.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// What a cell (lstm, slstm) has in place of tanh: the activation itself where the member has a gate. Without
/// one an activation may stand for a pair by the gate's half: then it is tanh for sigmoid, and for
/// Sigmoid-Zorro the Tanh-Zorro 2 f(x) - 1. Throws SpecError.
[[nodiscard]] Curve cellCurve(const Member& member);

/// What its gates have in place of the sigmoid: the member's gate; without one the Sigmoid-Zorro (1 + f) / 2
/// of a cell with a Tanh-Zorro f, else the sigmoid. Throws SpecError.
[[nodiscard]] Curve gateCurve(const Member& member);

/// Whether the gates of a member's cells have parameters that are trained. Throws SpecError.
[[nodiscard]] bool hasLearningGates(const Comparison& comparison, const Member& member);

/// The curve of a member's activation layers. Throws SpecError.
[[nodiscard]] Curve layerCurve(const Comparison& comparison, const Member& member);

}  // namespace zorro
