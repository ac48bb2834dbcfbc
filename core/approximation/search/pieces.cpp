#include <algorithm>
#include <cmath>

#include "core/approximation/search/corridor.h"
#include "core/approximation/search/exchange.h"
#include "core/approximation/search/forms.h"

namespace zorro::approximation {
namespace {

constexpr std::size_t gateCount = 3000;
constexpr int mostHalvings = 60;
constexpr int mostRefinements = 6;

/// Beside a zero that a relative error asks for, what is this small a part of the largest |f| is left out:
/// the zero itself tells as much, and rounding would decide who gets through.
constexpr double besideZero = 1e-6;

/// The corridor in which weight |p - f| is at most `error`, and nowhere wider than `widest`; without what is
/// smaller than `least` and not 0.
std::vector<Gate> corridor(std::span<const Sample> samples, double error, double widest, double least) {
    std::vector<Gate> gates;
    for (const Sample& sample : samples) {
        const auto f = static_cast<double>(sample.f);
        if (f != 0 && std::fabs(f) < least) {
            continue;
        }
        const double room = sample.weight > 0 ? std::min(static_cast<double>(error / sample.weight), widest)
                                              : (sample.f == 0 ? 0 : widest);
        gates.push_back({sample.x, f - room, f + room});
    }
    return gates;
}

/// The search for knots: straight pieces to samples of f, which are cut at a zero that a relative error asks
/// for, since beside a zero no rounding is small unless a knot lies on it.
class KnotSearch {
public:
    KnotSearch(const Target& target, std::span<const Sample> samples) : hasZero_(target.zeroOrder() > 0) {
        double lowest = static_cast<double>(samples.front().f);
        double highest = lowest;
        long double largestWeight = 0;
        long double ofZero = 0;  // the error of p = 0, which every corridor lets through
        for (const Sample& sample : samples) {
            lowest = std::min(lowest, static_cast<double>(sample.f));
            highest = std::max(highest, static_cast<double>(sample.f));
            largestWeight = std::max(largestWeight, sample.weight);
            ofZero = std::max(ofZero, sample.weight * std::fabs(sample.f));
        }
        const double size = std::max({std::fabs(lowest), std::fabs(highest), 1e-300});
        widest_ = 1e3 * size;
        least_ = hasZero_ ? besideZero * size : 0;
        enough_ = static_cast<double>(std::min((highest - lowest) * largestWeight, 1.001L * ofZero)) + 1e-300;
        const auto zero = std::ranges::lower_bound(samples, 0.0, {}, &Sample::x);
        const bool isCut = hasZero_ && zero != samples.begin() && zero + 1 < samples.end();
        sides_ = isCut ? std::vector{std::span(samples.begin(), zero + 1), std::span(zero, samples.end())}
                       : std::vector{samples};
    }

    /// The knots with the smallest largest error that so many pieces can have.
    [[nodiscard]] std::vector<Knot> best(int pieces) const {
        double tooLittle = 0;
        double enough = enough_;
        std::optional<std::vector<Knot>> best;
        for (int step = 0;
             step < mostHalvings && enough - tooLittle > 1e-7 * enough && enough > 1e-14 * enough_; ++step) {
            // Large steps down at first: errors are small against the height of f.
            const double error = step < 12 && tooLittle == 0 ? enough / 8 : (tooLittle + enough) / 2;
            auto knots = within(error, pieces);
            if (knots) {
                best = std::move(knots);
                enough = error;
            } else {
                tooLittle = error;
            }
        }
        if (!best) {
            best = within(enough, pieces);
        }
        if (!best) {
            throw ApproximationError("no pieces follow f in the range; ask for more pieces");
        }
        return *best;
    }

private:
    [[nodiscard]] std::optional<std::vector<Knot>> within(double error, int pieces) const {
        std::vector<Knot> knots;
        for (const std::span<const Sample> side : sides_) {
            const int left = pieces - std::max(0, static_cast<int>(knots.size()) - 1);
            auto own = fewestPieces(corridor(side, error, widest_, least_), left);
            if (!own) {
                return std::nullopt;
            }
            knots.insert(knots.end(), own->begin() + (knots.empty() ? 0 : 1), own->end());
        }
        for (Knot& knot : knots) {
            knot.y = hasZero_ && knot.x == 0 ? 0 : knot.y;
        }
        return knots;
    }

    bool hasZero_;
    std::vector<std::span<const Sample>> sides_;
    double widest_ = 0;
    double least_ = 0;
    double enough_ = 0;
};

/// p by its knots.
long double valueBetween(std::span<const Knot> knots, double x) {
    const auto above = std::ranges::upper_bound(knots, x, {}, &Knot::x);
    const auto b = std::clamp(above, knots.begin() + 1, knots.end() - 1);
    const auto a = b - 1;
    return a->y + (static_cast<long double>(b->y) - a->y) * (x - a->x) / (b->x - a->x);
}

double errorBetween(std::span<const Knot> knots, std::span<const Sample> samples) {
    double largest = 0;
    for (const Sample& sample : samples) {
        const long double difference = valueBetween(knots, sample.x) - sample.f;
        largest = std::max(largest, static_cast<double>(sample.weight * std::fabs(difference)));
    }
    return largest;
}

/// Adds the places of larger errors than there are at samples; whether there were any.
bool takePeaks(const Target& target, std::span<const Knot> knots, std::vector<Sample>& samples) {
    const double known = errorBetween(knots, samples);
    const auto error = [&](const Sample& sample) {
        return sample.weight * (valueBetween(knots, sample.x) - sample.f);
    };
    const std::size_t before = samples.size();
    for (const Sample& peak : peaks(target, samples, error)) {
        if (std::fabs(error(peak)) > 1.001 * known) {
            samples.push_back(peak);
        }
    }
    if (samples.size() == before) {
        return false;
    }
    std::ranges::sort(samples, {}, &Sample::x);
    const auto isSame = [](const Sample& a, const Sample& b) { return a.x == b.x; };
    samples.erase(std::unique(samples.begin(), samples.end(), isSame), samples.end());
    return true;
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
    std::vector<Sample> samples = target.samples(gateCount);
    std::vector<Knot> knots = jointKnots(target);
    const bool areEnough = static_cast<int>(knots.size()) <= approximant.form.size + 1;
    const double rounding = 1e-15 * static_cast<double>(target.scale());
    if (!areEnough || errorBetween(knots, samples) > rounding) {
        knots = KnotSearch(target, samples).best(approximant.form.size);
        // What is large between samples, as beside a weight that is narrow against the range, becomes one.
        for (int round = 0; round < mostRefinements && takePeaks(target, knots, samples); ++round) {
            knots = KnotSearch(target, samples).best(approximant.form.size);
        }
    }
    approximant.knots = roundedKnots(approximant.format, knots, samples);
    return errorPeaks(target, samples, approximant);
}

}  // namespace zorro::approximation
