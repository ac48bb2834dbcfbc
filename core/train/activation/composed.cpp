#include "core/train/activation/composed.h"

#include "core/train/activation/zorro_kernel.h"

namespace zorro {

namespace {

/// The quantities of zorro_kernel.cpp's Point, as tensors.
struct Points {
    Tensor scale, offset, m, y, below, above, a, u, g, s;
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
    const Tensor b = at::where(p.below, column(x, form, FormColumn::bNeg), column(x, form, FormColumn::bPos));

    // Not clamp and abs, whose derivatives at a b = 0 are those of neither branch.
    const Tensor product = p.a * b;
    const Tensor zero = at::zeros_like(product);
    const Tensor positive = at::where(product >= 0, product, zero);
    const Tensor exponent = at::where(product >= 0, zero, product);
    const Tensor lowest = ((exponent - largestExponent) / p.a).detach();
    const Tensor u = at::where(p.below, p.y, at::where(p.above, 1 - p.y, p.y - p.y));
    p.u = at::where(u < lowest, lowest, u);
    const Tensor e = (exponent - p.a * p.u).clamp_min(-largestExponent).exp();
    const Tensor quotient = (-positive).exp();
    const Tensor reciprocal = 1 / (quotient + e);
    p.g = at::where(p.u <= lowest, at::zeros_like(u), (1 + (exponent - positive).exp()) * reciprocal);
    p.s = e * reciprocal;
    return p;
}

}  // namespace

Tensor composedZorro(const Tensor& x, const Tensor& form) {
    const Points p = pointsAt(x, form);
    const Tensor hump = p.u * p.g;
    const Tensor A = at::where(p.above, 1 - hump, at::where(p.below, hump, p.y + hump));
    return p.scale * A + p.offset;
}

Tensor composedZorroSlope(const Tensor& x, const Tensor& form) {
    const Points p = pointsAt(x, form);
    // In the linear part the slope is 1 whatever a and b are, and so are its derivatives 0.
    const Tensor slope =
        at::where(p.below.logical_or(p.above), p.g * (1 + p.a * p.u * p.s), at::ones_like(p.u) + p.u);
    return p.scale * p.m * slope;
}

Tensor composedZorroCurvature(const Tensor& x, const Tensor& form) {
    const Points p = pointsAt(x, form);
    const Tensor curvature = p.a * p.g * p.s * (2 + p.a * p.u * (2 * p.s - 1));
    const Tensor signedCurvature = at::where(p.above, -curvature, at::where(p.below, curvature, p.u));
    return p.scale * p.m * p.m * signedCurvature;
}

}  // namespace zorro
