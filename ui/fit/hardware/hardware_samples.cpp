#include "ui/fit/hardware/hardware_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::ui {
namespace {

using approximation::Approximant;
using approximation::Approximation;

constexpr double nearlyLargest = 0.98;

/// Evenly spaced x, and where the approximation or the function has a joint.
std::vector<double> placesOf(const Approximation& drawn, const AxisRange& shown, int columns) {
    std::vector<double> places;
    for (int i = 0; i <= columns; ++i) {
        places.push_back(shown.lower + lengthOf(shown) * i / columns);
    }
    const auto add = [&](double x) {
        if (x > shown.lower && x < shown.upper) {
            places.push_back(x);
        }
    };
    const Approximant& approximant = drawn.approximant;
    for (const double end : {approximant.range.lower, approximant.range.upper}) {
        add(end);
        add(std::nextafter(end, end == approximant.range.lower ? -HUGE_VAL : HUGE_VAL));
    }
    if (static_cast<int>(approximant.knots.size()) < columns) {
        for (const approximation::Knot& knot : approximant.knots) {
            add(knot.x);
        }
    }
    for (const double joint : drawn.curve.joints()) {
        add(joint);
    }
    const Certificate& certificate = drawn.relative ? *drawn.relative : drawn.absolute;
    add(certificate.at);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

double errorOf(const Approximation& drawn, double f, long double p) {
    const auto error = static_cast<double>(f - p);
    if (!drawn.relative) {
        return error;
    }
    return f == 0 ? std::numeric_limits<double>::quiet_NaN() : error / std::fabs(f);
}

}  // namespace

double errorAt(const Approximation& approximation, double x) {
    return errorOf(approximation, approximation.curve.at(x).f, approximation.approximant.at(x));
}

HardwareSamples samplesOf(const Approximation& approximation, const AxisRange& shown, int columns) {
    HardwareSamples samples;
    samples.x = placesOf(approximation, shown, columns);
    samples.function.resize(samples.x.size());
    approximation.curve.evaluate(samples.x, {.f = samples.function});
    for (std::size_t i = 0; i < samples.x.size(); ++i) {
        const long double p = approximation.approximant.at(samples.x[i]);
        samples.approximation.push_back(static_cast<double>(p));
        samples.error.push_back(errorOf(approximation, samples.function[i], p));
    }
    return samples;
}

std::vector<ErrorPeak> alternatingPeaks(const HardwareSamples& samples) {
    double largest = 0;
    for (const double error : samples.error) {
        largest = std::isfinite(error) ? std::max(largest, std::fabs(error)) : largest;
    }
    std::vector<ErrorPeak> peaks;
    for (std::size_t i = 0; i < samples.x.size(); ++i) {
        const ErrorPeak peak{samples.x[i], samples.error[i]};
        const double size = std::fabs(peak.error);
        if (!std::isfinite(size) || size == 0 || size < nearlyLargest * largest) {
            continue;
        }
        if (peaks.empty() || std::signbit(peaks.back().error) != std::signbit(peak.error)) {
            peaks.push_back(peak);
        } else if (size > std::fabs(peaks.back().error)) {
            peaks.back() = peak;
        }
    }
    return peaks;
}

}  // namespace zorro::ui
