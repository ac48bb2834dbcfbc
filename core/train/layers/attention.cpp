#include "core/train/layers/attention.h"

#include <cmath>
#include <limits>

namespace zorro {

namespace {

/// Minus infinity above the diagonal, 0 elsewhere: [positions, positions].
Tensor futureMask(std::int64_t positions, const at::TensorOptions& options) {
    return at::full({positions, positions}, -std::numeric_limits<double>::infinity(), options).triu_(1);
}

}  // namespace

Tensor StackedAttention::operator()(const Tensor& x, std::int64_t positions) const {
    const std::int64_t members = x.size(0);
    const std::int64_t examples = x.size(1) / positions;
    const std::int64_t width = x.size(2);
    const std::int64_t depth = width / heads;

    // [3, K * B * heads, positions, depth]
    const Tensor split = projection(x)
                             .view({members * examples, positions, 3, heads, depth})
                             .permute({2, 0, 3, 1, 4})
                             .reshape({3, members * examples * heads, positions, depth});
    Tensor scores = at::bmm(split[0], split[1].transpose(1, 2)) / std::sqrt(static_cast<double>(depth));
    if (causal)
        scores = scores + futureMask(positions, scores.options());
    const Tensor mixed = at::bmm(at::softmax(scores, -1), split[2]);

    return output(mixed.view({members * examples, heads, positions, depth})
                      .transpose(1, 2)
                      .reshape({members, examples * positions, width}));
}

StackedAttention makeAttention(Parameters& parameters, Initializer& initializer, std::int64_t width,
                               std::int64_t heads, bool causal) {
    return {
        .projection = makeLinear(parameters, initializer, {.in = width, .out = 3 * width, .hidden = false}),
        .output = makeLinear(parameters, initializer, {.in = width, .out = width, .hidden = false}),
        .heads = heads,
        .causal = causal};
}

}  // namespace zorro
