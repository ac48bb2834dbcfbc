#include "core/fit/search/starts.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <boost/random/sobol.hpp>

namespace zorro {
namespace {

/// A number in [0, 1) from the generator's upper bits: the same on every machine, unlike the standard
/// library's distributions.
double unitInterval(std::uint64_t bits) {
    return static_cast<double>(bits >> 11U) * 0x1p-53;
}

/// A coordinate between its bounds from u in [0, 1): evenly where it is a logarithm, denser around the middle
/// where it is not.
double coordinateAt(const Unknowns& unknowns, std::size_t unknown, double u) {
    const double lower = unknowns.lower(unknown);
    const double upper = unknowns.upper(unknown);
    if (unknowns.logarithmic(unknown)) {
        return std::lerp(lower, upper, u);
    }
    const double t = 2 * u - 1;
    return std::lerp(lower, upper, (1 + t * std::abs(t)) / 2);
}

/// Starts with the coordinates that are not logarithms at their bounds, the others as the user wants.
void addCorners(const Unknowns& unknowns, const std::vector<double>& userStart, std::size_t count,
                std::vector<std::vector<double>>& starts) {
    std::vector<std::size_t> sides;
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        if (!unknowns.logarithmic(u) && unknowns.isBounded(u)) {
            sides.push_back(u);
        }
    }
    constexpr std::size_t mostSides = 3;
    sides.resize(std::min(sides.size(), mostSides));
    if (sides.empty()) {
        return;
    }
    for (std::size_t corner = 0; corner < std::size_t{1} << sides.size() && starts.size() < count; ++corner) {
        std::vector<double> start = userStart;
        for (std::size_t i = 0; i < sides.size(); ++i) {
            start[sides[i]] = ((corner >> i) & 1U) != 0 ? unknowns.upper(sides[i]) : unknowns.lower(sides[i]);
        }
        starts.push_back(std::move(start));
    }
}

}  // namespace

std::vector<std::vector<double>> startingPoints(const Unknowns& unknowns, const DataStarts& dataStarts,
                                                const std::vector<double>& userStart, std::size_t count,
                                                std::uint64_t seed) {
    std::vector<std::vector<double>> starts{userStart};
    if (unknowns.count() == 0) {
        return starts;
    }
    addCorners(unknowns, userStart, count, starts);
    std::mt19937_64 random(seed);
    std::vector<double> shift(unknowns.count());
    std::ranges::generate(shift, [&] { return unitInterval(random()); });
    boost::random::sobol sobol(unknowns.count());
    while (starts.size() < count) {
        std::vector<double> start = userStart;
        std::vector<double> cube(unknowns.count());
        for (std::size_t u = 0; u < unknowns.count(); ++u) {
            const double t = unitInterval(sobol()) + shift[u];
            cube[u] = t - std::floor(t);
            start[u] = unknowns.isBounded(u) ? coordinateAt(unknowns, u, cube[u]) : start[u];
        }
        dataStarts.place(starts.size(), cube, unknowns, start);
        starts.push_back(std::move(start));
    }
    return starts;
}

}  // namespace zorro
