#pragma once

// Functions that are polynomials themselves, or are one on a range: their approximation has no error, which
// no search in rounded numbers can say.

#include <optional>
#include <vector>

#include "core/approximation/target.h"
#include "core/formula/wide.h"

namespace zorro::approximation {

/// The coefficients in powers of x ascending, without zeros at the end; nothing where the formula is no
/// polynomial on the range, or one of a higher degree.
[[nodiscard]] std::optional<std::vector<formula::Wide>> exactPolynomial(const Curve& curve,
                                                                        const Range& range,
                                                                        int highestDegree);

}  // namespace zorro::approximation
