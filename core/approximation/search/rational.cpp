#include <algorithm>
#include <cmath>

#include "core/approximation/certificate.h"
#include "core/approximation/search/differential_correction.h"
#include "core/approximation/search/exchange.h"
#include "core/approximation/search/forms.h"
#include "core/approximation/search/round_coefficients.h"

namespace zorro::approximation {
namespace {

/// Points at which weight |p - f| is what weight |p / q - f| was.
std::vector<Sample> withoutDenominator(std::span<const double> q, std::span<const Sample> samples) {
    std::vector<Sample> result(samples.begin(), samples.end());
    for (Sample& sample : result) {
        long double value = 0;
        for (std::size_t k = q.size(); k-- > 0;) {
            value = value * sample.x + q[k];
        }
        sample.f *= value;
        sample.weight /= value;
    }
    return result;
}

struct Numerator {
    std::vector<long double> coefficients;  ///< in powers of x
    long double level = std::numeric_limits<long double>::infinity();
};

/// The best numerator for this denominator; an infinite level where the denominator is not positive.
Numerator numeratorFor(std::span<const double> q, std::span<const int> powers,
                       std::span<const Sample> samples) {
    const std::vector<Sample> points = withoutDenominator(q, samples);
    double reach = 0;
    for (const Sample& point : points) {
        if (!(point.weight >= 0)) {
            return {};
        }
        reach = std::max(reach, std::fabs(point.x));
    }
    const LinearFamily family{.size = powers.size(), .basis = [&](double x, std::span<long double> values) {
                                  for (std::size_t j = 0; j < values.size(); ++j) {
                                      values[j] = std::pow(static_cast<long double>(x) / reach, powers[j]);
                                  }
                              }};
    const auto fit = bestOnPoints(family, points);
    if (!fit) {
        return {};
    }
    Numerator numerator{
        std::vector<long double>(powers.empty() ? 1 : static_cast<std::size_t>(powers.back()) + 1),
        fit->level};
    for (std::size_t j = 0; j < powers.size(); ++j) {
        numerator.coefficients[static_cast<std::size_t>(powers[j])] =
            fit->coefficients[j] / std::pow(static_cast<long double>(reach), powers[j]);
    }
    return numerator;
}

/// Denominators in a format, each with the best numerator: neighbours as long as that helps.
std::vector<double> roundedDenominator(const NumberFormat& format, std::vector<double> q,
                                       std::span<const int> powers, const Range& range,
                                       std::span<const Sample> samples) {
    const auto levelOf = [&](const std::vector<double>& each) {
        return isPositive(each, range) ? numeratorFor(each, powers, samples).level : Numerator().level;
    };
    long double level = levelOf(q);
    for (bool improved = !format.isDouble(); improved;) {
        improved = false;
        for (std::size_t k = 0; k < q.size(); ++k) {
            for (const bool above : {false, true}) {
                std::vector<double> other = q;
                other[k] = q[k] == 0 ? 0 : format.neighbour(q[k], above);
                const long double tried = levelOf(other);
                if (tried < level * (1 - 1e-3L)) {
                    q = other;
                    level = tried;
                    improved = true;
                }
            }
        }
    }
    return q;
}

/// The coefficients of q with q(0) = 1 where 0 is in the range; else the largest one is 1.
std::vector<double> scaledDenominator(const std::vector<long double>& q, const Range& range,
                                      const NumberFormat& format) {
    long double unit = q[0];
    if (range.lower > 0 || range.upper < 0) {
        for (const long double value : q) {
            unit = std::max(std::fabs(unit), std::fabs(value));
        }
    }
    std::vector<double> scaled;
    scaled.reserve(q.size());
    for (const long double value : q) {
        scaled.push_back(format.rounded(static_cast<double>(value / unit)));
    }
    return scaled;
}

}  // namespace

std::vector<double> searchRational(const Target& target, Approximant& approximant) {
    const Form& form = approximant.form;
    const Range& range = approximant.range;
    const QuotientFamily family(target, form.size, form.denominator);
    if (family.top.size() == 0) {
        throw ApproximationError("a numerator of degree " + std::to_string(form.size) +
                                 " cannot have the zero of f at 0; ask for a higher degree");
    }
    std::vector<Sample> samples =
        target.samples(static_cast<std::size_t>(std::max(400, 40 * (form.size + form.denominator))));
    const Quotient best = bestQuotient(family, target, samples);
    // The points of the largest errors hold the numerator where the search has put it.
    for (const Sample& peak :
         peaks(target, samples, [&](const Sample& sample) { return family.errorAt(best, sample); })) {
        samples.push_back(peak);
    }
    std::ranges::sort(samples, {}, &Sample::x);
    const std::vector<long double> q =
        family.bottom.inPowers(best.q, static_cast<std::size_t>(form.denominator) + 1);
    const std::vector<int> powers = family.numeratorPowers();
    approximant.denominator =
        roundedDenominator(approximant.format, scaledDenominator(q, range, approximant.format), powers, range,
                           target.samples(80));
    if (!isPositive(approximant.denominator, range)) {
        throw ApproximationError(
            "no denominator in " + approximant.format.name +
            " is proven to be positive in the range; ask for another format or lower degrees");
    }
    Numerator numerator = numeratorFor(approximant.denominator, powers, samples);
    if (numerator.coefficients.empty()) {
        throw ApproximationError("the numerator cannot be determined; ask for lower degrees");
    }
    numerator.coefficients.resize(static_cast<std::size_t>(form.size) + 1);
    approximant.numerator = roundedCoefficients(numerator.coefficients, approximant.format,
                                                withoutDenominator(approximant.denominator, samples));
    return errorPeaks(target, samples, approximant);
}

}  // namespace zorro::approximation
