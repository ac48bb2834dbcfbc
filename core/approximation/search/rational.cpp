#include <algorithm>
#include <cmath>

#include "core/approximation/certificate.h"
#include "core/approximation/search/exchange.h"
#include "core/approximation/search/forms.h"
#include "core/approximation/search/linear_program.h"
#include "core/approximation/search/round_coefficients.h"

namespace zorro::approximation {
namespace {

using Powers = std::vector<long double>;

constexpr int mostCorrections = 40;
constexpr int mostRounds = 12;
constexpr long double equalEnough = 1e-6L;

long double atPoint(std::span<const long double> coefficients, long double x) {
    long double value = 0;
    for (std::size_t k = coefficients.size(); k-- > 0;) {
        value = value * x + coefficients[k];
    }
    return value;
}

/// p / q; both in powers of t, which goes from -1 to 1 in the range.
struct Quotient {
    Powers p;
    Powers q;
};

/// Finds the best quotient by differential correction (Cheney and Loeb 1961, Two new algorithms for rational
/// approximation; Barrodale, Powell and Roberts 1972 for its convergence): each step is a linear program,
/// every step is better than the one before, and the denominator stays positive at all points.
class DifferentialCorrection {
public:
    DifferentialCorrection(const Target& target, int numerator, int denominator)
        : target_(target),
          numerator_(static_cast<std::size_t>(numerator) + 1),
          denominator_(static_cast<std::size_t>(denominator) + 1),
          centre_((static_cast<long double>(target.range().lower) + target.range().upper) / 2),
          half_((static_cast<long double>(target.range().upper) - target.range().lower) / 2) {}

    /// The best one on the range; its coefficients belong to Chebyshev polynomials.
    [[nodiscard]] Quotient best(std::span<const Sample> samples) {
        std::vector<Sample> points;
        const std::size_t first = std::min(samples.size(), 10 * (numerator_ + denominator_));
        for (std::size_t i = 0; i < first; ++i) {
            points.push_back(samples[i * (samples.size() - 1) / (first - 1)]);
        }
        Quotient quotient{Powers(numerator_), Powers(denominator_)};
        quotient.q[0] = 1;
        Quotient best = quotient;
        long double least = std::numeric_limits<long double>::infinity();
        for (int round = 0; round < mostRounds; ++round) {
            const long double level = corrected(quotient, points);
            const auto error = [&](const Sample& sample) { return errorAt(quotient, sample); };
            const std::vector<Sample> highest = peaks(target_, samples, error);
            long double largest = 0;
            bool isPositive = true;
            for (const Sample& sample : samples) {
                isPositive = isPositive && denominatorAt(quotient, sample.x) > 0;
            }
            for (const Sample& peak : highest) {
                largest = std::max(largest, std::fabs(error(peak)));
            }
            if (isPositive && largest < least) {
                best = quotient;
                least = largest;
            }
            if (isPositive && largest <= level * (1 + equalEnough)) {
                break;
            }
            for (const Sample& peak : highest) {
                if (std::fabs(error(peak)) > level || denominatorAt(quotient, peak.x) <= 0) {
                    points.push_back(peak);
                }
            }
        }
        return best;
    }

    /// Chebyshev coefficients in powers of x.
    [[nodiscard]] Powers inPowers(const Powers& coefficients, int shift) const {
        const std::size_t count = coefficients.size();
        Powers sum(count);
        Powers here(count);
        here[static_cast<std::size_t>(shift)] = 1;
        const auto timesT = [&](const Powers& a) {
            Powers result(count);
            for (std::size_t k = 0; k < count; ++k) {
                result[k] = ((k > 0 ? a[k - 1] : 0) - centre_ * a[k]) / half_;
            }
            return result;
        };
        Powers before = timesT(here);
        for (std::size_t j = 0; j + static_cast<std::size_t>(shift) < count; ++j) {
            for (std::size_t k = 0; k < count; ++k) {
                sum[k] += coefficients[j] * here[k];
            }
            Powers next = timesT(here);
            for (std::size_t k = 0; k < count; ++k) {
                next[k] = 2 * next[k] - before[k];
            }
            before = std::exchange(here, std::move(next));
        }
        return sum;
    }

private:
    /// T_0(t) ... of x, times x^shift.
    void chebyshev(double x, int shift, std::span<long double> values) const {
        const long double t = (x - centre_) / half_;
        long double before = t;
        long double here = std::pow(static_cast<long double>(x), shift);
        before *= here;
        for (long double& value : values) {
            value = here;
            before = std::exchange(here, 2 * t * here - before);
        }
    }

