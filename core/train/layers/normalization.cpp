#include "core/train/layers/normalization.h"

#include "core/run/comparison/comparison.h"
#include "core/train/operators/row_normalization.h"

namespace zorro {

namespace {

constexpr double epsilon = 1e-5;
constexpr double momentum = 0.1;

/// What is normalised in, and what the statistics are kept in: not in half precision.
at::ScalarType wideType(const Tensor& x) {
    return x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
}

/// Batch normalisation of x [B, K * features, ...]: the members are channels of one.
Tensor batchNormalized(const StackedNormalization& norm, const Tensor& x, bool training) {
    if (training && x.numel() == x.size(1))
        throw RunError(
            "batch normalisation needs more than one value a channel in training; make the batch larger");
    return at::batch_norm(x, norm.scale.flatten(), norm.shift.flatten(), norm.runningMean,
                          norm.runningVariance, training, momentum, epsilon, true);
}

/// Over all dimensions but the first two: (x - mean) / sqrt(variance + epsilon) of layer, and of rms
/// x / sqrt(mean of x^2 + epsilon) (Zhang and Sennrich 2019, arXiv:1910.07467).
Tensor normalizedInside(const Tensor& x, Normalization kind) {
    if (kind == Normalization::layer)
        return at::layer_norm(x, x.sizes().slice(2), {}, {}, epsilon);
    const Tensor flat = x.flatten(2);
    return (flat * at::rsqrt(flat.square().mean({-1}, true) + epsilon)).view(x.sizes());
}

/// What is normalised times its scale, with its shift where it has one; they are [K, features], and stand in
/// `shape` beside it.
Tensor scaledAndShifted(const StackedNormalization& norm, const Tensor& normal, at::IntArrayRef shape) {
    const Tensor scale = norm.scale.view(shape);
    return norm.shift.defined() ? at::addcmul(norm.shift.view(shape), normal, scale) : normal * scale;
}

}  // namespace

Tensor StackedNormalization::rows(const Tensor& x, bool training) const {
    if (kind == Normalization::none)
        return x;
    const Tensor wide = x.to(wideType(x));
    if (kind == Normalization::batch) {
        const Tensor byRow = wide.transpose(0, 1);
        const Tensor normal = batchNormalized(*this, byRow.flatten(1), training).view(byRow.sizes());
        return normal.transpose(0, 1).to(x.scalar_type());
    }
    if (isForOwnLoops(x))
        return rowNormalization(x, scale, shift, epsilon);
    if (kind == Normalization::layer && scale.size(0) == 1)
        return at::layer_norm(wide, {wide.size(2)}, scale[0], shift[0], epsilon).to(x.scalar_type());
    return scaledAndShifted(*this, normalizedInside(wide, kind), {scale.size(0), 1, scale.size(1)})
        .to(x.scalar_type());
}

Tensor StackedNormalization::images(const Tensor& x, bool training) const {
    if (kind == Normalization::none)
        return x;
    const Tensor wide = x.to(wideType(x));
    if (kind == Normalization::batch) {
        return batchNormalized(*this, wide.flatten(1, 2), training).view(x.sizes()).to(x.scalar_type());
    }
    return scaledAndShifted(*this, normalizedInside(wide, kind), {1, x.size(1), x.size(2), 1, 1})
        .to(x.scalar_type());
}

StackedNormalization makeNormalization(Parameters& parameters, const Initializer& initializer,
                                       Normalization kind, std::int64_t features) {
    StackedNormalization norm{.kind = kind};
    if (kind == Normalization::none)
        return norm;
    norm.scale = parameters.add("scale", initializer.constant({features}, 1));
    if (kind != Normalization::rms)
        norm.shift = parameters.add("shift", initializer.constant({features}, 0));
    if (kind == Normalization::batch) {
        norm.runningMean = parameters.addBuffer(initializer.constant({features}, 0).flatten());
        norm.runningVariance = parameters.addBuffer(initializer.constant({features}, 1).flatten());
    }
    return norm;
}

}  // namespace zorro
