#pragma once

// The values of conditions for a family at given parameters. Private to core/fit.

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/fit/constraint/condition.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// left - right of a relation at each x, for the parameters; NaN where it has no value.
[[nodiscard]] std::vector<double> valuesOf(const Relation& relation, const Function& family,
                                           const std::vector<double>& parameters, std::span<const double> x);

/// The derivatives of these in the coordinates of the unknowns (a row an x, a column an unknown): exact where
/// only f occurs, by central differences in the parameters where f' or f'' does.
[[nodiscard]] Eigen::MatrixXd gradientsOf(const Relation& relation, const Function& family,
                                          const Unknowns& unknowns, std::span<const double> coordinates,
                                          std::span<const double> x);

/// How high and how wide the curve is: f is of the size of the height, f' of height / width, and so on.
struct CurveSize {
    double height = 1;
    double width = 1;
};

/// How large what is compared is: the largest sum over x of the sizes of its parts. What a violation is
/// measured by; never 0.
[[nodiscard]] double sizeOf(const Relation& relation, const Function& family,
                            const std::vector<double>& parameters, std::span<const double> x,
                            const CurveSize& curve);

}  // namespace zorro
