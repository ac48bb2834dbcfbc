#pragma once

// On which scale an interval is laid so that it stays where its quantity can be.

namespace zorro {

enum class ValueScale {
    linear,     ///< any number
    logarithm,  ///< numbers above 0: losses, norms
    logit       ///< numbers from 0 to 1: accuracies, rates
};

/// `value` on its scale: itself, ln v, or ln(v / (1 - v)).
[[nodiscard]] double toScale(ValueScale scale, double value);
/// What is at this place of the scale.
[[nodiscard]] double fromScale(ValueScale scale, double place);
/// The derivative of toScale(); infinite at the ends of the scale, where nothing can be laid around a value.
[[nodiscard]] double scaleSlope(ValueScale scale, double value);

/// The nearest value that the quantity can have.
[[nodiscard]] double insideScale(ValueScale scale, double value);

}  // namespace zorro
