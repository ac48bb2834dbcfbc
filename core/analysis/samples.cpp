#include "core/analysis/samples.h"

#include <algorithm>
#include <cmath>

#include "core/activation/catalogue.h"

namespace zorro {
namespace {

/// How far from a joint the samples stay: as close as rounding allows.
double margin(double joint) {
    return 1e-13 * std::max(1.0, std::fabs(joint));
}

/// Geometric steps away from `centre` on both sides.
void addGeometric(std::vector<double>& points, double centre, double farthest) {
    constexpr double nearest = 1e-6;
    constexpr double ratio = 1.25;
    for (double distance = nearest; distance < farthest; distance *= ratio) {
        points.push_back(centre - distance);
        points.push_back(centre + distance);
    }
}

std::vector<double> pointsIn(Interval span, double farthest) {
    constexpr int evenly = 48;
    constexpr double evenReach = 16;
    constexpr double evenStep = 0.125;
    std::vector<double> points;
    const double lower = span.lower + (std::isinf(span.lower) ? 0 : margin(span.lower));
    const double upper = span.upper - (std::isinf(span.upper) ? 0 : margin(span.upper));
    for (const double end : {lower, upper}) {
        if (std::isfinite(end)) {
            points.push_back(end);
            addGeometric(points, end, farthest);
        }
    }
    if (std::isfinite(upper - lower)) {
        for (int i = 1; i < evenly; ++i) {
            points.push_back(lower + (upper - lower) * i / evenly);
        }
    } else {
        points.push_back(0);
        addGeometric(points, 0, farthest);
        for (double x = -evenReach; x <= evenReach; x += evenStep) {
            points.push_back(x);
        }
    }
    std::erase_if(points, [&](double x) { return x < lower || x > upper; });
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

void evaluateAt(const Curve& curve, Piece& piece) {
    piece.f.resize(piece.x.size());
    piece.df.resize(piece.x.size());
    piece.d2f.resize(piece.x.size());
    curve.evaluate(piece.x, {.f = piece.f, .df = piece.df, .d2f = piece.d2f, .gradient = {}});
}

double largestFinite(const std::vector<double>& values) {
    double result = 0;
    for (const double value : values) {
        result = std::fabs(value) > result && std::isfinite(value) ? std::fabs(value) : result;
    }
    return result;
}

/// The middles of the intervals over which f moves otherwise than its slopes at both ends say.
std::vector<double> unresolvedMiddles(const Piece& piece) {
    constexpr double tolerance = 1e-4;
    const double size = tolerance * largestFinite(piece.f);
    std::vector<double> middles;
    for (std::size_t i = 1; i < piece.x.size(); ++i) {
        const double width = piece.x[i] - piece.x[i - 1];
        const double predicted = width * (piece.df[i] + piece.df[i - 1]) / 2;
        if (std::fabs(piece.f[i] - piece.f[i - 1] - predicted) > size) {
            middles.push_back(piece.x[i - 1] + width / 2);
        }
    }
    return middles;
}

void mergeInto(Piece& piece, const Piece& more) {
    Piece merged;
    merged.span = piece.span;
    std::size_t j = 0;
    const auto append = [&merged](const Piece& from, std::size_t k) {
        merged.x.push_back(from.x[k]);
        merged.f.push_back(from.f[k]);
        merged.df.push_back(from.df[k]);
        merged.d2f.push_back(from.d2f[k]);
    };
    for (std::size_t i = 0; i < piece.x.size(); ++i) {
        while (j < more.x.size() && more.x[j] < piece.x[i]) {
            append(more, j++);
        }
        append(piece, i);
    }
    piece = std::move(merged);
}

/// How far out the samples of a formula are halved: what oscillates for ever has no end of intervals.
constexpr double formulaReach = 16;

/// Samples a piece, then halves intervals in which something quick happens far from any joint: the far side
/// of a wide hump (b = -20) may have a thousandth of its distance as width.
void evaluatePiece(const Curve& curve, double farthest, Piece& piece) {
    constexpr int halvings = 14;
    constexpr std::size_t mostSamples = 3000;
    piece.x = pointsIn(piece.span, farthest);
    evaluateAt(curve, piece);
    for (int i = 0; i < halvings && piece.x.size() < mostSamples; ++i) {
        Piece more;
        more.x = unresolvedMiddles(piece);
        if (!hasKernel(curve.description())) {
            std::erase_if(more.x, [](double x) { return std::fabs(x) > formulaReach; });
        }
        if (more.x.empty()) {
            break;
        }
        evaluateAt(curve, more);
        mergeInto(piece, more);
    }
    piece.linear = std::ranges::all_of(piece.d2f, [](double v) { return v == 0; });
}

double largest(const std::vector<Piece>& pieces, std::vector<double> Piece::*values) {
    double result = 0;
    for (const Piece& piece : pieces) {
        result = std::max(result, largestFinite(piece.*values));
    }
    return result;
}

int signOf(double value, double noise) {
    return value > noise ? 1 : value < -noise ? -1 : 0;
}

/// What is lost in rounding is small beside the largest value.
void setSigns(std::vector<Piece>& pieces) {
    constexpr double rounding = 4e-15;
    const double slopeNoise = rounding * largest(pieces, &Piece::df);
    const double curvatureNoise = rounding * largest(pieces, &Piece::d2f);
    for (Piece& piece : pieces) {
        for (std::size_t i = 0; i < piece.x.size(); ++i) {
            piece.slopeSign.push_back(signOf(piece.df[i], slopeNoise));
            piece.curvatureSign.push_back(signOf(piece.d2f[i], curvatureNoise));
        }
    }
}

std::vector<Piece> samplesUpTo(const Curve& curve, const std::vector<double>& joints, double farthest) {
    std::vector<Piece> pieces(joints.size() + 1);
    for (std::size_t i = 0; i < joints.size(); ++i) {
        pieces[i].span.upper = joints[i];
        pieces[i + 1].span.lower = joints[i];
    }
    for (Piece& piece : pieces) {
        evaluatePiece(curve, farthest, piece);
    }
    return pieces;
}

/// Whether f' changes its sign again and again far out.
bool oscillates(const std::vector<Piece>& pieces) {
    constexpr int often = 6;
    int changes = 0;
    double before = 0;
    for (const Piece& piece : pieces) {
        for (std::size_t i = 0; i < piece.x.size(); ++i) {
            if (std::fabs(piece.x[i]) > oscillationReach && std::fabs(piece.df[i]) > 0) {
                changes += before * piece.df[i] < 0 ? 1 : 0;
                before = std::copysign(1.0, piece.df[i]);
            }
        }
    }
    return changes > often;
}

}  // namespace

std::vector<Piece> samplePieces(const Curve& curve, const std::vector<double>& joints) {
    constexpr double farthest = 1e10;
    std::vector<Piece> pieces = samplesUpTo(curve, joints, farthest);
    if (oscillates(pieces)) {
        pieces = samplesUpTo(curve, joints, oscillationReach);
    }
    setSigns(pieces);
    return pieces;
}

}  // namespace zorro
