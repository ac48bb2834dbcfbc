#pragma once

// Curves as the points that a plot needs: one sample for every column of pixels, and both one-sided values at
// every joint, so that a jump of f' or f'' is drawn as a gap and a kink is drawn exactly where it is.

#include <vector>

#include "core/activation/function.h"

namespace zorro::ui {

/// Samples in increasing x. A jump at a joint is three rows with the joint's x: the value from the left, NaN,
/// the value from the right. The vectors keep their memory, so that sampling again allocates nothing.
struct CurveSamples {
    std::vector<double> x;
    std::vector<double> f;
    std::vector<double> df;
    std::vector<double> d2f;

    std::vector<double> scratch;  ///< values of the curve that is subtracted; of no interest to readers
};

/// Samples the curve at columns + 1 equidistant points from `lower` to `upper`, both included, and at the
/// joints between them. f' and f'' get a gap (NaN) at a joint where they jump; f is continuous and has none.
/// Needs lower < upper, both finite, and columns > 0.
void sampleCurve(const Curve& curve, double lower, double upper, int columns, CurveSamples& samples);

/// The same for curve - reference, with gaps at the joints of both.
void sampleDifference(const Curve& curve, const Curve& reference, double lower, double upper, int columns,
                      CurveSamples& samples);

}  // namespace zorro::ui
