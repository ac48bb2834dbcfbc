#pragma once

// Approximations of a curve for hardware: the best polynomial, rational function, straight pieces or table of
// a size, with coefficients in a format, what it costs to compute, and its largest error, proven.

#include <string>
#include <vector>

#include "core/approximation/approximant.h"
#include "core/approximation/certificate.h"

namespace zorro::approximation {

struct Approximation {
    Curve curve;
    ApproximationQuestion question;
    Approximant approximant;
    Certificate absolute;                 ///< of |p - f| in exact arithmetic
    std::optional<Certificate> relative;  ///< of |p - f| / |f|, where that was asked for
    double evaluated = 0;            ///< the largest |p - f| where every operation is rounded in the format,
    double evaluatedAt = 0;          ///< at this x,
    std::size_t evaluatedCount = 0;  ///< of so many
    bool evaluatedAll = false;       ///< which are all numbers of the format in the range
    std::vector<std::string> notes;
};

/// Throws ApproximationError, with one sentence, where there is none: f is not finite in the range, a
/// condition cannot be met.
[[nodiscard]] Approximation approximate(const Curve& curve, const ApproximationQuestion& question);

}  // namespace zorro::approximation
