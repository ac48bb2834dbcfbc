#include <cmath>
#include <span>

#include "core/approximation/report/approximation_code.h"
#include "core/text/text.h"

namespace zorro::approximation {
namespace {

/// A number as an operand: a negative one in brackets.
std::string operand(double value) {
    return value < 0 ? "(" + shortestNumber(value) + ")" : shortestNumber(value);
}

/// "(x-0.5)", or "x" where there is nothing to subtract.
std::string distanceFrom(double origin) {
    return origin == 0 ? "x" : "(x-" + operand(origin) + ")";
}

/// "c0+t*(c1+t*c2)" by the powers that occur: "t*t" stands for a power that is left out.
std::string polynomialFormula(std::span<const double> coefficients, const std::string& t) {
    const HornerScheme scheme = hornerScheme(coefficients);
    std::string text;
    for (const HornerStep& step : scheme.steps) {
        std::string power;
        for (int k = 0; k < step.gap; ++k) {
            power += t + "*";
        }
        text = text.empty() ? operand(step.coefficient)
                            : operand(step.coefficient) + "+" + power + "(" + text + ")";
    }
    if (text.empty()) {
        return "0";
    }
    if (scheme.rest == 0) {
        return text;
    }
    for (int k = 0; k < scheme.rest; ++k) {
        text = (k == 0 ? t + "*(" + text + ")" : t + "*" + text);
    }
    return text;
}

double middle(const Interval<long double>& bounds) {
    return static_cast<double>((bounds.lower + bounds.upper) / 2);
}

std::string segmentFormula(const Segment& segment) {
    const auto sideFormula = [&](const std::vector<Interval<long double>>& bounds) {
        std::vector<double> coefficients;
        coefficients.reserve(bounds.size());
        for (const Interval<long double>& each : bounds) {
            coefficients.push_back(middle(each));
        }
        return polynomialFormula(coefficients, distanceFrom(segment.origin));
    };
    const std::string numerator = sideFormula(segment.numerator);
    return segment.denominator.empty() ? numerator
                                       : "(" + numerator + ")/(" + sideFormula(segment.denominator) + ")";
}

/// Decides by halves, so that the formula is as deep as the logarithm of the number of segments.
std::string segmentsFormula(std::span<const Segment> segments) {
    if (segments.size() == 1) {
        return segmentFormula(segments.front());
    }
    const std::size_t half = segments.size() / 2;
    return "if(x<" + operand(segments[half].lower) + "," + segmentsFormula(segments.first(half)) + "," +
           segmentsFormula(segments.subspan(half)) + ")";
}

std::string tailFormula(const Tail& tail, double end) {
    return tail.slope == 0 ? shortestNumber(tail.value)
                           : shortestNumber(tail.value) + "+" + operand(tail.slope) + "*" + distanceFrom(end);
}

}  // namespace

std::string formulaSpec(const Approximant& approximant) {
    const Range& range = approximant.range;
    return "expr(if(x<" + operand(range.lower) + "," + tailFormula(approximant.below, range.lower) +
           ",if(x>" + operand(range.upper) + "," + tailFormula(approximant.above, range.upper) + "," +
           segmentsFormula(segmentsOf(approximant)) + ")))";
}

}  // namespace zorro::approximation
