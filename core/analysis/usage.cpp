#include "core/analysis/usage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace zorro {

namespace {

constexpr double far = 8;  ///< how far out of the last joint a piece is looked at
constexpr double smallestBend = 1e-9;

/// Which part of [lower, upper] lies in `interval`.
double partIn(const Interval& interval, double lower, double upper) {
    const double length = std::min(upper, interval.upper) - std::max(lower, interval.lower);
    return std::clamp(length / (upper - lower), 0.0, 1.0);
}

/// What of an interval without a straight piece is saturated, as a few points in it tell.
double saturatedPart(const Curve& curve, double lower, double upper) {
    constexpr std::array parts{0.1, 0.3, 0.5, 0.7, 0.9};
    const auto isSaturated = [&](double part) {
        return std::fabs(curve.at(lower + part * (upper - lower)).df) < saturatedSlope;
    };
    return static_cast<double>(std::count_if(parts.begin(), parts.end(), isSaturated)) /
           static_cast<double>(parts.size());
}

}  // namespace

std::vector<StraightPiece> straightPieces(const Curve& curve) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> edges = curve.joints();
    edges.insert(edges.begin(), -infinity);
    edges.push_back(infinity);
    std::vector<StraightPiece> pieces;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const double right = std::isfinite(edges[i + 1]) ? edges[i + 1] : std::max(0.0, edges[i]) + far;
        const double left = std::isfinite(edges[i]) ? edges[i] : std::min(0.0, right) - far;
        bool isStraight = true;
        for (const double part : {0.11, 0.35, 0.5, 0.68, 0.93})
            isStraight &= std::fabs(curve.at(left + part * (right - left)).d2f) < smallestBend;
        if (isStraight)
            pieces.push_back({{edges[i], edges[i + 1]}, curve.at(left + (right - left) / 2).df});
    }
    return pieces;
}

Usage usageOf(const Curve& curve, double lower, double upper, std::span<const double> counts) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    if (!(total > 0)) {
        const double nothing = std::numeric_limits<double>::quiet_NaN();
        return {nothing, nothing, nothing};
    }
    const std::vector<StraightPiece> pieces = straightPieces(curve);
    const double width = (upper - lower) / static_cast<double>(counts.size());
    Usage usage;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double left = lower + width * static_cast<double>(i);
        const double share = counts[i] / total;
        double bent = 1;
        for (const StraightPiece& piece : pieces) {
            const double part = partIn(piece.where, left, left + width);
            const double slope = std::fabs(piece.slope);
            (slope == 0               ? usage.flat
             : slope < saturatedSlope ? usage.saturated
                                      : usage.linear) += share * part;
            bent -= part;
        }
        if (bent > 1e-9 && share > 0)
            usage.saturated += share * bent * saturatedPart(curve, left, left + width);
    }
    return usage;
}

}  // namespace zorro
