#include "core/analysis/figures.h"

#include <algorithm>
#include <cmath>

#include <boost/math/tools/minima.hpp>

#include "core/analysis/quadrature.h"
#include "core/analysis/roots.h"
#include "core/analysis/samples.h"
#include "core/analysis/usage.h"

namespace zorro {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

/// How much larger a value must be, a thousand times closer to an end, to grow without bound.
constexpr double growth = 1.5;

/// The largest |value| and where it is.
struct Peak {
    double size = 0;
    double x = 0;
    void include(double value, double at) {
        if (std::fabs(value) > size) {
            size = std::fabs(value);
            x = at;
        }
    }
};

double curvatureOf(const Curve& curve, double x) {
    return std::fabs(curve.at(x).d2f);
}

/// |f''| between samples that it exceeds.
void refinePeak(const Curve& curve, const Piece& piece, std::size_t i, Peak& peak) {
    constexpr int bits = 40;
    const double lower = piece.x[i == 0 ? 0 : i - 1];
    const double upper = piece.x[std::min(i + 1, piece.x.size() - 1)];
    if (!(lower < upper)) {
        return;
    }
    const auto [x, value] = boost::math::tools::brent_find_minima(
        [&](double at) {
            const double size = curvatureOf(curve, at);
            return std::isnan(size) ? 0 : -size;
        },
        lower, upper, bits);
    peak.include(value, x);
}

/// Whether |f''| grows without bound towards an end of the piece.
bool growsTowards(const Curve& curve, double end, double inside, double at) {
    if (std::isinf(end)) {
        const double sign = end > 0 ? 1 : -1;
        const double far = curvatureOf(curve, sign * 1e10);
        return curvatureOf(curve, end) == endless || far > growth * curvatureOf(curve, sign * 1e7);
    }
    const double further = end + (at - end) * 1e3;
    const bool isInside = std::fabs(further - end) < std::fabs(inside - end);
    return isInside && curvatureOf(curve, at) > growth * curvatureOf(curve, further) &&
           curvatureOf(curve, further) > growth * curvatureOf(curve, end + (at - end) * 1e6);
}

void findCurvature(const Curve& curve, const std::vector<Piece>& pieces, CurveFigures& figures) {
    Peak peak;
    for (const Piece& piece : pieces) {
        if (piece.x.empty() || piece.linear) {
            continue;
        }
        for (std::size_t i = 0; i < piece.x.size(); ++i) {
            const double size = std::fabs(piece.d2f[i]);
            const bool rises = i == 0 || size >= std::fabs(piece.d2f[i - 1]);
            const bool falls = i + 1 == piece.x.size() || size >= std::fabs(piece.d2f[i + 1]);
            peak.include(piece.d2f[i], piece.x[i]);
            if (rises && falls && size > peak.size / 2) {
                refinePeak(curve, piece, i, peak);
            }
        }
        if (growsTowards(curve, piece.span.lower, piece.x.back(), piece.x.front())) {
            peak = {endless, piece.span.lower};
        }
        if (growsTowards(curve, piece.span.upper, piece.x.front(), piece.x.back()) && peak.size < endless) {
            peak = {endless, piece.span.upper};
        }
    }
    // A peak beside a joint is one at the joint.
    for (const Piece& piece : pieces) {
        const double joint = piece.span.lower;
        const bool isBeside = std::fabs(peak.x - joint) <= 2e-12 * std::max(1.0, std::fabs(joint));
        peak.x = std::isfinite(joint) && isBeside ? joint : peak.x;
    }
    figures.largestCurvature = peak.size;
    figures.largestCurvatureAt = peak.x;
}

/// f and f' beside the joints: whether f jumps, and where f' does.
bool findJumps(const std::vector<Piece>& pieces, CurveFigures& figures) {
    bool jumps = false;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const Piece& left = pieces[i - 1];
        const Piece& right = pieces[i];
        if (left.x.empty() || right.x.empty()) {
            continue;
        }
        const double step = std::fabs(right.f.front() - left.f.back());
        const double width = right.x.front() - left.x.back();
        const double slope = std::max(std::fabs(left.df.back()), std::fabs(right.df.front()));
        jumps = jumps || step > 4 * slope * width + 1e-9 * (1 + std::fabs(left.f.back()));
        if (std::fabs(right.df.front() - left.df.back()) > 1e-5 * (1 + slope)) {
            figures.slopeJumps.push_back(right.span.lower);
        }
    }
    return jumps;
}

