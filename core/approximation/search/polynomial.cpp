#include "core/approximation/search/polynomial.h"

#include <algorithm>
#include <cmath>

namespace zorro::approximation {
namespace {

/// The polynomials that are combined: x^shift T_j(t) for some j, where t goes from -1 to 1 in the range.
struct Chebyshev {
    std::vector<int> orders;
    long double centre = 0;
    long double half = 1;
    int shift = 0;
    std::vector<long double> fixed;  ///< in powers of x: what is always added

    [[nodiscard]] LinearFamily family() const {
        return {.size = orders.size(),
                .basis =
                    [this](double x, std::span<long double> values) {
                        const long double t = (x - centre) / half;
                        const long double factor = std::pow(static_cast<long double>(x), shift);
                        long double before = t;  // T_-1
                        long double here = 1;
                        std::size_t place = 0;
                        for (int order = 0; place < orders.size(); ++order) {
                            if (orders[place] == order) {
                                values[place++] = factor * here;
                            }
                            before = std::exchange(here, 2 * t * here - before);
                        }
                    },
                .fixed =
                    [this](double x) {
                        long double value = 0;
                        for (std::size_t k = fixed.size(); k-- > 0;) {
                            value = value * x + fixed[k];
                        }
                        return value;
                    }};
    }

    /// The sum with these coefficients in powers of x, by Clenshaw's recurrence on polynomials.
    [[nodiscard]] std::vector<long double> inPowers(std::span<const long double> coefficients,
                                                    std::size_t count) const {
        std::vector<long double> sum(count);
        std::vector<long double> before(count);
        std::vector<long double> here(count);
        const auto timesT = [&](const std::vector<long double>& a) {
            std::vector<long double> result(count);
            for (std::size_t k = 0; k < count; ++k) {
                result[k] = ((k > 0 ? a[k - 1] : 0) - centre * a[k]) / half;
            }
            return result;
        };
        here[static_cast<std::size_t>(shift)] = 1;
        before = timesT(here);
        std::size_t place = 0;
        for (int order = 0; place < orders.size(); ++order) {
            for (std::size_t k = 0; orders[place] == order && k < count; ++k) {
                sum[k] += coefficients[place] * here[k];
            }
            place += orders[place] == order ? 1 : 0;
            std::vector<long double> next = timesT(here);
            for (std::size_t k = 0; k < count; ++k) {
                next[k] = 2 * next[k] - before[k];
            }
            before = std::exchange(here, std::move(next));
        }
        for (std::size_t k = 0; k < fixed.size(); ++k) {
            sum[k] += fixed[k];
        }
        return sum;
    }
};

enum class Symmetry { none, even, odd };

/// Whether f - `fixed` is even or odd on a symmetric range, where fixed is a straight line through 0 or a
/// constant: gelu is x/2 and an even function, sigmoid 1/2 and an odd one.
Symmetry symmetryOf(const Target& target, std::vector<long double>& fixed) {
    const double reach = target.range().upper;
    if (target.range().lower != -reach) {
        return Symmetry::none;
    }
    const Sample zero = target.at(0);
    const long double slope =
        (target.at(reach).f - target.at(-reach).f) / (2 * static_cast<long double>(reach));
    const long double rounding = 64 * std::numeric_limits<long double>::epsilon() * target.scale();
    bool isEven = true;
    bool isOdd = std::isfinite(zero.f);
    constexpr int count = 64;
    for (int i = 1; i <= count; ++i) {
        const double x = i == count ? reach : reach * (i + 0.37) / (count + 1);
        const Sample above = target.at(x);
        const Sample below = target.at(-x);
        const bool alike = std::fabs(above.weight - below.weight) <= 1e-15L * above.weight;
        isEven = isEven && alike && std::fabs(above.f - below.f - 2 * slope * x) <= rounding;
        isOdd = isOdd && alike && std::fabs(above.f + below.f - 2 * zero.f) <= rounding;
    }
    if (isEven) {
        fixed = {0, std::fabs(slope * reach) <= rounding ? 0 : slope};
        return Symmetry::even;
    }
    fixed = {zero.f};
    return isOdd ? Symmetry::odd : Symmetry::none;
}

}  // namespace

BestPolynomial bestPolynomial(const Target& target, int degree) {
    Chebyshev basis{.centre = (static_cast<long double>(target.range().lower) + target.range().upper) / 2,
                    .half = (static_cast<long double>(target.range().upper) - target.range().lower) / 2,
                    .shift = target.zeroOrder()};
    std::vector<long double> fixed;
    Symmetry symmetry = symmetryOf(target, fixed);
    const bool isPure = std::ranges::all_of(fixed, [](long double value) { return value == 0; });
    if (basis.shift > 0 && !isPure) {
        symmetry = Symmetry::none;
    }
    for (int order = 0; order + basis.shift <= degree; ++order) {
        const bool isEven = (order + basis.shift) % 2 == 0;
        if (symmetry == Symmetry::none || isEven == (symmetry == Symmetry::even)) {
            basis.orders.push_back(order);
        }
    }
    const auto count = static_cast<std::size_t>(degree) + 1;
    if (symmetry != Symmetry::none && fixed.size() <= count) {
        basis.fixed = fixed;
    }
    if (basis.orders.empty()) {  // a relative error, a zero of f and too low a degree
        return {.coefficients = std::vector<long double>(count), .points = target.samples(400)};
    }
    std::vector<Sample> samples = target.samples(std::max<std::size_t>(400, 40 * count));
    std::vector<Sample> half = samples;
    if (symmetry != Symmetry::none) {
        std::erase_if(half, [](const Sample& sample) { return sample.x < 0; });
    }
    const BestFit fit = bestOnRange(basis.family(), target, half);
    BestPolynomial best{.coefficients = basis.inPowers(fit.coefficients, count), .level = fit.largest};
    best.points = samples;
    for (const Sample& sample : fit.reference) {
        best.points.push_back(sample);
        if (symmetry != Symmetry::none) {
            best.points.push_back(target.at(-sample.x));
        }
    }
    if (symmetry != Symmetry::none) {
        for (std::size_t k = 0; k < count; ++k) {
            const bool belongs = (k % 2 == 0) == (symmetry == Symmetry::even);
            const bool isFixed = k < basis.fixed.size() && basis.fixed[k] != 0;
            best.coefficients[k] = belongs || isFixed ? best.coefficients[k] : 0;
        }
    }
    return best;
}

}  // namespace zorro::approximation
