#include "core/approximation/search/exchange.h"

#include <algorithm>
#include <cmath>

#include "core/approximation/search/forms.h"
#include "core/approximation/search/linear_program.h"

namespace zorro::approximation {
namespace {

constexpr int mostExchanges = 60;
constexpr long double closeEnough = 1e-6L;  // of the largest error: how far it may be from the best one

long double weightedError(const LinearFamily& family, std::span<const long double> coefficients,
                          const Sample& sample) {
    std::vector<long double> values(family.size);
    family.basis(sample.x, values);
    long double p = family.fixed(sample.x);
    for (std::size_t j = 0; j < values.size(); ++j) {
        p += coefficients[j] * values[j];
    }
    return sample.weight * (p - sample.f);
}

/// The place between `lower` and `upper` at which |error| is largest, by golden section.
Sample summit(const Target& target, double lower, double upper, const Sample& start,
              const std::function<long double(const Sample&)>& error) {
    constexpr double golden = 0.3819660112501051;
    Sample best = start;
    long double largest = std::fabs(error(start));
    for (int step = 0; step < 40 && upper - lower > 1e-9 * (1 + std::fabs(upper)); ++step) {
        const bool isRight = upper - best.x > best.x - lower;
        const double x = isRight ? best.x + golden * (upper - best.x) : best.x - golden * (best.x - lower);
        const Sample sample = target.at(x);
        const long double here = std::fabs(error(sample));
        if (here > largest) {
            (isRight ? lower : upper) = best.x;
            best = sample;
            largest = here;
        } else {
            (isRight ? upper : lower) = x;
        }
    }
    return best;
}

}  // namespace

std::vector<Sample> peaks(const Target& target, std::span<const Sample> samples,
                          const std::function<long double(const Sample&)>& error) {
    std::vector<long double> sizes;
    for (const Sample& sample : samples) {
        sizes.push_back(std::fabs(error(sample)));
    }
    std::vector<Sample> found;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const bool rises = i == 0 || sizes[i] >= sizes[i - 1];
        const bool falls = i + 1 == samples.size() || sizes[i] > sizes[i + 1];
        if (rises && falls && sizes[i] > 0) {
            const double lower = i == 0 ? samples[i].x : samples[i - 1].x;
            const double upper = i + 1 == samples.size() ? samples[i].x : samples[i + 1].x;
            found.push_back(summit(target, lower, upper, samples[i], error));
        }
    }
    return found;
}

std::vector<double> errorPeaks(const Target& target, std::span<const Sample> samples,
                               const Approximant& approximant) {
    std::vector<double> places;
    for (const Sample& peak : peaks(target, samples, [&](const Sample& sample) {
             return sample.weight * (approximant.at(sample.x) - sample.f);
         })) {
        places.push_back(peak.x);
    }
    return places;
}

// z is the coefficients and the level; weight |fixed + sum c_j basis_j - f| <= level at every point.
std::optional<BestFit> bestOnPoints(const LinearFamily& family, std::span<const Sample> points) {
    std::vector<long double> row(family.size + 1);
    long double scale = 0;
    for (const Sample& point : points) {
        scale = std::max(scale, point.weight * std::fabs(point.f - family.fixed(point.x)));
    }
    scale = scale == 0 ? 1 : scale;
    std::vector<long double> objective(family.size + 1);
    objective.back() = 1;
    LinearProgram program(objective, 1e9L);
    for (const Sample& point : points) {
        if (point.weight == 0) {
            continue;
        }
        family.basis(point.x, std::span(row).first(family.size));
        const long double right = point.weight * (point.f - family.fixed(point.x)) / scale;
        for (const long double sign : {1.0L, -1.0L}) {
            std::vector<long double> signedRow(row);
            for (std::size_t j = 0; j < family.size; ++j) {
                signedRow[j] *= sign * point.weight;
            }
            signedRow.back() = -1;
            program.addRow(signedRow, sign * right);
        }
    }
    auto z = program.solve();
    if (!z) {
        return std::nullopt;
    }
    BestFit fit{.level = std::max(0.0L, z->back() * scale), .reference = {points.begin(), points.end()}};
    z->pop_back();
    for (const long double value : *z) {
        fit.coefficients.push_back(value * scale);
    }
    return fit;
}

BestFit bestOnRange(const LinearFamily& family, const Target& target, std::span<const Sample> samples) {
    std::vector<Sample> reference;
    const std::size_t first = std::min(samples.size(), 4 * family.size + 16);
    for (std::size_t i = 0; i < first; ++i) {
        reference.push_back(samples[i * (samples.size() - 1) / (first - 1)]);
    }
    BestFit best;
    for (int round = 0; round < mostExchanges; ++round) {
        auto fit = bestOnPoints(family, reference);
        if (!fit) {
            break;
        }
        const auto error = [&](const Sample& sample) {
            return weightedError(family, fit->coefficients, sample);
        };
        const std::vector<Sample> highest = peaks(target, samples, error);
        for (const Sample& peak : highest) {
            fit->largest = std::max(fit->largest, std::fabs(error(peak)));
        }
        if (best.coefficients.empty() || fit->largest < best.largest) {
            best = *fit;
        }
        best.level = std::max(best.level, fit->level);
        const long double rounding = 16 * std::numeric_limits<long double>::epsilon() * target.scale();
        if (best.largest <= best.level * (1 + closeEnough) + rounding) {
            return best;
        }
        for (const Sample& peak : highest) {
            if (std::fabs(error(peak)) > best.level) {
                reference.push_back(peak);
            }
        }
    }
    if (best.coefficients.empty()) {
        throw ApproximationError(
            "the coefficients cannot be determined in the digits of the search; ask for a lower degree or a "
            "narrower range");
    }
    return best;
}

}  // namespace zorro::approximation
