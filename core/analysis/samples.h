#pragma once

// A curve sampled for the search for landmarks: piece by piece between its joints, never across, closer and
// closer towards every joint, and far out. The grid knows no scale: relative to the distance from a joint it
// is equally fine everywhere, so that a hump of width 1e-3 and one of width 1e4 are both seen.

#include <vector>

#include "core/analysis/landmarks.h"

namespace zorro {

/// The landmarks of a curve that goes up and down without end are looked for where |x| is at most this.
inline constexpr double oscillationReach = 100;

/// Samples strictly inside one piece of a curve, in increasing x.
struct Piece {
    Interval span;  ///< from joint to joint; the outermost ends are infinite
    std::vector<double> x;
    std::vector<double> f;
    std::vector<double> df;
    std::vector<double> d2f;
    std::vector<int> slopeSign;      ///< of f': -1, 0 or 1, 0 where it is lost in rounding
    std::vector<int> curvatureSign;  ///< the same of f''
    bool linear = false;             ///< f'' is exactly zero in the whole piece
};

/// The pieces of `curve` between `joints` (in increasing order), of which there is one more than joints.
[[nodiscard]] std::vector<Piece> samplePieces(const Curve& curve, const std::vector<double>& joints);

}  // namespace zorro
