#pragma once

// The operations of core/formula in Taylor arithmetic.

#include "core/approximation/enclosure/series.h"
#include "core/formula/operation.h"

namespace zorro::approximation {

/// The operation on series; operands that it does not have are ignored. What is not known (an argument
/// outside the domain, an operation without a rule) is the whole line. T: double or long double.
template <class T>
[[nodiscard]] Series<T> seriesOf(formula::Operation operation, const Series<T>& a, const Series<T>& b,
                                 const Series<T>& c);

}  // namespace zorro::approximation
