#include "core/analysis/landmarks.h"

#include <algorithm>
#include <cmath>

#include "core/activation/catalogue.h"
#include "core/analysis/roots.h"
#include "core/analysis/samples.h"

namespace zorro {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

double valueAt(const Curve& curve, double x) {
    double value = 0;
    curve.evaluate({&x, 1}, {.f = {&value, 1}, .df = {}, .d2f = {}, .gradient = {}});
    return value;
}

double slopeAt(const Curve& curve, double x) {
    double value = 0;
    curve.evaluate({&x, 1}, {.f = {}, .df = {&value, 1}, .d2f = {}, .gradient = {}});
    return value;
}

double curvatureAt(const Curve& curve, double x) {
    double value = 0;
    curve.evaluate({&x, 1}, {.f = {}, .df = {}, .d2f = {&value, 1}, .gradient = {}});
    return value;
}

/// Where a derivative changes its sign, and the sign it has before.
struct SignChange {
    double x = 0;
    int before = 0;
};

/// The sign changes of `derivative` inside the pieces, by its samples' `signs`, and at the joints.
template <class Derivative>
std::vector<SignChange> signChanges(const std::vector<Piece>& pieces, std::vector<int> Piece::*signs,
                                    const Derivative& derivative) {
    std::vector<SignChange> changes;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        const Piece& piece = pieces[p];
        const std::vector<int>& sign = piece.*signs;
        if (p > 0 && !sign.empty() && !(pieces[p - 1].*signs).empty() &&
            (pieces[p - 1].*signs).back() * sign.front() < 0) {
            changes.push_back({piece.span.lower, -sign.front()});
        }
        std::size_t last = 0;
        for (std::size_t i = 1; i < sign.size(); ++i) {
            if (sign[last] * sign[i] < 0) {
                if (const auto root = findRoot(derivative, piece.x[last], piece.x[i])) {
                    changes.push_back({*root, sign[last]});
                }
            }
            last = sign[i] != 0 ? i : last;
        }
    }
    // Two changes in one place are what rounding makes of a derivative that touches zero (x^4).
    constexpr double samePlace = 1e-7;
    for (std::size_t i = 1; i < changes.size();) {
        const bool pair = changes[i].x - changes[i - 1].x < samePlace * (1 + std::fabs(changes[i].x));
        if (pair) {
            const auto first = changes.begin() + static_cast<std::ptrdiff_t>(i) - 1;
            changes.erase(first, first + 2);
        }
        i = pair ? std::max<std::size_t>(1, i - 1) : i + 1;
    }
    return changes;
}

/// Zeros at single points; samples and joints are looked at in one row, for f is continuous at a joint.
std::vector<Interval> pointZeros(const Curve& curve, const std::vector<Piece>& pieces) {
    std::vector<Point> row;
    for (const Piece& piece : pieces) {
        if (std::isfinite(piece.span.lower)) {
            row.push_back({piece.span.lower, valueAt(curve, piece.span.lower)});
        }
        for (std::size_t i = 0; i < piece.x.size(); ++i) {
            row.push_back({piece.x[i], piece.f[i]});
        }
    }
    std::vector<Interval> zeros;
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
        if (row[i].y == 0 && row[i - 1].y != 0 && row[i + 1].y != 0) {
            zeros.push_back({row[i].x, row[i].x});
        } else if (row[i].y * row[i - 1].y < 0) {
            const auto value = [&](double x) { return valueAt(curve, x); };
            if (const auto root = findRoot(value, row[i - 1].x, row[i].x)) {
                zeros.push_back({*root, *root});
            }
        }
    }
    return zeros;
}

bool isZeroOn(const Curve& curve, Interval interval) {
    const double x = std::isfinite(interval.lower)   ? interval.lower
                     : std::isfinite(interval.upper) ? interval.upper
                                                     : 0;
    const double inside = std::isfinite(interval.upper - interval.lower)
                              ? (interval.lower + interval.upper) / 2
                              : x + (std::isfinite(interval.upper) ? -1 : 1);
    return std::fabs(valueAt(curve, x)) < 1e-11 && valueAt(curve, inside) == 0;
}

/// A zero on a joint may be found a rounding error beside it.
double snapped(double x, const std::vector<double>& joints) {
    for (const double joint : joints) {
        if (std::fabs(x - joint) <= 4e-13 * std::max(1.0, std::fabs(joint))) {
            return joint;
        }
    }
    return x;
}

