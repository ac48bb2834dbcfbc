#pragma once

// What is certain of a curve on a whole interval: bounds of its value and its derivatives there, from its
// formula by interval and Taylor arithmetic. A grid can miss a peak; this cannot.

#include <vector>

#include "core/activation/function.h"
#include "core/approximation/enclosure/series.h"
#include "core/formula/careful.h"
#include "core/formula/tree.h"

namespace zorro::approximation {

class Enclosure {
public:
    /// Throws SpecError or FormulaError for a formula that does not parse.
    explicit Enclosure(const Curve& curve);

    /// Bounds of f^(k)/k! on x for k up to `order` (at most highestOrder). Where f or a part of it bends or
    /// jumps in x, or an operation is not known here, derivatives are the whole line. T: double, long double.
    template <class T>
    [[nodiscard]] Series<T> over(const Interval<T>& x, int order) const;

    /// The same where the curve's parameters are functions of x themselves, given by their series to the
    /// order.
    template <class T>
    [[nodiscard]] Series<T> over(const Interval<T>& x, int order,
                                 const std::vector<Series<T>>& parameters) const;

    /// f(x), to nearly all digits of long double; NaN where the formula has no value.
    [[nodiscard]] long double at(double x) const;

private:
    template <class T, class ParameterSeries>
    [[nodiscard]] Series<T> walk(const Interval<T>& x, int order, const ParameterSeries& parameter) const;

    std::vector<double> parameters_;
    std::vector<formula::Node> nodes_;  ///< operands are places in this array; the last one is f
    formula::CarefulEvaluator careful_;
};

}  // namespace zorro::approximation
