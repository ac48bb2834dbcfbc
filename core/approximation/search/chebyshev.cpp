#include "core/approximation/search/chebyshev.h"

#include <cmath>
#include <utility>

namespace zorro::approximation {

Chebyshev::Chebyshev(const Range& range, int times)
    : shift(times),
      centre((static_cast<long double>(range.lower) + range.upper) / 2),
      half((static_cast<long double>(range.upper) - range.lower) / 2) {}

void Chebyshev::at(double x, std::span<long double> values) const {
    const long double t = (x - centre) / half;
    long double factor = 1;
    for (int k = 0; k < shift; ++k) {
        factor *= x;
    }
    long double before = t;  // T_-1
    long double here = 1;
    std::size_t place = 0;
    for (int order = 0; place < orders.size(); ++order) {
        if (orders[place] == order) {
            values[place++] = factor * here;
        }
        before = std::exchange(here, 2 * t * here - before);
    }
}

std::vector<long double> Chebyshev::inPowers(std::span<const long double> coefficients,
                                             std::size_t count) const {
    std::vector<long double> sum(count);
    std::vector<long double> here(count);
    const auto timesT = [&](const std::vector<long double>& a) {
        std::vector<long double> result(count);
        for (std::size_t k = 0; k < count; ++k) {
            result[k] = ((k > 0 ? a[k - 1] : 0) - centre * a[k]) / half;
        }
        return result;
    };
    here[static_cast<std::size_t>(shift)] = 1;
    std::vector<long double> before = timesT(here);
    std::size_t place = 0;
    for (int order = 0; place < orders.size(); ++order) {
        if (orders[place] == order) {
            for (std::size_t k = 0; k < count; ++k) {
                sum[k] += coefficients[place] * here[k];
            }
            ++place;
        }
        std::vector<long double> next = timesT(here);
        for (std::size_t k = 0; k < count; ++k) {
            next[k] = 2 * next[k] - before[k];
        }
        before = std::exchange(here, std::move(next));
    }
    return sum;
}

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

}  // namespace zorro::approximation
