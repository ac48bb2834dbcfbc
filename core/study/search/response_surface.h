#pragma once

// A quadratic surface through what was measured at some places (Box and Wilson 1951), and where it is best.
// Places lie in the cube [-1, 1]^d. Candidates that were trained for different times are compared by levels:
// each has a constant of its own.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zorro {

struct SurfacePoint {
    std::vector<double> place;
    std::size_t level = 0;
    double figure = 0;  ///< finite
};

struct SurfaceBest {
    std::vector<double> place;
    /// Between which 90 % of the best places of surfaces through points drawn anew lie (percentile
    /// bootstrap).
    std::vector<double> low;
    std::vector<double> high;
};

/// The best place in the cube of the surface with all squares and products, by least squares with a ridge of
/// 10^-2, which keeps it flat where points do not say how it is bent. `points` are not empty, their places of
/// one dimension. The same points give the same answer every time.
[[nodiscard]] SurfaceBest bestOfSurface(const std::vector<SurfacePoint>& points, bool higherIsBetter);

}  // namespace zorro
