#include "core/approximation/search/polynomial.h"

#include <algorithm>
#include <cmath>

#include "core/approximation/search/chebyshev.h"
#include "core/approximation/search/forms.h"
#include "core/approximation/search/round_coefficients.h"

namespace zorro::approximation {
namespace {

/// How many times the error of real coefficients that of rounded ones may be before a lower degree is tried.
constexpr long double harmless = 1.25L;

/// All polynomials of a degree that have the symmetry of the function; what gives it that is always added.
struct Candidates {
    Chebyshev basis;
    Symmetry symmetry = Symmetry::none;
    std::vector<long double> fixed;  ///< in powers of x

    Candidates(const Target& target, int degree) : basis(target.range(), target.zeroOrder()) {
        symmetry = symmetryOf(target, fixed);
        const bool isPure = std::ranges::all_of(fixed, [](long double value) { return value == 0; });
        if (symmetry == Symmetry::none || (basis.shift > 0 && !isPure)) {
            symmetry = Symmetry::none;
            fixed.clear();
        }
        fixed.resize(std::min(fixed.size(), static_cast<std::size_t>(degree) + 1));
        for (int order = 0; order + basis.shift <= degree; ++order) {
            if (symmetry == Symmetry::none || belongs(order + basis.shift)) {
                basis.orders.push_back(order);
            }
        }
    }

    /// Whether a power has the symmetry.
    [[nodiscard]] bool belongs(int power) const { return (power % 2 == 0) == (symmetry == Symmetry::even); }

    [[nodiscard]] LinearFamily family() const {
        return {.size = basis.size(),
                .basis = [this](double x, std::span<long double> values) { basis.at(x, values); },
                .fixed =
                    [this](double x) {
                        long double value = 0;
                        for (std::size_t k = fixed.size(); k-- > 0;) {
                            value = value * x + fixed[k];
                        }
                        return value;
                    }};
    }

    [[nodiscard]] std::vector<long double> inPowers(std::span<const long double> coefficients,
                                                    std::size_t count) const {
        std::vector<long double> powers = basis.inPowers(coefficients, count);
        for (std::size_t k = 0; symmetry != Symmetry::none && k < count; ++k) {
            powers[k] = belongs(static_cast<int>(k)) ? powers[k] : 0;
        }
        for (std::size_t k = 0; k < fixed.size(); ++k) {
            powers[k] += fixed[k];
        }
        return powers;
    }
};

}  // namespace

BestPolynomial bestPolynomial(const Target& target, int degree) {
    const Candidates candidates(target, degree);
    const auto count = static_cast<std::size_t>(degree) + 1;
    BestPolynomial best{.coefficients = std::vector<long double>(count),
                        .points = target.samples(std::max<std::size_t>(400, 40 * count))};
    if (candidates.basis.size() == 0) {  // a relative error, a zero of f and too low a degree: p is 0
        return best;
    }
    std::vector<Sample> half = best.points;
    if (candidates.symmetry != Symmetry::none) {
        std::erase_if(half, [](const Sample& sample) { return sample.x < 0; });
    }
    const BestFit fit = bestOnRange(candidates.family(), target, half);
    best.level = fit.largest;
    best.coefficients = candidates.inPowers(fit.coefficients, count);
    for (const Sample& sample : fit.reference) {
        best.points.push_back(sample);
        if (candidates.symmetry != Symmetry::none) {
            best.points.push_back(target.at(-sample.x));
        }
    }
    return best;
}

// Far from 0, or in few digits, the powers of a high degree cancel and a lower degree is better: it is tried
// as long as rounding does more than the degree.
std::vector<double> searchPolynomial(const Target& target, Approximant& approximant) {
    const auto count = static_cast<std::size_t>(approximant.form.size) + 1;
    const std::vector<Sample> samples = target.samples(std::max<std::size_t>(400, 40 * count));
    long double least = std::numeric_limits<long double>::infinity();
    for (int degree = approximant.form.size; degree >= target.zeroOrder(); --degree) {
        const BestPolynomial best = bestPolynomial(target, degree);
        std::vector<double> rounded = roundedCoefficients(best.coefficients, approximant.format, best.points);
        const long double error = largestError(rounded, samples);
        if (error < least || approximant.numerator.empty()) {
            least = error;
            rounded.resize(count);
            approximant.numerator = std::move(rounded);
        }
        if (least <= harmless * best.level) {
            break;
        }
    }
    return errorPeaks(target, samples, approximant);
}

}  // namespace zorro::approximation