    [[nodiscard]] std::size_t freeNumerator() const {
        return numerator_ - static_cast<std::size_t>(target_.zeroOrder());
    }

    [[nodiscard]] long double denominatorAt(const Quotient& quotient, double x) const {
        Powers values(denominator_);
        chebyshev(x, 0, values);
        long double sum = 0;
        for (std::size_t k = 0; k < denominator_; ++k) {
            sum += values[k] * quotient.q[k];
        }
        return sum;
    }

    [[nodiscard]] long double errorAt(const Quotient& quotient, const Sample& sample) const {
        Powers values(freeNumerator());
        chebyshev(sample.x, target_.zeroOrder(), values);
        long double sum = 0;
        for (std::size_t k = 0; k < values.size(); ++k) {
            sum += values[k] * quotient.p[k];
        }
        return sample.weight * (sum / denominatorAt(quotient, sample.x) - sample.f);
    }

    [[nodiscard]] long double largestAt(const Quotient& quotient, std::span<const Sample> points) const {
        long double largest = 0;
        for (const Sample& point : points) {
            if (denominatorAt(quotient, point.x) <= 0) {
                return std::numeric_limits<long double>::infinity();
            }
            largest = std::max(largest, std::fabs(errorAt(quotient, point)));
        }
        return largest;
    }

