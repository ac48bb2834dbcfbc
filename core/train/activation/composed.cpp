#include "core/train/activation/composed.h"

#include <vector>

#include "core/train/activation/zorro_kernel.h"

namespace zorro {

namespace {

/// The quantities of zorro_kernel.cpp's Point, as tensors.
struct Points {
    Tensor scale, offset, m, y, below, above, a, b, u, far, quotient, numerator, reciprocal, g, s;
};

/// A column of the form, shaped so that it broadcasts over x.
Tensor column(const Tensor& x, const Tensor& form, std::int64_t position) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
    shape[0] = x.size(0);
    return form.select(1, position).repeat({x.size(0) / form.size(0)}).view(shape);
}

Points pointsAt(const Tensor& x, const Tensor& form) {
    const double largestExponent = x.scalar_type() == at::kDouble ? 700 : 87;
    Points p{.scale = column(x, form, FormColumn::scale),
             .offset = column(x, form, FormColumn::offset),
             .m = column(x, form, FormColumn::m)};
    p.y = p.m * x + column(x, form, FormColumn::shift);
    p.below = p.y < 0;
    p.above = p.y > 1;
    p.a = at::where(p.below, column(x, form, FormColumn::aNeg), column(x, form, FormColumn::aPos));
    p.b = at::where(p.below, column(x, form, FormColumn::bNeg), column(x, form, FormColumn::bPos));

    // Not clamp and abs, whose derivatives at a b = 0 are those of neither branch.
    const Tensor product = p.a * p.b;
    const Tensor zero = at::zeros_like(product);
    const Tensor positive = at::where(product >= 0, product, zero);
    const Tensor exponent = at::where(product >= 0, zero, product);
    const Tensor lowest = ((exponent - largestExponent) / p.a).detach();
    const Tensor u = at::where(p.below, p.y, at::where(p.above, 1 - p.y, p.y - p.y));
    p.u = at::where(u < lowest, lowest, u);
    const Tensor e = (exponent - p.a * p.u).clamp_min(-largestExponent).exp();
    p.far = p.u <= lowest;
    p.quotient = (-positive).exp();
    p.numerator = 1 + (exponent - positive).exp();
    p.reciprocal = 1 / (p.quotient + e);
    p.g = at::where(p.far, at::zeros_like(u), p.numerator * p.reciprocal);
    p.s = e * p.reciprocal;
    return p;
}

/// A, which is what scale and offset are applied to.
Tensor valueAt(const Points& p) {
    const Tensor hump = p.u * p.g;
    return at::where(p.above, 1 - hump, at::where(p.below, hump, p.y + hump));
}

/// dA/dy. In the linear part it is 1 whatever a and b are, and so are its derivatives 0.
Tensor slopeAt(const Points& p) {
    return at::where(p.below.logical_or(p.above), p.g * (1 + p.a * p.u * p.s), at::ones_like(p.u) + p.u);
}

/// d^2A/dy^2.
Tensor curvatureAt(const Points& p) {
    const Tensor curvature = p.a * p.g * p.s * (2 + p.a * p.u * (2 * p.s - 1));
    return at::where(p.above, -curvature, at::where(p.below, curvature, p.u));
}

/// The sum of terms of x's shape for every row of a form with `rows` of them.
Tensor sumOfRows(const Tensor& terms, std::int64_t rows) {
    return terms.reshape({terms.size(0), -1}).sum(1).view({-1, rows}).sum(0);
}

/// The gradient of the form where that of f(x) is `gradient` and that of y is `byY`, as addFormTerms() of
/// zorro_point.h has it.
Tensor formGradientAt(const Points& p, const Tensor& gradient, const Tensor& byY, const Tensor& x,
                      const Tensor& form) {
    const Tensor none = at::zeros_like(p.u);
    const Tensor hump = p.scale * gradient * at::where(p.above, -p.u * p.g, p.u * p.g);
    const Tensor difference = p.quotient * (p.reciprocal - 1 / p.numerator);
    const Tensor byA = hump * (p.b * difference + p.u * p.s);
    const Tensor byB = hump * p.a * difference;
    std::vector<Tensor> columns(FormColumn::count);
    columns[FormColumn::scale] = gradient * valueAt(p);
    columns[FormColumn::offset] = gradient + none;
    columns[FormColumn::m] =
        byY * at::where(p.far, none, x.to(none.scalar_type()));  // 0 times infinity is not 0
    columns[FormColumn::shift] = byY;
    columns[FormColumn::aNeg] = at::where(p.below, byA, none);
    columns[FormColumn::bNeg] = at::where(p.below, byB, none);
    columns[FormColumn::aPos] = at::where(p.above, byA, none);
    columns[FormColumn::bPos] = at::where(p.above, byB, none);
    for (Tensor& terms : columns) terms = sumOfRows(terms, form.size(0));
    return at::stack(columns, 1).to(form.scalar_type());
}

}  // namespace

Tensor composedZorro(const Tensor& x, const Tensor& form) {
    const Points p = pointsAt(x, form);
    return p.scale * valueAt(p) + p.offset;
}

Tensor composedZorroSlope(const Tensor& x, const Tensor& form) {
    const Points p = pointsAt(x, form);
    return p.scale * p.m * slopeAt(p);
}

std::pair<Tensor, Tensor> composedZorroGradients(const Tensor& gradient, const Tensor& x,
                                                 const Tensor& form) {
    const Points p = pointsAt(x, form);
    const Tensor slope = p.scale * slopeAt(p);
    return {gradient * p.m * slope, formGradientAt(p, gradient, gradient * slope, x, form)};
}

std::pair<Tensor, Tensor> composedZorroSecondGradients(const Tensor& outer, const Tensor& gradient,
                                                       const Tensor& x, const Tensor& form) {
    const Points p = pointsAt(x, form);
    const Tensor outerScaled = outer * p.scale * p.m;
    return {outerScaled * slopeAt(p), outerScaled * gradient * p.m * curvatureAt(p)};
}

}  // namespace zorro
