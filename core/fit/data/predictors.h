#pragma once

// Formulas of several predictors. Fits are about functions of one x, and so such a formula becomes one: a
// function of the number of the point, whose predictors it looks up. Solver, standard errors and residuals
// then need not know; only a curve between the points there is none.

#include <memory>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/fit/data/target.h"

namespace zorro {

/// The curve of a SPEC `expr(FORMULA):p=v,...`, as a function of the number of the point, 1, 2, ...; NaN
/// elsewhere, and without derivatives in x. In the formula the predictors are called by their names, or x1,
/// x2, ... in their order where they have no such names. Throws SpecError where the text describes none, also
/// for a SPEC without a formula. There are one to nine predictors, each
/// with as many values as the others.
[[nodiscard]] Curve parsePredictorCurve(std::string_view spec,
                                        const std::shared_ptr<const std::vector<Predictor>>& predictors);

/// The same for what people type, where a bare formula will do.
[[nodiscard]] Curve parseTypedPredictorCurve(std::string_view text,
                                             const std::shared_ptr<const std::vector<Predictor>>& predictors);

/// The predictors of a function that parsePredictorCurve() made; null for any other.
[[nodiscard]] std::shared_ptr<const std::vector<Predictor>> predictorsOf(const Function& function);

}  // namespace zorro
