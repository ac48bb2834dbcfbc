#pragma once

// A search for each form. Private to core/approximation. Each fills in the coefficients or the knots of the
// approximant, in its format, and returns the x at which the error may be largest.

#include <vector>

#include "core/approximation/approximant.h"
#include "core/approximation/target.h"

namespace zorro::approximation {

/// The x at which weight |p - f| has local maxima.
[[nodiscard]] std::vector<double> errorPeaks(const Target& target, std::span<const Sample> samples,
                                             const Approximant& approximant);

std::vector<double> searchPolynomial(const Target& target, Approximant& approximant);
std::vector<double> searchRational(const Target& target, Approximant& approximant);
std::vector<double> searchPieces(const Target& target, Approximant& approximant);
std::vector<double> searchTable(const Target& target, Approximant& approximant);

}  // namespace zorro::approximation
