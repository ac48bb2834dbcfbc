#include "core/approximation/certificate.h"

#include <algorithm>
#include <cmath>

#include <queue>

#include "core/text/text.h"

namespace zorro::approximation {
namespace {

using Exact = Interval<long double>;
using Terms = Series<long double>;

constexpr std::size_t mostCells = 400000;
constexpr long double tightness = 1e-3L;  // of the largest error: how far the proven bound may be above it
constexpr int initialCells = 256;
constexpr long double endlessError = std::numeric_limits<long double>::infinity();

struct Cell {
    const Segment* segment = nullptr;
    double lower = 0;
    double upper = 0;
    long double bound = 0;
    long double doubt = 0;  ///< how far rounding alone spreads the error at the middle

    friend bool operator<(const Cell& a, const Cell& b) { return a.bound < b.bound; }
};

Terms polynomialSeries(std::span<const Exact> coefficients, const Terms& x) {
    Terms value = constantSeries(point(0.0L), x.order);
    for (std::size_t k = coefficients.size(); k-- > 0;) {
        value = value * x;
        value[0] = value[0] + coefficients[k];
    }
    return value;
}

Terms seriesOn(const Segment& segment, const Exact& x, int order) {
    const Terms local = variableSeries(x - point(static_cast<long double>(segment.origin)), order);
    const Terms top = polynomialSeries(segment.numerator, local);
    return segment.denominator.empty() ? top : top / polynomialSeries(segment.denominator, local);
}

/// Bounds of one error on parts of the range.
class ErrorBounds {
public:
    ErrorBounds(const Target& target, ErrorKind error, int order)
        : target_(target), isRelative_(error == ErrorKind::relative), order_(order) {}

    /// The error at a point, in the middle of what it can be.
    [[nodiscard]] long double at(const Segment& segment, double x) const {
        const Exact here = point(static_cast<long double>(x));
        const Exact f = target_.enclosure().over(here, 0)[0];
        const Exact e = f - seriesOn(segment, here, 0)[0];
        const long double size = std::fabs(middleOf(e));
        if (!isRelative_) {
            return e.isFinite() ? size : 0;
        }
        return e.isFinite() && !f.contains(0) ? size / f.magnitude() : 0;
    }

    /// Sets what the error is nowhere above on the cell, and the doubt. Returns what it is at the middle.
    [[nodiscard]] long double on(Cell& cell) const {
        const bool atZero = isRelative_ && target_.zeroOrder() > 0 && cell.lower <= 0 && cell.upper >= 0;
        const double centre = atZero ? 0 : cell.lower + (cell.upper - cell.lower) / 2;
        const Exact whole{cell.lower, cell.upper};
        const Exact middle = point(static_cast<long double>(centre));
        const Terms fThere = target_.enclosure().over(middle, order_ - 1);
        const Terms pThere = seriesOn(*cell.segment, middle, order_ - 1);
        const Terms fAll = target_.enclosure().over(whole, order_);
        const Terms pAll = seriesOn(*cell.segment, whole, order_);
        const long double r = (whole - middle).magnitude();
        const int zeros = atZero ? target_.zeroOrder() : 0;
        // Taylor's formula for p - f and for f, both divided by x^zeros.
        long double error = (fAll[order_] - pAll[order_]).magnitude();
        long double around = fAll[order_].magnitude();
        for (int k = order_ - 1; k >= zeros; --k) {
            error = error * r + (fThere[k] - pThere[k]).magnitude();
            around = k == zeros ? around * r : around * r + fThere[k].magnitude();
        }
        error *= 1 + 64 * std::numeric_limits<long double>::epsilon();
        around *= 1 + 64 * std::numeric_limits<long double>::epsilon();
        if (!atZero) {
            error = std::fmin(error, (fAll[0] - pAll[0]).magnitude());
        }
        const Exact e = fThere[zeros] - pThere[zeros];
        const long double here = e.isFinite() ? std::fabs(middleOf(e)) : 0;
        if (!isRelative_) {
            cell.bound = std::isnan(error) ? endlessError : error;
            cell.doubt = e.isFinite() ? e.upper - e.lower : 0;
            return here;
        }
        const long double byTaylor = fThere[zeros].mignitude() - around;
        const long double smallest = atZero ? byTaylor : std::fmax(byTaylor, fAll[0].mignitude());
        const long double ratio = error / smallest;
        cell.bound = smallest > 0 && !std::isnan(ratio) ? ratio : endlessError;
        const long double size = fThere[zeros].magnitude();
        cell.doubt = e.isFinite() && size > 0 ? (e.upper - e.lower) / size : 0;
        return size > 0 ? here / size : 0;
    }

private:
    [[nodiscard]] static long double middleOf(const Exact& e) { return (e.lower + e.upper) / 2; }