    /// The best one on the points, from a quotient on; returns its largest error there.
    long double corrected(Quotient& quotient, std::span<const Sample> points) const {
        long double level = largestAt(quotient, points);
        for (int step = 0; step < mostCorrections && level > 0; ++step) {
            const auto next = correction(quotient, level, points);
            const long double error =
                next ? largestAt(*next, points) : std::numeric_limits<long double>::infinity();
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

    /// The p, q and least w with weight |f q - p| - level q <= w (q of before) at every point.
    [[nodiscard]] std::optional<Quotient> correction(const Quotient& from, long double level,
                                                     std::span<const Sample> points) const {
        const std::size_t top = freeNumerator();
        const std::size_t count = top + denominator_ + 1;
        const long double scale = level;  // w, and the errors, in units of the level
        Powers objective(count);
        objective.back() = 1;
        LinearProgram program(objective, 1e9L);
        Powers row(count);
        for (std::size_t k = 0; k < denominator_; ++k) {
            for (const long double sign : {1.0L, -1.0L}) {
                row.assign(count, 0);
                row[top + k] = sign;
                program.addRow(row, 1);
            }
        }
        for (const Sample& point : points) {
            if (point.weight == 0) {
                continue;
            }
            for (const long double sign : {1.0L, -1.0L}) {
                chebyshev(point.x, target_.zeroOrder(), std::span(row).first(top));
                chebyshev(point.x, 0, std::span(row).subspan(top, denominator_));
                for (std::size_t k = 0; k < top; ++k) {
                    row[k] *= -sign * point.weight / scale;
                }
                for (std::size_t k = 0; k < denominator_; ++k) {
                    row[top + k] *= (sign * point.weight * point.f - level) / scale;
                }
                row.back() = -denominatorAt(from, point.x);
                program.addRow(row, 0);
            }
        }
        const auto z = program.solve();
        if (!z) {
            return std::nullopt;
        }
        Quotient next{Powers(numerator_), Powers(denominator_)};
        std::copy_n(z->begin(), top, next.p.begin());
        std::copy_n(z->begin() + static_cast<std::ptrdiff_t>(top), denominator_, next.q.begin());
        return next;
    }

    const Target& target_;
    std::size_t numerator_;
    std::size_t denominator_;
    long double centre_;
    long double half_;
};

/// Points at which weight |p - f| is what weight |p / q - f| was.
std::vector<Sample> withoutDenominator(std::span<const double> q, std::span<const Sample> samples) {
    const Powers exact(q.begin(), q.end());
    std::vector<Sample> result(samples.begin(), samples.end());
    for (Sample& sample : result) {
        const long double value = atPoint(exact, sample.x);
        sample.f *= value;
        sample.weight /= value;
    }
    return result;
}

/// The best numerator, in powers of x, for this denominator; nothing where the denominator is not positive.
std::optional<BestFit> numeratorFor(std::span<const double> q, int from, std::size_t count,
                                    std::span<const Sample> samples) {
    const std::vector<Sample> points = withoutDenominator(q, samples);
    double reach = 0;
    for (const Sample& point : points) {
        if (!(point.weight >= 0)) {
            return std::nullopt;
        }
        reach = std::max(reach, std::fabs(point.x));
    }
    const LinearFamily family{.size = count - static_cast<std::size_t>(from),
                              .basis = [&](double x, std::span<long double> values) {
                                  for (std::size_t j = 0; j < values.size(); ++j) {
                                      values[j] = std::pow(static_cast<long double>(x) / reach,
                                                           static_cast<int>(j) + from);
                                  }
                              }};
    auto fit = bestOnPoints(family, points);
    if (fit) {
        Powers powers(count);
        for (std::size_t j = 0; j < family.size; ++j) {
            const int power = static_cast<int>(j) + from;
            powers[static_cast<std::size_t>(power)] =
                fit->coefficients[j] / std::pow(static_cast<long double>(reach), power);
        }
        fit->coefficients = powers;
    }
    return fit;
}

/// Denominators in a format, each with the best numerator: neighbours as long as that helps.
std::vector<double> roundedDenominator(const NumberFormat& format, std::vector<double> q, int from,
                                       std::size_t count, const Range& range,
                                       std::span<const Sample> samples) {
    auto fit = numeratorFor(q, from, count, samples);
    long double level =
        fit && isPositive(q, range) ? fit->level : std::numeric_limits<long double>::infinity();
    for (bool improved = !format.isDouble(); improved;) {
        improved = false;
        for (std::size_t k = 0; k < q.size(); ++k) {
            for (const bool above : {false, true}) {
                std::vector<double> other = q;
                other[k] = format.neighbour(q[k], above);
                const auto tried = numeratorFor(other, from, count, samples);
                if (tried && tried->level < level * (1 - 1e-3L) && isPositive(other, range)) {
                    q = other;
                    level = tried->level;
                    improved = true;
                }
            }
        }
    }
    return q;
}

}  // namespace

std::vector<double> searchRational(const Target& target, Approximant& approximant) {
    const Form& form = approximant.form;
    const Range& range = approximant.range;
    if (target.zeroOrder() > form.size) {
        throw ApproximationError(
            "a numerator of degree " + std::to_string(form.size) +
            " cannot be 0 where f is, as a relative error asks; ask for a higher degree");
    }
    const auto count = static_cast<std::size_t>(form.size) + 1;
    const std::vector<Sample> samples =
        target.samples(std::max<std::size_t>(400, 40 * (count + static_cast<std::size_t>(form.denominator))));
    DifferentialCorrection search(target, form.size, form.denominator);
    const Quotient best = search.best(samples);
    Powers q = search.inPowers(best.q, 0);
    // q(0) = 1 where 0 is in the range; else the largest coefficient is 1.
    long double unit = q[0];
    if (range.lower > 0 || range.upper < 0) {
        unit = *std::ranges::max_element(q, {}, [](long double value) { return std::fabs(value); });
        unit = std::fabs(unit);
    }
    std::vector<double> rounded;
    for (const long double value : q) {
        rounded.push_back(approximant.format.rounded(static_cast<double>(value / unit)));
    }
    const std::vector<Sample> few = target.samples(80);
    approximant.denominator =
        roundedDenominator(approximant.format, rounded, target.zeroOrder(), count, range, few);
    if (!isPositive(approximant.denominator, range)) {
        throw ApproximationError(
            "no denominator in " + approximant.format.name +
            " is proven to be positive in the range; ask for another format or lower degrees");
    }
    const std::vector<Sample> points = withoutDenominator(approximant.denominator, samples);
    const auto numerator = numeratorFor(approximant.denominator, target.zeroOrder(), count, samples);
    if (!numerator) {
        throw ApproximationError("the numerator cannot be determined; ask for lower degrees");
    }
    approximant.numerator = roundedCoefficients(numerator->coefficients, approximant.format, points);
    std::vector<double> candidates;
    for (const Sample& peak : peaks(target, samples, [&](const Sample& sample) {
             return sample.weight * (approximant.at(sample.x) - sample.f);
         })) {
        candidates.push_back(peak.x);
    }
    return candidates;
}

}  // namespace zorro::approximation
