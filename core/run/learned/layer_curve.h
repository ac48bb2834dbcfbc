#pragma once

// The curve that a network's activation layers begin with: what is recorded by activation layer, histograms
// and learned parameters, is of it.

#include "core/run/comparison/comparison.h"

namespace zorro {

/// What a cell (lstm, slstm) has in place of tanh. Where the member's gate is given, or says nothing about it,
/// it is the activation itself; without a gate of its own the activation may name the pair by the gate's half:
/// it is tanh for sigmoid, and for Sigmoid-Zorro its partner 2 f(2x) - 1, a Tanh-Zorro of twice the slope.
/// Throws SpecError.
[[nodiscard]] Curve cellCurve(const Member& member);

/// What its gates have in place of the sigmoid: the member's gate; without one a Sigmoid-Zorro for Tanh-Zorro
/// and Sigmoid-Zorro (2 sigmoid(2x) - 1 = tanh(x) holds for the Zorro pair too), else the sigmoid. Throws
/// SpecError.
[[nodiscard]] Curve gateCurve(const Member& member);

/// The curve of a member's activation layers. Throws SpecError.
[[nodiscard]] Curve layerCurve(const Comparison& comparison, const Member& member);

}  // namespace zorro
