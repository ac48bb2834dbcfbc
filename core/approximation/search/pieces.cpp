#include <algorithm>
#include <cmath>

#include "core/approximation/search/corridor.h"
#include "core/approximation/search/exchange.h"
#include "core/approximation/search/forms.h"

namespace zorro::approximation {
namespace {

constexpr std::size_t gateCount = 3000;
constexpr int mostHalvings = 60;

/// The corridor in which weight |p - f| is at most `error`.
std::vector<Gate> corridor(std::span<const Sample> samples, double error) {
    std::vector<Gate> gates;
    for (const Sample& sample : samples) {
        const auto f = static_cast<double>(sample.f);
        const double room = sample.weight > 0 ? error / static_cast<double>(sample.weight)
                                              : (sample.f == 0 ? 0 : 1e3 * std::fabs(f) + error);
        gates.push_back({sample.x, f - room, f + room});
    }
    return gates;
}

/// The knots with the smallest largest error that so many pieces can have.
std::vector<Knot> bestKnots(std::span<const Sample> samples, int pieces) {
    double lowest = static_cast<double>(samples.front().f);
    double highest = lowest;
    double largestWeight = 0;
    for (const Sample& sample : samples) {
        lowest = std::min(lowest, static_cast<double>(sample.f));
        highest = std::max(highest, static_cast<double>(sample.f));
        largestWeight = std::max(largestWeight, static_cast<double>(sample.weight));
    }
    double tooLittle = 0;
    double enough = (highest - lowest) * largestWeight + 1e-300;
    std::optional<std::vector<Knot>> best;
    const double scale = enough;
    for (int step = 0; step < mostHalvings && enough - tooLittle > 1e-7 * enough && enough > 1e-14 * scale;
         ++step) {
        // Large steps down at first: errors are small against the height of f.
        const double error = step < 12 && tooLittle == 0 ? enough / 8 : (tooLittle + enough) / 2;
        auto knots = fewestPieces(corridor(samples, error), pieces);
        if (knots) {
            best = std::move(knots);
            enough = error;
        } else {
            tooLittle = error;
        }
    }
    if (!best) {
        best = fewestPieces(corridor(samples, enough), pieces);
    }
    if (!best) {
        throw ApproximationError("no pieces follow f in the range; ask for more pieces");
    }
    return *best;
}

double errorBetween(std::span<const Knot> knots, std::span<const Sample> samples) {
    double largest = 0;
    std::size_t piece = 0;
    for (const Sample& sample : samples) {
        while (piece + 2 < knots.size() && sample.x > knots[piece + 1].x) {
            ++piece;
        }
        const Knot& a = knots[piece];
        const Knot& b = knots[piece + 1];
        const long double p = a.y + (static_cast<long double>(b.y) - a.y) * (sample.x - a.x) / (b.x - a.x);
        largest = std::max(largest, static_cast<double>(sample.weight * std::fabs(p - sample.f)));
    }
    return largest;
}

/// The knots at the ends and the joints of f, which are exact where f is made of straight pieces.
std::vector<Knot> jointKnots(const Target& target) {
    std::vector<Knot> knots;
    for (const double x : target.breaks()) {
        knots.push_back({x, static_cast<double>(target.at(x).f)});
    }
    return knots;
}

/// The samples of the two pieces at a knot.
std::span<const Sample> around(std::span<const Knot> knots, std::size_t k, std::span<const Sample> samples) {
    const double from = knots[k == 0 ? 0 : k - 1].x;
    const double to = knots[std::min(k + 1, knots.size() - 1)].x;
    const auto first = std::ranges::lower_bound(samples, from, {}, &Sample::x);
    const auto last = std::ranges::upper_bound(samples, to, {}, &Sample::x);
    return {first, last};
}

/// Moves the y of each knot to neighbours in the format as long as that makes the error beside it smaller.
void moveToNeighbours(const NumberFormat& format, std::vector<Knot>& knots, std::span<const Sample> samples) {
    const auto beside = [&](std::size_t k) {
        const std::size_t first = k == 0 ? 0 : k - 1;
        const std::size_t last = std::min(k + 1, knots.size() - 1);
        return errorBetween(std::span<const Knot>(knots).subspan(first, last - first + 1),
                            around(knots, k, samples));
    };
    bool improved = true;
    for (int round = 0; round < 20 && improved; ++round) {
        improved = false;
        for (std::size_t k = 0; k < knots.size(); ++k) {
            for (const bool above : {false, true}) {
                const double before = beside(k);
                const double y = knots[k].y;
                knots[k].y = format.neighbour(y, above);
                if (beside(k) < before) {
                    improved = true;
                } else {
                    knots[k].y = y;
                }
            }
        }
    }
}

/// The knots in the format: rounded, those that fall together made one, and the y moved. The ends stay where
/// the range ends.
std::vector<Knot> roundedKnots(const NumberFormat& format, const std::vector<Knot>& exact,
                               std::span<const Sample> samples) {
    std::vector<Knot> knots;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        const bool isEnd = i == 0 || i + 1 == exact.size();
        const Knot knot{isEnd ? exact[i].x : format.rounded(exact[i].x), format.rounded(exact[i].y)};
        const bool isInside = isEnd || (knot.x > exact.front().x && knot.x < exact.back().x);
        if (isInside && (knots.empty() || knot.x > knots.back().x)) {
            knots.push_back(knot);
        }
    }
    if (!format.isDouble()) {
        moveToNeighbours(format, knots, samples);
    }
    return knots;
}

}  // namespace

std::vector<double> searchPieces(const Target& target, Approximant& approximant) {
    const std::vector<Sample> samples = target.samples(gateCount);
    std::vector<Knot> knots = jointKnots(target);
    const bool areEnough = static_cast<int>(knots.size()) <= approximant.form.size + 1;
    const double rounding = 1e-15 * static_cast<double>(target.scale());
    if (!areEnough || errorBetween(knots, samples) > rounding) {
        knots = bestKnots(samples, approximant.form.size);
    }
    approximant.knots = roundedKnots(approximant.format, knots, samples);
    return errorPeaks(target, samples, approximant);
}

}  // namespace zorro::approximation
