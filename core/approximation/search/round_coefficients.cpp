#include "core/approximation/search/round_coefficients.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/approximation/search/exchange.h"

namespace zorro::approximation {
namespace {

constexpr std::size_t beamWidth = 5;
constexpr int mostPasses = 12;
constexpr std::size_t mostSearchPoints = 160;

/// Some coefficients rounded, the others best for that.
struct Partial {
    std::vector<std::optional<double>> rounded;  ///< by power
    std::vector<long double> best;               ///< by power
    long double level = 0;
};

long double valueAt(std::span<const long double> coefficients, double x) {
    long double value = 0;
    for (std::size_t k = coefficients.size(); k-- > 0;) {
        value = value * x + coefficients[k];
    }
    return value;
}

class Rounding {
public:
    Rounding(std::span<const long double> best, const NumberFormat& format, std::span<const Sample> points)
        : format_(format), all_(points), best_(best.begin(), best.end()) {
        for (const Sample& point : points) {
            reach_ = std::max(reach_, std::fabs(point.x));
        }
        for (std::size_t k = 0; k < best.size(); ++k) {
            if (best[k] != 0) {
                powers_.push_back(k);
            }
        }
        // The points that decide: those with the largest errors, and some of all.
        std::vector<Sample> sorted(points.begin(), points.end());
        std::ranges::sort(sorted, std::ranges::greater(), [&](const Sample& point) {
            return point.weight * std::fabs(valueAt(best, point.x) - point.f);
        });
        sorted.resize(std::min(sorted.size(), mostSearchPoints / 2));
        few_ = sorted;
        const std::size_t stride = std::max<std::size_t>(1, points.size() / (mostSearchPoints / 2));
        for (std::size_t i = 0; i < points.size(); i += stride) {
            few_.push_back(points[i]);
        }
    }

    /// From the coefficient whose rounding does most to the one whose does least.
    [[nodiscard]] std::vector<double> byFixing() const {
        std::vector<std::size_t> order = powers_;
        std::ranges::sort(order, std::ranges::greater(), [&](std::size_t k) {
            return format_.unit(static_cast<double>(best_[k])) * std::pow(reach_, static_cast<double>(k));
        });
        std::vector<Partial> beam{{std::vector<std::optional<double>>(best_.size()), best_, 0}};
        for (const std::size_t power : order) {
            std::vector<Partial> next;
            for (const Partial& partial : beam) {
                for (const double value : around(partial.best[power])) {
                    Partial candidate = partial;
                    candidate.rounded[power] = value;
                    if (improve(candidate)) {
                        next.push_back(std::move(candidate));
                    }
                }
            }
            if (next.empty()) {
                return naive();
            }
            std::ranges::sort(next, {}, &Partial::level);
            next.resize(std::min(next.size(), beamWidth));
            beam = std::move(next);
        }
        std::vector<double> result(best_.size());
        for (std::size_t k = 0; k < result.size(); ++k) {
            result[k] = beam.front().rounded[k].value_or(0);
        }
        return result;
    }

    [[nodiscard]] std::vector<double> naive() const {
        std::vector<double> result;
        for (const long double value : best_) {
            result.push_back(format_.rounded(static_cast<double>(value)));
        }
        return result;
    }

    /// Moves one coefficient, or two, to neighbours as long as that helps.
    [[nodiscard]] std::vector<double> moved(std::vector<double> coefficients) const {
        long double error = largestError(coefficients, all_);
        bool improved = true;
        for (int pass = 0; pass < mostPasses && improved; ++pass) {
            improved = false;
            for (std::size_t i = 0; i < powers_.size(); ++i) {
                for (std::size_t j = i; j < powers_.size(); ++j) {
                    for (int move = 0; move < (i == j ? 2 : 4); ++move) {
                        std::vector<double> other = coefficients;
                        double& first = other[powers_[i]];
                        first = format_.neighbour(first, move % 2 == 0);
                        if (i != j) {
                            double& second = other[powers_[j]];
                            second = format_.neighbour(second, move / 2 == 0);
                        }
                        const long double here = largestError(other, all_, error);
                        if (here < error) {
                            coefficients = other;
                            error = here;
                            improved = true;
                        }
                    }
                }
            }
        }
        return coefficients;
    }

    /// The largest error, or, above `enough`, any that is larger.
    static long double largestError(std::span<const double> coefficients, std::span<const Sample> points,
                                    long double enough = std::numeric_limits<long double>::infinity()) {
        long double largest = 0;
        for (const Sample& point : points) {
            long double value = 0;
            for (std::size_t k = coefficients.size(); k-- > 0;) {
                value = value * point.x + coefficients[k];
            }
            largest = std::max(largest, point.weight * std::fabs(value - point.f));
            if (largest >= enough) {
                break;
            }
        }
        return largest;
    }

private:
    /// The numbers of the format around a value.
    [[nodiscard]] std::vector<double> around(long double value) const {
        const double near = format_.rounded(static_cast<double>(value));
        const double other = format_.neighbour(near, static_cast<long double>(near) < value);
        return near == other ? std::vector{near} : std::vector{near, other};
    }

    /// Makes the coefficients that are not rounded the best ones.
    [[nodiscard]] bool improve(Partial& partial) const {
        std::vector<std::size_t> open;
        std::vector<double> fixed(best_.size());
        for (const std::size_t k : powers_) {
            if (partial.rounded[k]) {
                fixed[k] = *partial.rounded[k];
            } else {
                open.push_back(k);
            }
        }
        if (open.empty()) {
            partial.level = largestError(fixed, all_);
            return true;
        }
        const std::vector<long double> constant(fixed.begin(), fixed.end());
        const LinearFamily family{.size = open.size(),
                                  .basis =
                                      [&](double x, std::span<long double> values) {
                                          for (std::size_t j = 0; j < open.size(); ++j) {
                                              values[j] = std::pow(static_cast<long double>(x) / reach_,
                                                                   static_cast<int>(open[j]));
                                          }
                                      },
                                  .fixed = [&](double x) { return valueAt(constant, x); }};
        const auto fit = bestOnPoints(family, few_);
        if (!fit) {
            return false;
        }
        partial.level = fit->level;
        for (std::size_t j = 0; j < open.size(); ++j) {
            partial.best[open[j]] =
                fit->coefficients[j] / std::pow(static_cast<long double>(reach_), static_cast<int>(open[j]));
        }
        return true;
    }

    const NumberFormat& format_;
    std::span<const Sample> all_;
    std::vector<long double> best_;
    std::vector<std::size_t> powers_;
    std::vector<Sample> few_;
    double reach_ = 0;
};

}  // namespace

long double largestError(std::span<const double> coefficients, std::span<const Sample> points) {
    return Rounding::largestError(coefficients, points);
}

std::vector<double> roundedCoefficients(std::span<const long double> best, const NumberFormat& format,
                                        std::span<const Sample> points) {
    const Rounding rounding(best, format, points);
    const std::vector<double> naive = rounding.naive();
    long double exactError = 0;
    for (const Sample& point : points) {
        exactError = std::max(exactError, point.weight * std::fabs(valueAt(best, point.x) - point.f));
    }
    constexpr long double harmless = 1 + 1e-5L;
    if (largestError(naive, points) <= exactError * harmless) {
        return naive;
    }
    if (format.isDouble()) {  // powers that far from 0 lose digits that no choice of theirs can bring back
        return naive;
    }
    std::vector<double> fixed = rounding.byFixing();
    if (largestError(naive, points) < largestError(fixed, points)) {
        fixed = naive;
    }
    return rounding.moved(fixed);
}

}  // namespace zorro::approximation