    const Target& target_;
    bool isRelative_;
    int order_;
};

/// The places at which cells begin and end within a segment: its joints, 0, and evenly between.
std::vector<double> divisions(const Segment& segment, const Target& target) {
    std::vector<double> places{segment.lower, segment.upper};
    for (const double joint : target.breaks()) {
        places.push_back(joint);
    }
    places.push_back(0);
    std::erase_if(places, [&](double x) { return x < segment.lower || x > segment.upper; });
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const double share = (segment.upper - segment.lower) / target.range().width();
    const int parts = std::max(1, static_cast<int>(std::lround(share * initialCells)));
    std::vector<double> all;
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        for (int part = 0; part < parts; ++part) {
            all.push_back(places[i] + (places[i + 1] - places[i]) * part / parts);
        }
    }
    all.push_back(places.back());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// What has bounds everywhere else has a pole here.
void refusePole(const Target& target, double x, ErrorKind error) {
    const Range& range = target.range();
    int bounded = 0;
    for (const double share : {0.137, 0.381, 0.623, 0.871}) {
        const long double place = range.lower + range.width() * share;
        bounded += target.enclosure().over(point(place), 0)[0].isFinite() ? 1 : 0;
    }
    if (bounded >= 2) {
        throw ApproximationError((error == ErrorKind::relative ? "the relative error is" : "f is") +
                                 std::string(" not bounded near x = ") + readableNumber(x, 6) +
                                 "; choose a range without it" +
                                 (error == ErrorKind::relative ? ", or --error absolute" : ""));
    }
}

}  // namespace

Certificate certify(const Target& target, const Approximant& approximant, ErrorKind error,
                    std::span<const double> candidates) {
    const bool isLocal = approximant.form.hasKnots() && !approximant.form.isCubic;
    const ErrorBounds bounds(target, error, isLocal ? 2 : 4);
    const std::vector<Segment> segments = segmentsOf(approximant);
    Certificate best{.largest = 0, .at = target.range().lower, .certified = 0};
    long double largest = 0;
    const auto seen = [&](long double value, double x) {
        if (value > largest) {
            largest = value;
            best.at = x;
        }
    };
    for (const double x : candidates) {
        seen(bounds.at(segments[approximant.segmentAt(x)], x), x);
    }
    std::priority_queue<Cell> cells;
    const auto push = [&](const Segment* segment, double lower, double upper) {
        Cell cell{segment, lower, upper};
        const long double there = bounds.on(cell);
        const bool atZero = error == ErrorKind::relative && lower <= 0 && upper >= 0;
        seen(there, atZero ? 0 : lower + (upper - lower) / 2);
        cells.push(cell);
    };
    for (const Segment& segment : segments) {
        const std::vector<double> places = divisions(segment, target);
        for (std::size_t i = 0; i + 1 < places.size(); ++i) {
            push(&segment, places[i], places[i + 1]);
        }
        seen(bounds.at(segment, segment.lower), segment.lower);
        seen(bounds.at(segment, segment.upper), segment.upper);
    }
    for (std::size_t count = 0; count < mostCells; ++count) {
        const Cell worst = cells.top();
        // Where rounding alone makes the bound, smaller parts have no smaller one.
        if (worst.bound <= largest * (1 + tightness) + 2 * worst.doubt) {
            break;
        }
        const double middle = worst.lower + (worst.upper - worst.lower) / 2;
        if (middle <= worst.lower || middle >= worst.upper) {
            break;
        }
        cells.pop();
        push(worst.segment, worst.lower, middle);
        push(worst.segment, middle, worst.upper);
    }
    if (!std::isfinite(cells.top().bound)) {
        refusePole(target, cells.top().lower, error);
    }
    best.largest = static_cast<double>(largest);
    const long double proven = std::max(largest, cells.top().bound);
    best.certified = std::nextafter(static_cast<double>(proven), std::numeric_limits<double>::infinity());
    if (proven == 0) {
        best.certified = 0;
    }
    return best;
}

bool isPositive(std::span<const double> coefficients, const Range& range) {
    std::vector<Exact> exact;
    for (const double value : coefficients) {
        exact.push_back(point(static_cast<long double>(value)));
    }
    std::vector<std::pair<double, double>> rest{{range.lower, range.upper}};
    for (int count = 0; count < 20000 && !rest.empty(); ++count) {
        const auto [lower, upper] = rest.back();
        rest.pop_back();
        const double middle = lower + (upper - lower) / 2;
        const Exact reach = Exact{lower, upper} - point(static_cast<long double>(middle));
        const Terms there =
            polynomialSeries(exact, variableSeries(point(static_cast<long double>(middle)), 1));
        const Terms all = polynomialSeries(exact, variableSeries(Exact{lower, upper}, 1));
        if (!(there[0].lower > 0)) {
            return false;
        }
        const Exact value = there[0] + all[1] * reach;
        if (value.lower > 0 || all[0].lower > 0) {
            continue;
        }
        if (middle <= lower || middle >= upper) {
            return false;
        }
        rest.emplace_back(lower, middle);
        rest.emplace_back(middle, upper);
    }
    return rest.empty();
}

}  // namespace zorro::approximation
