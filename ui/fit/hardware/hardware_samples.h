#pragma once

// The values of an approximation that plots draw.

#include <vector>

#include "core/approximation/approximate.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// At increasing x.
struct HardwareSamples {
    std::vector<double> x;
    std::vector<double> function;
    std::vector<double> approximation;
    std::vector<double> error;  ///< as errorAt()
};

/// function - approximation; where the error that was asked for is relative as a share of the function's
/// size, and NaN where that is 0.
[[nodiscard]] double errorAt(const approximation::Approximation& approximation, double x);

/// At about `columns` evenly spaced x, and where the function or the approximation has a joint.
[[nodiscard]] HardwareSamples samplesOf(const approximation::Approximation& approximation,
                                        const AxisRange& shown, int columns);

/// A place where the error is as large as anywhere, to a fiftieth.
struct ErrorPeak {
    double x = 0;
    double error = 0;
};
/// The places at which it is so with signs that change from one to the next: of a polynomial of degree n that
/// is the best, n + 2 at least.
[[nodiscard]] std::vector<ErrorPeak> alternatingPeaks(const HardwareSamples& samples);

}  // namespace zorro::ui
