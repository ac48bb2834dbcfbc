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

}  // namespace

Tensor StackedNormalization::rows(const Tensor& x, bool training) const {
    if (kind == Normalization::none)
        return x;
    const Tensor wide = x.to(wideType(x));
    if (kind == Normalization::layer) {
        if (isForOwnLoops(x))
            return rowNormalization(x, scale, shift, epsilon);
        if (scale.size(0) == 1)
            return at::layer_norm(wide, {wide.size(2)}, scale[0], shift[0], epsilon).to(x.scalar_type());
        const Tensor normal = at::layer_norm(wide, {wide.size(2)}, {}, {}, epsilon);
        return at::addcmul(shift.unsqueeze(1), normal, scale.unsqueeze(1)).to(x.scalar_type());
    }
    const Tensor byRow = wide.transpose(0, 1);
    const Tensor normal = batchNormalized(*this, byRow.flatten(1), training).view(byRow.sizes());
    return normal.transpose(0, 1).to(x.scalar_type());
}

Tensor StackedNormalization::images(const Tensor& x, bool training) const {
    if (kind == Normalization::none)
        return x;
    const Tensor wide = x.to(wideType(x));
    if (kind == Normalization::batch) {
        return batchNormalized(*this, wide.flatten(1, 2), training).view(x.sizes()).to(x.scalar_type());
    }
    const std::vector<std::int64_t> byChannel{1, x.size(1), x.size(2), 1, 1};
    const Tensor normal = at::layer_norm(wide, {x.size(2), x.size(3), x.size(4)}, {}, {}, epsilon);
    return (normal * scale.view(byChannel) + shift.view(byChannel)).to(x.scalar_type());
}

StackedNormalization makeNormalization(Parameters& parameters, const Initializer& initializer,
                                       Normalization kind, std::int64_t features) {
    StackedNormalization norm{.kind = kind};
    if (kind == Normalization::none)
        return norm;
    norm.scale = parameters.add("scale", initializer.constant({features}, 1));
    norm.shift = parameters.add("shift", initializer.constant({features}, 0));
    if (kind == Normalization::batch) {
        norm.runningMean = parameters.addBuffer(initializer.constant({features}, 0).flatten());
        norm.runningVariance = parameters.addBuffer(initializer.constant({features}, 1).flatten());
    }
    return norm;
}

}  // namespace zorro
