#include "core/approximation/search/differential_correction.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/approximation/search/exchange.h"
#include "core/approximation/search/linear_program.h"

namespace zorro::approximation {
namespace {

constexpr int mostCorrections = 40;
constexpr int mostRounds = 40;
constexpr long double equalEnough = 1e-6L;
constexpr long double endless = std::numeric_limits<long double>::infinity();

long double largestAt(const QuotientFamily& family, const Quotient& quotient,
                      std::span<const Sample> points) {
    long double largest = 0;
    for (const Sample& point : points) {
        if (!(family.denominatorAt(quotient, point.x) > 0)) {
            return endless;
        }
        largest = std::max(largest, std::fabs(family.errorAt(quotient, point)));
    }
    return largest;
}

/// The p, q and least w with weight |f q - p| - level q <= w (q of before) at every point, where no
/// coefficient of q is above 1.
std::optional<Quotient> correction(const QuotientFamily& family, const Quotient& from, long double level,
                                   std::span<const Sample> points) {
    const std::size_t top = family.top.size();
    const std::size_t bottom = family.bottom.size();
    std::vector<long double> objective(top + bottom + 1);
    objective.back() = 1;
    LinearProgram program(objective, 1e9L);
    std::vector<long double> row(objective.size());
    for (std::size_t k = 0; k < bottom; ++k) {
        for (const long double sign : {1.0L, -1.0L}) {
            row.assign(row.size(), 0);
            row[top + k] = sign;
            program.addRow(row, 1);
        }
    }
    for (const Sample& point : points) {
        if (point.weight == 0) {
            continue;
        }
        for (const long double sign : {1.0L, -1.0L}) {
            family.top.at(point.x, std::span(row).first(top));
            family.bottom.at(point.x, std::span(row).subspan(top, bottom));
            for (std::size_t k = 0; k < top; ++k) {
                row[k] *= -sign * point.weight / level;
            }
            for (std::size_t k = 0; k < bottom; ++k) {
                row[top + k] *= sign * point.weight * point.f / level - 1;
            }
            row.back() = -family.denominatorAt(from, point.x);
            program.addRow(row, 0);
        }
    }
    const auto z = program.solve();
    if (!z) {
        return std::nullopt;
    }
    const auto split = z->begin() + static_cast<std::ptrdiff_t>(top);
    return Quotient{{z->begin(), split}, {split, split + static_cast<std::ptrdiff_t>(bottom)}};
}

/// Makes it the best one on the points; returns its largest error there.
long double improve(const QuotientFamily& family, Quotient& quotient, std::span<const Sample> points) {
    long double level = largestAt(family, quotient, points);
    for (int step = 0; step < mostCorrections && level > 0; ++step) {
        const auto next = correction(family, quotient, level, points);
        const long double error = next ? largestAt(family, *next, points) : endless;
        if (!(error < level)) {
            break;
        }
        const bool isDone = error > level * (1 - equalEnough / 10);
        quotient = *next;
        level = error;
        if (isDone) {
            break;
        }
    }
    return level;
}

}  // namespace

QuotientFamily::QuotientFamily(const Target& target, int numerator, int denominator)
    : top(target.range(), target.zeroOrder()), bottom(target.range(), 0) {
    std::vector<long double> fixed;
    const Symmetry symmetry = symmetryOf(target, fixed);
    const bool isPure = symmetry != Symmetry::none &&
                        std::ranges::all_of(fixed, [](long double value) { return value == 0; });
    for (int order = 0; order + top.shift <= numerator; ++order) {
        if (!isPure || ((order + top.shift) % 2 == 0) == (symmetry == Symmetry::even)) {
            top.orders.push_back(order);
        }
    }
    for (int order = 0; order <= denominator; order += isPure ? 2 : 1) {
        bottom.orders.push_back(order);
    }
}

std::vector<int> QuotientFamily::numeratorPowers() const {
    std::vector<int> powers;
    for (const int order : top.orders) {
        powers.push_back(order + top.shift);
    }
    return powers;
}

long double QuotientFamily::denominatorAt(const Quotient& quotient, double x) const {
    std::vector<long double> values(bottom.size());
    bottom.at(x, values);
    long double sum = 0;
    for (std::size_t k = 0; k < values.size(); ++k) {
        sum += values[k] * quotient.q[k];
    }
    return sum;
}

long double QuotientFamily::errorAt(const Quotient& quotient, const Sample& sample) const {
    std::vector<long double> values(top.size());
    top.at(sample.x, values);
    long double sum = 0;
    for (std::size_t k = 0; k < values.size(); ++k) {
        sum += values[k] * quotient.p[k];
    }
    return sample.weight * (sum / denominatorAt(quotient, sample.x) - sample.f);
}

Quotient bestQuotient(const QuotientFamily& family, const Target& target, std::span<const Sample> samples) {
    std::vector<Sample> points;
    const std::size_t first = std::min(samples.size(), 10 * (family.top.size() + family.bottom.size()) + 20);
    for (std::size_t i = 0; i < first; ++i) {
        points.push_back(samples[i * (samples.size() - 1) / (first - 1)]);
    }
    Quotient quotient{std::vector<long double>(family.top.size()),
                      std::vector<long double>(family.bottom.size())};
    quotient.q[0] = 1;
    Quotient best = quotient;
    long double least = endless;
    for (int round = 0; round < mostRounds; ++round) {
        const long double level = improve(family, quotient, points);
        const auto error = [&](const Sample& sample) { return family.errorAt(quotient, sample); };
        const std::vector<Sample> highest = peaks(target, samples, error);
        const bool isPositive = std::ranges::all_of(
            samples, [&](const Sample& sample) { return family.denominatorAt(quotient, sample.x) > 0; });
        const long double largest = isPositive ? largestAt(family, quotient, highest) : endless;
        if (largest < least) {
            best = quotient;
            least = largest;
        }
        if (largest <= level * (1 + equalEnough)) {
            break;
        }
        for (const Sample& peak : highest) {
            if (std::fabs(error(peak)) > level || !(family.denominatorAt(quotient, peak.x) > 0)) {
                points.push_back(peak);
            }
        }
    }
    return best;
}

}  // namespace zorro::approximation