void findZeros(const Curve& curve, const std::vector<Piece>& pieces, Landmarks& landmarks) {
    for (const Interval& piece : landmarks.linearPieces) {
        if (isZeroOn(curve, piece)) {
            landmarks.zeros.push_back(piece);
        }
    }
    const std::size_t intervals = landmarks.zeros.size();
    const auto known = [&](double x) {
        return std::any_of(landmarks.zeros.begin(),
                           landmarks.zeros.begin() + static_cast<std::ptrdiff_t>(intervals),
                           [&](const Interval& zero) { return x >= zero.lower && x <= zero.upper; });
    };
    for (const Interval& zero : pointZeros(curve, pieces)) {
        const double x = snapped(zero.lower, landmarks.joints);
        const bool repeated = landmarks.zeros.size() > intervals && landmarks.zeros.back().lower == x;
        if (!known(x) && !repeated) {
            landmarks.zeros.push_back({x, x});
        }
    }
    std::ranges::sort(landmarks.zeros, {}, &Interval::lower);
}

void findExtrema(const Curve& curve, const std::vector<Piece>& pieces, Landmarks& landmarks) {
    const auto slope = [&](double x) { return slopeAt(curve, x); };
    for (const SignChange& change : signChanges(pieces, &Piece::slopeSign, slope)) {
        const Point point{change.x, valueAt(curve, change.x)};
        if (std::isfinite(point.y)) {
            landmarks.extrema.push_back(
                {change.before < 0 ? ExtremumKind::minimum : ExtremumKind::maximum, point});
        }
    }
}

void findInflections(const Curve& curve, const std::vector<Piece>& pieces, Landmarks& landmarks) {
    const auto curvature = [&](double x) { return curvatureAt(curve, x); };
    for (const SignChange& change : signChanges(pieces, &Piece::curvatureSign, curvature)) {
        const Point point{change.x, valueAt(curve, change.x)};
        if (std::isfinite(point.y)) {
            landmarks.inflections.push_back(point);
        }
    }
}

/// The limit of f' at `end` (an infinity); infinite if f' grows and grows.
double slopeFarOut(const Curve& curve, double end) {
    const double slope = slopeAt(curve, end) + 0.0;  // no "-0"
    if (std::fabs(slope) > 1 + 2 * std::fabs(slopeAt(curve, std::copysign(1e4, end)))) {
        return std::copysign(infinity, slope);
    }
    return slope;
}

/// Slopes among which the largest and the smallest are: on linear pieces, at inflections, at both sides of
/// every joint, and far out. The first of equal ones is reported.
std::vector<SlopeExtreme> slopeCandidates(const Curve& curve, const std::vector<Piece>& pieces,
                                          const Landmarks& landmarks) {
    std::vector<SlopeExtreme> candidates;
    for (const Interval& piece : landmarks.linearPieces) {
        const double inside = std::isfinite(piece.upper - piece.lower) ? (piece.lower + piece.upper) / 2
                              : std::isfinite(piece.lower)             ? piece.lower + 1
                              : std::isfinite(piece.upper)             ? piece.upper - 1
                                                                       : 0;
        candidates.push_back({slopeAt(curve, inside), piece});
    }
    for (const Point& point : landmarks.inflections) {
        candidates.push_back({slopeAt(curve, point.x), {point.x, point.x}});
    }
    for (const Piece& piece : pieces) {
        if (!piece.x.empty() && std::isfinite(piece.span.lower)) {
            const double slope = piece.df.front() + piece.d2f.front() * (piece.span.lower - piece.x.front());
            candidates.push_back({slope, {piece.span.lower, piece.span.lower}});
        }
        if (!piece.x.empty() && std::isfinite(piece.span.upper)) {
            const double slope = piece.df.back() + piece.d2f.back() * (piece.span.upper - piece.x.back());
            candidates.push_back({slope, {piece.span.upper, piece.span.upper}});
        }
    }
    candidates.push_back({slopeFarOut(curve, -infinity), {-infinity, -infinity}});
    candidates.push_back({slopeFarOut(curve, infinity), {infinity, infinity}});
    return candidates;
}

void findSlopes(const Curve& curve, const std::vector<Piece>& pieces, Landmarks& landmarks) {
    landmarks.largestSlope = {notANumber, {notANumber, notANumber}};
    landmarks.smallestSlope = landmarks.largestSlope;
    for (const SlopeExtreme& candidate : slopeCandidates(curve, pieces, landmarks)) {
        if (std::isnan(candidate.slope)) {
            continue;
        }
        constexpr double rounding = 1e-11;
        const double tie = std::isinf(candidate.slope) ? 0 : rounding * (1 + std::fabs(candidate.slope));
        if (std::isnan(landmarks.largestSlope.slope) ||
            candidate.slope > landmarks.largestSlope.slope + tie) {
            landmarks.largestSlope = candidate;
        }
        if (std::isnan(landmarks.smallestSlope.slope) ||
            candidate.slope < landmarks.smallestSlope.slope - tie) {
            landmarks.smallestSlope = candidate;
        }
    }
}