/// |f'| beside a joint, where it may grow without bound; no landmark is there.
bool isSteepAtJoint(const Curve& curve, const Landmarks& landmarks) {
    const auto size = [&](double x) { return std::fabs(curve.at(x).df); };
    return std::ranges::any_of(landmarks.joints, [&](double joint) {
        return std::ranges::any_of(std::initializer_list<double>{1.0, -1.0}, [&](double side) {
            const double unit = side * std::max(1.0, std::fabs(joint));
            const double near = size(joint + 1e-12 * unit);
            const double middle = size(joint + 1e-9 * unit);
            return near > growth * middle && middle > growth * size(joint + 1e-6 * unit);
        });
    });
}

/// Adjacent intervals become one.
void append(std::vector<Interval>& intervals, Interval next) {
    if (!intervals.empty() && intervals.back().upper == next.lower) {
        intervals.back().upper = next.upper;
    } else {
        intervals.push_back(next);
    }
}

/// Where f' is below the bound in one piece.
void appendBelow(const Curve& curve, const Piece& piece, double bound, double noise,
                 std::vector<Interval>& intervals) {
    const auto excess = [&](double x) { return curve.at(x).df - bound; };
    double start = piece.span.lower;
    double deepest = 0;
    int before = 0;
    const auto close = [&](double end) {
        if (before < 0 && deepest < -noise) {
            append(intervals, {start, end});
        }
    };
    for (std::size_t i = 0, last = 0; i < piece.x.size(); ++i) {
        const double value = piece.df[i] - bound;
        const int sign = value < 0 ? -1 : value > 0 ? 1 : 0;
        if (sign == 0) {  // what has vanished far out has the sign it had
            continue;
        }
        if (before != 0 && sign != before) {
            const double turn =
                findRoot(excess, piece.x[last], piece.x[i]).value_or((piece.x[last] + piece.x[i]) / 2);
            close(turn);
            start = turn;
            deepest = 0;
        }
        deepest = std::min(deepest, value);
        before = sign;
        last = i;
    }
    close(piece.span.upper);
}

std::vector<Interval> below(const Curve& curve, const std::vector<Piece>& pieces, double bound) {
    double largest = 0;
    for (const Piece& piece : pieces) {
        for (const double slope : piece.df) {
            largest = std::isfinite(slope) ? std::max(largest, std::fabs(slope)) : largest;
        }
    }
    std::vector<Interval> intervals;
    for (const Piece& piece : pieces) {
        appendBelow(curve, piece, bound, 1e-13 * std::min(1.0, largest), intervals);
    }
    return intervals;
}

double expectation(const Curve& curve, bool slope, bool squared) {
    const auto integrand = [&](std::span<const double> x, std::span<double> values) {
        curve.evaluate(x, {.f = slope ? std::span<double>() : values,
                           .df = slope ? values : std::span<double>(),
                           .d2f = {},
                           .gradient = {}});
        for (double& value : values) {
            value *= squared ? value : 1;
        }
    };
    return normalExpectation(integrand, curve.joints(), 1);
}

}  // namespace

CurveFigures findFigures(const Curve& curve, const Landmarks& landmarks) {
    CurveFigures figures;
    const std::vector<Piece> pieces = samplePieces(curve, landmarks.joints);
    findCurvature(curve, pieces, figures);
    const bool jumps = findJumps(pieces, figures);
    figures.lipschitz =
        jumps || isSteepAtJoint(curve, landmarks)
            ? endless
            : std::max(std::fabs(landmarks.largestSlope.slope), std::fabs(landmarks.smallestSlope.slope));
    figures.mean = expectation(curve, false, false);
    figures.meanSquare = expectation(curve, false, true);
    figures.meanSquareSlope = expectation(curve, true, true);
    figures.lowSlope = below(curve, pieces, saturatedSlope);
    figures.falling = below(curve, pieces, 0);
    return figures;
}

}  // namespace zorro
