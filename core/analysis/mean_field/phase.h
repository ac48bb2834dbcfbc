#pragma once

// Order and chaos of deep networks at initialisation (Poole et al. 2016; Schoenholz et al. 2017). From layer
// to layer the variance of pre-activations goes q' = sigma_w^2 E[f(sqrt(q) z)^2] + sigma_b^2, to a fixed
// point where there is one; there chi = sigma_w^2 E[f'(sqrt(q) z)^2] says what a layer multiplies the square
// of a gradient's norm with. Below 1 gradients vanish and inputs become alike (order), above 1 gradients grow
// and inputs that were alike part (chaos); 1 is the edge of chaos.

#include <cstddef>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// The range of variances that are followed: what leaves it below counts as 0, above as infinite.
inline constexpr double smallestVariance = 1e-6;
inline constexpr double largestVariance = 1e6;

/// What becomes of the variance of pre-activations over many layers, begun at 1.
enum class VarianceFate {
    settles,   ///< at a fixed point
    vanishes,  ///< below smallestVariance
    explodes   ///< beyond largestVariance
};

struct PhasePoint {
    VarianceFate fate = VarianceFate::settles;
    double q = 1;  ///< the fixed point, or the end of the range
    double chi =
        1;  ///< at q; at the end of the range the limit that it goes to, as far as it is reached there
};

/// Where networks of one curve end up, quickly for many (sigma_w, sigma_b): the two expectations are computed
/// once, at so many q that what lies between them is right to about 1e-3.
class PhaseTable {
public:
    /// Takes some hundred quadratures: milliseconds of a catalogue function, more of a long formula.
    explicit PhaseTable(const Curve& curve);

    /// The fixed point that the variance moves to from 1, the first in the direction in which it moves: where
    /// E[f^2] grows with q that is what layers lead to. Both variances >= 0 and finite; not finite numbers of
    /// the curve give a chi that is none.
    [[nodiscard]] PhasePoint at(double weightVariance, double biasVariance) const;

    /// chi at the fixed points of a grid, row by row from the smallest sigma_b on, at the middles of
    /// `columns` x `rows` cells of (0, mostWeight) x (0, mostBias); NaN where the variance explodes.
    [[nodiscard]] std::vector<double> chiMap(double mostWeight, double mostBias, std::size_t columns,
                                             std::size_t rows) const;

    /// A point of the edge of chaos, as deviations.
    struct EdgePoint {
        double sigmaWeight = 0;
        double sigmaBias = 0;
        double q = 0;
    };
    /// The edge of chaos over increasing q, in stretches without a gap: chi = 1 at a fixed point with
    /// sigma_b^2 >= 0 that layers lead to.
    [[nodiscard]] std::vector<std::vector<EdgePoint>> edgeOfChaos() const;

private:
    [[nodiscard]] EdgePoint edgeAt(double q) const;
    [[nodiscard]] bool isReached(const EdgePoint& point) const;
    [[nodiscard]] double meanSquareAt(double q) const;
    [[nodiscard]] double meanSquareSlopeAt(double q) const;

    std::vector<double> meanSquare_;       ///< logarithms of E[f(sqrt(q) z)^2], by the logarithm of q
    std::vector<double> meanSquareSlope_;  ///< of E[f'(sqrt(q) z)^2]
};

}  // namespace zorro
