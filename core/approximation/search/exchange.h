#pragma once

// Best uniform approximation by exchange, as Remez has it (1934, Sur le calcul effectif des polynomes
// d'approximation): the best one on a few points, the points of its largest errors on the range taken in, and
// again, until both agree. On a few points it is a linear program, so the functions that are combined need
// not be powers, and kinks, symmetries and too small a reference do no harm.

#include <functional>
#include <span>
#include <vector>

#include "core/approximation/target.h"

namespace zorro::approximation {

/// All sums of `size` functions with coefficients, and one that is always added.
struct LinearFamily {
    std::size_t size = 0;
    std::function<void(double x, std::span<long double> values)> basis;
    std::function<long double(double x)> fixed = [](double) { return 0.0L; };
};

struct BestFit {
    std::vector<long double> coefficients;
    long double level = 0;    ///< no coefficients have a smaller largest error: proven on the reference
    long double largest = 0;  ///< weighted error of these, on the range
    std::vector<Sample> reference;
};

/// The best coefficients for these points; nothing where digits run out.
[[nodiscard]] std::optional<BestFit> bestOnPoints(const LinearFamily& family, std::span<const Sample> points);

/// The best coefficients on the range of the target, whose samples are given. Throws ApproximationError where
/// digits run out.
[[nodiscard]] BestFit bestOnRange(const LinearFamily& family, const Target& target,
                                  std::span<const Sample> samples);

/// Of a function with its error at samples, those samples at which |error| has a local maximum, moved to
/// where it is largest between their neighbours.
[[nodiscard]] std::vector<Sample> peaks(const Target& target, std::span<const Sample> samples,
                                        const std::function<long double(const Sample&)>& error);

}  // namespace zorro::approximation