/// The limit at `end` (an infinity), which is believed if the values far out agree with it.
double limitAt(const Curve& curve, double end) {
    const double limit = valueAt(curve, end) + 0.0;  // no "-0"
    double previous = 0;
    for (const double far : {1e4, 1.3e6, 1.7e8, 2.1e10}) {
        const double value = valueAt(curve, std::copysign(far, end));
        const bool agrees = std::isinf(limit) ? (value > 0) == (limit > 0) && std::fabs(value) > previous
                                              : std::fabs(value - limit) <= 1e-3 * (1 + std::fabs(limit));
        if (!agrees && !(std::isinf(limit) && value == limit)) {
            return notANumber;
        }
        previous = std::fabs(value);
    }
    constexpr double nothing = 1e-100;  // what the far value that stands for a limit leaves of 0
    return std::fabs(limit) < nothing ? 0 : limit;
}

Interval rangeOf(const std::vector<Piece>& pieces, const Landmarks& landmarks) {
    Interval range{infinity, -infinity};
    const auto include = [&](double y) {
        range.lower = y < range.lower ? y : range.lower;
        range.upper = y > range.upper ? y : range.upper;
    };
    include(landmarks.limitAtMinusInfinity);
    include(landmarks.limitAtPlusInfinity);
    for (const Extremum& extremum : landmarks.extrema) {
        include(extremum.point.y);
    }
    for (const Piece& piece : pieces) {
        std::ranges::for_each(piece.f, include);
    }
    return range.lower <= range.upper ? range : Interval{notANumber, notANumber};
}

bool isPole(const Piece& piece, std::size_t i) {
    return std::isinf(piece.f[i]) && i > 0 && i + 1 < piece.f.size() && std::isfinite(piece.f[i - 1]) &&
           std::isfinite(piece.f[i + 1]);
}

Monotonicity monotonicityOf(const std::vector<Piece>& pieces) {
    bool rises = false;
    bool falls = false;
    bool known = true;
    const double* previous = nullptr;
    for (const Piece& piece : pieces) {
        for (std::size_t i = 0; i < piece.x.size(); ++i) {
            rises = rises || piece.slopeSign[i] > 0;
            falls = falls || piece.slopeSign[i] < 0;
            known = known && !std::isnan(piece.f[i]) && !isPole(piece, i);
            if (previous != nullptr) {  // jumps that no derivative tells of
                const double step = piece.f[i] - *previous;
                const double noise = 1e-12 * std::fabs(piece.f[i]);
                rises = rises || step > noise;
                falls = falls || step < -noise;
            }
            previous = &piece.f[i];
        }
    }
    if (!known || (rises && falls)) {
        return Monotonicity::neither;
    }
    return rises ? Monotonicity::increasing : falls ? Monotonicity::decreasing : Monotonicity::constant;
}

/// The pieces of the curve; its joints and linear pieces go to `landmarks`.
std::vector<Piece> cutIntoPieces(const Curve& curve, Landmarks& landmarks) {
    landmarks.joints = curve.joints();
    std::ranges::for_each(landmarks.joints, [](double& joint) { joint += 0.0; });  // no "-0"
    std::vector<Piece> pieces = samplePieces(curve, landmarks.joints);
    for (const Piece& piece : pieces) {
        if (piece.linear) {
            landmarks.linearPieces.push_back(piece.span);
        }
    }
    return pieces;
}

}  // namespace

Landmarks findLandmarks(const Curve& curve) {
    Landmarks landmarks;
    const std::vector<Piece> pieces = cutIntoPieces(curve, landmarks);
    landmarks.limitAtMinusInfinity = limitAt(curve, -infinity);
    landmarks.limitAtPlusInfinity = limitAt(curve, infinity);
    findZeros(curve, pieces, landmarks);
    findExtrema(curve, pieces, landmarks);
    findInflections(curve, pieces, landmarks);
    findSlopes(curve, pieces, landmarks);
    landmarks.range = rangeOf(pieces, landmarks);
    landmarks.monotonicity = monotonicityOf(pieces);
    return landmarks;
}

}  // namespace zorro
