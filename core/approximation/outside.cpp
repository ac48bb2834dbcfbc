#include "core/approximation/outside.h"

#include <cmath>

namespace zorro::approximation {
namespace {

/// The slope of the approximant inside, at an end.
double endSlope(const Approximant& approximant, bool isAbove) {
    const std::vector<Segment> segments = segmentsOf(approximant);
    const Segment& segment = isAbove ? segments.back() : segments.front();
    const long double d = static_cast<long double>(isAbove ? segment.upper : segment.lower) - segment.origin;
    const auto valueAndSlope = [d](const std::vector<Interval<long double>>& coefficients) {
        long double value = 0;
        long double slope = 0;
        for (std::size_t k = coefficients.size(); k-- > 0;) {
            slope = slope * d + value;
            value = value * d + (coefficients[k].lower + coefficients[k].upper) / 2;
        }
        return std::pair(value, slope);
    };
    const auto [p, dp] = valueAndSlope(segment.numerator);
    if (segment.denominator.empty()) {
        return static_cast<double>(dp);
    }
    const auto [q, dq] = valueAndSlope(segment.denominator);
    return static_cast<double>((dp * q - p * dq) / (q * q));
}

/// The number or the straight line that f tends to.
Tail limitOf(const Target& target, double end, double direction) {
    const auto f = [&](double distance) { return target.enclosure().at(direction * distance); };
    const auto refuse = [&]() -> Tail {
        throw ApproximationError(std::string("f tends to no number and no straight line ") +
                                 (direction > 0 ? "above" : "below") +
                                 " the range; write --outside clamp or linear");
    };
    const double far = 1e6 * std::max(1.0, std::fabs(end));
    const long double slope = direction * (f(2 * far) - f(far)) / far;
    const long double before = direction * (f(far) - f(far / 2)) / (far / 2);
    const auto rounded = [](long double value) {  // to what is left of the digits so far out
        return static_cast<double>(std::round(value * 1e9L) / 1e9L);
    };
    if (!std::isfinite(slope) || std::fabs(slope - before) > 1e-6L * (1 + std::fabs(slope))) {
        return refuse();
    }
    const double line = std::fabs(slope) < 1e-7L ? 0 : rounded(slope);
    const long double offset = f(far) - direction * line * static_cast<long double>(far);
    const long double farther = f(4 * far) - direction * line * 4 * static_cast<long double>(far);
    if (!std::isfinite(offset) || std::fabs(offset - farther) > 1e-5L * (1 + std::fabs(offset))) {
        return refuse();
    }
    return {rounded(farther) + line * end, line};
}

}  // namespace

void setTails(const Target& target, Outside outside, Approximant& approximant) {
    const Range& range = approximant.range;
    const auto set = [&](Tail& tail, bool isAbove) {
        const double end = isAbove ? range.upper : range.lower;
        if (outside == Outside::limit) {
            tail = limitOf(target, end, isAbove ? 1 : -1);
        } else {
            tail = {static_cast<double>(approximant.at(end)),
                    outside == Outside::linear ? endSlope(approximant, isAbove) : 0};
        }
        tail = {approximant.format.rounded(tail.value), approximant.format.rounded(tail.slope)};
    };
    set(approximant.below, false);
    set(approximant.above, true);
}

}  // namespace zorro::approximation
