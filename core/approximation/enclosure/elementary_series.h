#pragma once

// Functions of calculus in Taylor arithmetic: what has derivatives of every order where it is defined.

#include "core/approximation/enclosure/series.h"
#include "core/formula/operation.h"

namespace zorro::approximation {

/// The function of one number on a series; the whole line where the argument leaves its domain, or where
/// there is no rule for the operation. T: double or long double.
template <class T>
[[nodiscard]] Series<T> elementarySeries(formula::Operation operation, const Series<T>& u);

/// a^b.
template <class T>
[[nodiscard]] Series<T> powerSeries(const Series<T>& a, const Series<T>& b);

}  // namespace zorro::approximation
