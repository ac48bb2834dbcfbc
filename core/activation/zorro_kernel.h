#pragma once

// The inner loop of the Zorro family: many points of one general form at once, to the accuracy of MATH.md's
// promise (relative error 1e-13, or absolute error 1e-15 for values below 0.01).

#include <span>

#include "core/activation/zorro_form.h"

namespace zorro {

/// Where evaluateZorro writes; an empty span is not computed. da and db are the derivatives in a and b of the
/// side that a point lies on, `side` says which: -1 below the identity, 0 on it (da = db = 0), 1 above.
struct ZorroOutputs {
    std::span<double> f, df, d2f, da, db, dm, side;
};

/// Computes what `outputs` asks for; non-empty spans are as long as x. Allocates nothing.
void evaluateZorro(const ZorroForm& form, std::span<const double> x, const ZorroOutputs& outputs);

}  // namespace zorro
