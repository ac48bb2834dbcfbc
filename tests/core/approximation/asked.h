#pragma once

// Questions as a person writes them.

#include <cmath>
#include <string>

#include "core/approximation/approximate.h"
#include "core/expression/curve_spec.h"

namespace zorro::approximation {

/// The approximation of `spec` by `form` on lo:hi, with coefficients in `format`.
inline Approximation asked(const std::string& spec, const std::string& form, const std::string& range,
                           const std::string& format = "double", ErrorKind error = ErrorKind::absolute) {
    ApproximationQuestion question;
    question.form = formCalled(form);
    question.range = rangeCalled(range);
    question.format = numberFormatCalled(format);
    question.error = error;
    return approximate(parseCurve(spec), question);
}

/// The largest |p - f| at many points, by the curve itself: what a certificate must not be below.
inline double largestOnGrid(const Approximation& approximation, int count = 20000) {
    const Range& range = approximation.question.range;
    double largest = 0;
    for (int i = 0; i <= count; ++i) {
        const double x = i == count ? range.upper : range.lower + range.width() * i / count;
        const auto p = static_cast<double>(approximation.approximant.at(x));
        largest = std::max(largest, std::fabs(p - approximation.curve.at(x).f));
    }
    return largest;
}

}  // namespace zorro::approximation
