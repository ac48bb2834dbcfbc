#include "core/train/operators/attention_mix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <torch/csrc/autograd/custom_function.h>
#include <vector>

#include "core/train/kernels/product.h"
#include "core/train/kernels/softmax_loops.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// One head of one example: where its queries, keys and values begin, and how it goes on from there.
struct Head {
    std::int64_t positions;
    std::int64_t depth;
    std::int64_t width;  ///< of all heads
    bool causal;

    [[nodiscard]] std::int64_t step() const { return 3 * width; }
    [[nodiscard]] float scale() const { return 1 / std::sqrt(static_cast<float>(depth)); }
    [[nodiscard]] MatrixView part(const float* projected, std::int64_t which) const {
        return {.data = projected + which * width, .rowStep = step()};
    }
};

/// The shares [positions, positions] of a row in the others, from q k^T.
void sharesOf(const Head& head, float* shares) {
    constexpr std::int64_t atOnce = 16;  // numbers that softmax() is fast with
    const std::int64_t positions = head.positions;
    for (std::int64_t row = 0; row < positions; ++row, shares += positions) {
        const std::int64_t seen = head.causal ? row + 1 : positions;
        const std::int64_t computed = std::min(positions, (seen + atOnce - 1) / atOnce * atOnce);
        std::fill(shares + seen, shares + computed, -std::numeric_limits<float>::infinity());
        softmax_loops::softmax(shares, computed, head.scale());
        std::fill(shares + seen, shares + positions, 0.0F);
    }
}

void mix(const Head& head, const float* projected, float* shares, float* mixed) {
    const std::int64_t positions = head.positions;
    multiply({.rows = positions,
              .inner = head.depth,
              .columns = positions,
              .left = head.part(projected, 0),
              .right = head.part(projected, 1).transposed(),
              .result = shares,
              .resultStep = positions});
    sharesOf(head, shares);
    multiply({.rows = positions,
              .inner = positions,
              .columns = head.depth,
              .left = {.data = shares, .rowStep = positions},
              .right = head.part(projected, 2),
              .result = mixed,
              .resultStep = head.width});
}

/// `byShares` [positions, positions] is room to work in.
void mixBackward(const Head& head, const float* projected, const float* shares, const float* gradient,
                 float* byShares, float* byProjected) {
    const std::int64_t positions = head.positions;
    const MatrixView outer{.data = gradient, .rowStep = head.width};
    const auto part = [&](std::int64_t inner, const MatrixView& left, const MatrixView& right,
                          std::int64_t which) {
        multiply({.rows = positions,
                  .inner = inner,
                  .columns = head.depth,
                  .left = left,
                  .right = right,
                  .result = byProjected + which * head.width,
                  .resultStep = head.step()});
    };
    multiply({.rows = positions,
              .inner = head.depth,
              .columns = positions,
              .left = outer,
              .right = head.part(projected, 2).transposed(),
              .result = byShares,
              .resultStep = positions});
    for (std::int64_t row = 0; row < positions; ++row)
        softmax_loops::softmaxBackward(shares + row * positions, byShares + row * positions, positions,
                                       head.scale());
    const MatrixView byScores{.data = byShares, .rowStep = positions};
    part(positions, byScores, head.part(projected, 1), 0);
    part(positions, byScores.transposed(), head.part(projected, 0), 1);
    part(positions, MatrixView{.data = shares, .rowStep = positions}.transposed(), outer, 2);
}

/// Calls work(head, number of the head among all, begin of its example in what is 1 wide, its own begin in
/// it) for every head of every example, in parallel.
template <typename Work>
void forEachHead(const Tensor& projected, const AttentionShape& shape, const Work& work) {
    const std::int64_t width = projected.size(2) / 3;
    const Head head{
        .positions = shape.positions, .depth = width / shape.heads, .width = width, .causal = shape.causal};
    const std::int64_t examples = projected.size(0) * projected.size(1) / shape.positions;
    inParallelRows(1, examples, 2 * shape.positions * shape.positions * width,
                   [&](std::int64_t /*member*/, std::int64_t first, std::int64_t end) {
                       for (std::int64_t example = first; example < end; ++example) {
                           for (std::int64_t i = 0; i < shape.heads; ++i) work(head, example, i);
                       }
                   });
}

struct AttentionMix : torch::autograd::Function<AttentionMix> {
    static Tensor forward(AutogradContext* context, const Tensor& projected, std::int64_t positions,
                          std::int64_t heads, bool causal) {
        const AttentionShape shape{.positions = positions, .heads = heads, .causal = causal};
        const std::int64_t width = projected.size(2) / 3;
        const std::int64_t examples = projected.size(0) * projected.size(1) / positions;
        const Tensor mixed = at::empty({projected.size(0), projected.size(1), width}, projected.options());
        const Tensor shares = at::empty({examples, heads, positions, positions}, projected.options());
        forEachHead(projected, shape, [&](const Head& head, std::int64_t example, std::int64_t i) {
            const std::int64_t first = example * positions * width + i * head.depth;
            mix(head, projected.data_ptr<float>() + example * positions * head.step() + i * head.depth,
                shares.data_ptr<float>() + (example * heads + i) * positions * positions,
                mixed.data_ptr<float>() + first);
        });
        context->save_for_backward({projected, shares});
        context->saved_data["causal"] = causal;
        return mixed;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const Tensor& projected = saved[0];
        const Tensor& shares = saved[1];
        const Tensor gradient = outer[0].contiguous();
        const std::int64_t heads = shares.size(1);
        const std::int64_t positions = shares.size(2);
        const std::int64_t width = gradient.size(2);
        const AttentionShape shape{
            .positions = positions, .heads = heads, .causal = context->saved_data["causal"].toBool()};
        const Tensor byProjected = at::empty_like(projected);
        forEachHead(projected, shape, [&](const Head& head, std::int64_t example, std::int64_t i) {
            thread_local std::vector<float> byShares;
            byShares.resize(static_cast<std::size_t>(positions * positions));
            const std::int64_t first = example * positions * head.step() + i * head.depth;
            mixBackward(head, projected.data_ptr<float>() + first,
                        shares.data_ptr<float>() + (example * heads + i) * positions * positions,
                        gradient.data_ptr<float>() + example * positions * width + i * head.depth,
                        byShares.data(), byProjected.data_ptr<float>() + first);
        });
        return {byProjected, Tensor(), Tensor(), Tensor()};
    }
};

}  // namespace

Tensor attentionMix(const Tensor& projected, const AttentionShape& shape) {
    return AttentionMix::apply(projected.contiguous(), shape.positions, shape.heads, shape.causal);
}

}  // namespace zorro
