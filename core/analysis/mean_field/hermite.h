#pragma once

// Functions of a normal number as series of Hermite polynomials, by which the products of two correlated ones
// are sums: for u_a = sqrt(q_a) z_a, u_b = sqrt(q_b) z_b with E[z_a z_b] = rho and the normalised
// probabilists' polynomials h_n, E[v(u_a) w(u_b)] = sum of v_n(q_a) w_n(q_b) rho^n, v_n(q) = E[v(sqrt(q) z)
// h_n(z)] (Mehler; O'Donnell, "Analysis of Boolean Functions", 2014, section 11.2).

#include <utility>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

struct HermiteExpansion {
    std::vector<double> coefficients;  ///< the first ones; the very first is the mean
    double meanSquare = 0;             ///< the sum of the squares of all coefficients
    double rest = 0;                   ///< what of that lies beyond those that are kept
};

/// The expansions of f and of f' at pre-activations of variance q > 0.
[[nodiscard]] std::pair<HermiteExpansion, HermiteExpansion> hermiteExpansions(const Curve& curve, double q);

/// E[v(u_a) w(u_b)] at a correlation in [-1, 1]. What is not kept counts as if it all stood right behind:
/// exact at 0 and for equal expansions at 1; only where v jumps it is not small in between.
[[nodiscard]] double meanProduct(const HermiteExpansion& v, const HermiteExpansion& w, double correlation);

}  // namespace zorro
