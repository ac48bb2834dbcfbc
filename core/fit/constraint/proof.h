#pragma once

// What interval arithmetic proves of a fitted curve. Private to core/fit.

#include <optional>

#include "core/activation/function.h"
#include "core/fit/constraint/condition.h"

namespace zorro {

/// What left - right of a condition is proven to be nowhere below on the range, to about 1e-9 of `size`; of
/// an equality -|left - right|. Nothing where the proof does not come near enough: for a family or places of
/// f that have no enclosure, and places of f that are no linear functions of x.
[[nodiscard]] std::optional<double> provenAmount(const Condition& condition, const Curve& curve,
                                                 const Interval& range, double size);

/// What |f - target| is proven to be nowhere above on the range; nothing where no number is.
[[nodiscard]] std::optional<double> provenDifference(const Curve& curve, const Curve& target,
                                                     const Interval& range);

}  // namespace zorro
