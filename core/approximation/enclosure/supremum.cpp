#include "core/approximation/enclosure/supremum.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <queue>

namespace zorro::approximation {
namespace {

using Exact = Interval<long double>;
using Terms = Series<long double>;

constexpr long double unbounded = std::numeric_limits<long double>::infinity();
constexpr std::size_t mostParts = 100'000;
constexpr int firstParts = 128;
constexpr double roundingPart = 1e-10;  ///< of |f|: two curves this close are the same
constexpr int remainderOrder = 4;       ///< of Taylor's formula

struct Part {
    double lower = 0;
    double upper = 0;
    long double bound = 0;
    long double doubt = 0;  ///< how far rounding alone spreads the value at the middle

    friend bool operator<(const Part& a, const Part& b) { return a.bound < b.bound; }
};

/// Sets the bound of a part; returns the value at its middle.
long double boundPart(const SeriesFunction& h, int derivative, Part& part) {
    const Exact whole{part.lower, part.upper};
    const Exact middle = point(static_cast<long double>(part.lower + (part.upper - part.lower) / 2));
    const Terms there = differentiated(h(middle, derivative + remainderOrder - 1), derivative);
    const Terms all = differentiated(h(whole, derivative + remainderOrder), derivative);
    const Exact reach = whole - middle;
    Exact value = all[remainderOrder];
    for (int k = remainderOrder - 1; k >= 0; --k) {
        value = there[k] + value * reach;
    }
    const long double upper = std::fmin(value.upper, all[0].upper);
    part.bound = std::isnan(upper) ? unbounded : upper;
    part.doubt = there[0].isFinite() ? there[0].upper - there[0].lower : 0;
    return there[0].isFinite() ? there[0].lower + part.doubt / 2 : -unbounded;
}

/// Where parts begin and end. Of a derivative, which has no bounds on a part with a break in it, the numbers
/// on both sides of a break are: nothing is left between them.
std::vector<double> divisions(double lower, double upper, std::span<const double> breaks, bool besideBreaks) {
    std::vector<double> places{0};
    for (const double x : breaks) {
        places.push_back(besideBreaks ? std::nextafter(x, -HUGE_VAL) : x);
        places.push_back(besideBreaks ? std::nextafter(x, HUGE_VAL) : x);
    }
    std::erase_if(places, [&](double x) { return !(lower < x && x < upper); });
    for (int i = 0; i <= firstParts; ++i) {
        places.push_back(std::lerp(lower, upper, static_cast<double>(i) / firstParts));
    }
    if (besideBreaks) {
        std::erase_if(places, [&](double x) { return std::ranges::find(breaks, x) != breaks.end(); });
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Bounds of h and of what it is at the ends of the parts.
template <class Slack>
Supremum search(const SeriesFunction& h, int derivative, const std::vector<double>& places,
                std::span<const double> breaks, const Slack& slack) {
    Supremum best{.seen = -HUGE_VAL, .at = places.front()};
    std::priority_queue<Part> parts;
    const auto seen = [&](long double value, double x) {
        if (value > best.seen) {
            best.seen = static_cast<double>(value);
            best.at = x;
        }
    };
    const auto push = [&](double lower, double upper) {
        Part part{.lower = lower, .upper = upper};
        seen(boundPart(h, derivative, part), lower + (upper - lower) / 2);
        parts.push(part);
    };
    long double atPlaces =
        -unbounded;  // the bound where there is nothing between: of a range that is a point
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Exact value =
            differentiated(h(point(static_cast<long double>(places[i])), derivative), derivative)[0];
        if (value.isFinite()) {
            seen((value.lower + value.upper) / 2, places[i]);
        }
        atPlaces = std::max(atPlaces, value.isFinite() ? value.upper : unbounded);
        const bool isGap =
            derivative > 0 && i + 1 < places.size() &&
            std::ranges::any_of(breaks, [&](double x) { return places[i] < x && x < places[i + 1]; });
        if (i + 1 < places.size() && !isGap) {
            push(places[i], places[i + 1]);
        }
    }
    for (std::size_t count = 0; !parts.empty() && count < mostParts; ++count) {
        const Part worst = parts.top();
        const double middle = worst.lower + (worst.upper - worst.lower) / 2;
        if (worst.bound <= best.seen + slack(best.seen) + 2 * worst.doubt || middle <= worst.lower ||
            middle >= worst.upper) {
            break;
        }
        parts.pop();
        push(worst.lower, middle);
        push(middle, worst.upper);
    }
    const long double proven = std::max<long double>(best.seen, parts.empty() ? atPlaces : parts.top().bound);
    best.proven = std::nextafter(static_cast<double>(proven), HUGE_VAL);
    return best;
}

/// How far f and g are from each other at places that were looked at.
struct Excess {
    double size = 0;
    bool isAbove = true;  ///< f is above g where they are farthest apart
    double scale = 0;     ///< the largest |f|
};

Excess largestExcess(const Curve& f, const Curve& g, const std::vector<double>& places) {
    Excess excess;
    for (const double x : places) {
        const double value = f.at(x).f;
        const double difference = value - g.at(x).f;
        if (std::abs(difference) > excess.size) {
            excess.size = std::abs(difference);
            excess.isAbove = difference > 0;
        }
        excess.scale = std::max(excess.scale, std::abs(value));
    }
    return excess;
}

}  // namespace

Supremum supremum(const SeriesFunction& h, int derivative, double lower, double upper, double slack,
                  std::span<const double> breaks) {
    return search(h, derivative, divisions(lower, upper, breaks, derivative > 0), breaks,
                  [slack](double) { return slack; });
}

Supremum largestDifference(const Curve& f, const Curve& g, double lower, double upper, double part) {
    const Enclosure first(f);
    const Enclosure second(g);
    std::vector<double> breaks = f.joints();
    std::ranges::copy(g.joints(), std::back_inserter(breaks));
    const std::vector<double> places = divisions(lower, upper, breaks, false);
    const Excess most = largestExcess(f, g, places);
    // What lies on the other side need not be known better than what was seen on this one: it may be 0.
    double known = most.size;
    const auto slack = [&](double seen) {
        return std::max(seen, known) - seen + part * std::max(known, roundingPart * most.scale);
    };
    const auto side = [&](bool isAbove) {
        const Enclosure& upperOne = isAbove ? first : second;
        const Enclosure& lowerOne = isAbove ? second : first;
        return search(
            [&](const Exact& x, int order) { return upperOne.over(x, order) - lowerOne.over(x, order); }, 0,
            places, breaks, slack);
    };
    Supremum largest = side(most.isAbove);
    known = std::max(known, largest.seen);
    const Supremum other = side(!most.isAbove);
    const double proven = std::max(largest.proven, other.proven);
    largest = other.seen > largest.seen ? other : largest;
    largest.proven = proven;
    return largest;
}

}  // namespace zorro::approximation
