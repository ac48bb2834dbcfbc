#include "core/train/layers/attention.h"

#include <cmath>
#include <limits>

#include "core/train/operators/attention_mix.h"

namespace zorro {

namespace {

/// What is added to the scores: minus infinity above the diagonal where `causal`, 0 elsewhere.
Tensor mask(std::int64_t positions, bool causal, const at::TensorOptions& options) {
    if (!causal)
        return at::zeros({1, 1, 1}, options);
    return at::full({1, positions, positions}, -std::numeric_limits<double>::infinity(), options).triu_(1);
}

}  // namespace

Tensor StackedAttention::operator()(const Tensor& x, std::int64_t positions) const {
    if (isForOwnLoops(x))
        return output(
            attentionMix(projection(x), {.positions = positions, .heads = heads, .causal = causal}));
    const std::int64_t members = x.size(0);
    const std::int64_t examples = x.size(1) / positions;
    const std::int64_t width = x.size(2);
    const std::int64_t depth = width / heads;

    // [3, K * B * heads, positions, depth]
    const Tensor split = projection(x)
                             .view({members * examples, positions, 3, heads, depth})
                             .permute({2, 0, 3, 1, 4})
                             .reshape({3, members * examples * heads, positions, depth});
    const Tensor scores = at::baddbmm(mask(positions, causal, x.options()), split[0],
                                      split[1].transpose(1, 2), 1, 1 / std::sqrt(static_cast<double>(depth)));
    const Tensor mixed = at::bmm(at::softmax(scores, -1), split[2]);

    return output(mixed.view({members * examples, heads, positions, depth})
                      .transpose(1, 2)
                      .reshape({members, examples * positions, width}));
}

StackedAttention makeAttention(Parameters& parameters, Initializer& initializer, std::int64_t width,
                               std::int64_t heads, bool causal) {
    return {
        .projection = makeLinear(parameters, initializer, {.in = width, .out = 3 * width, .hidden = false}),
        .output =
            makeLinear(parameters, initializer,
                       {.in = width, .out = width, .hidden = false, .inputSquare = 1, .endsBranch = true}),
        .heads = heads,
        .causal = causal};
}

}  // namespace zorro
