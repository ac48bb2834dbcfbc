#include "core/train/layers/linear.h"

#include <cmath>

#include "core/train/operators/embedding_lookup.h"
#include "core/train/operators/linear_product.h"

namespace zorro {

Tensor StackedLinear::operator()(const Tensor& x) const {
    if (isForOwnLoops(x) && isForOwnLoops(weight))
        return linearProduct(x, weight, bias);
    return at::baddbmm(bias.to(x.scalar_type()), x, weight.to(x.scalar_type()));
}

Tensor StackedLinear::product(const Tensor& x) const {
    return at::bmm(x, weight.to(x.scalar_type()));
}

StackedLinear makeLinear(Parameters& parameters, Initializer& initializer, const Fan& fan) {
    return {.weight = parameters.add("weight", initializer.weights({fan.in, fan.out}, fan)),
            .bias = parameters.add("bias", initializer.biases({1, fan.out}, fan))};
}

Tensor StackedEmbedding::operator()(const Tensor& tokens) const {
    const std::int64_t members = weight.size(0);
    const std::int64_t vocabulary = weight.size(1);
    if (isForOwnLoops(weight))
        return embeddingLookup(tokens, weight);
    // One lookup for all members, each in its own part of the table.
    const Tensor begins = at::arange(members, tokens.options()).mul_(vocabulary).view({members, 1});
    const Tensor rows = weight.flatten(0, 1).index_select(0, (tokens + begins).flatten());
    return rows.view({members, tokens.size(1), weight.size(2)});
}

StackedEmbedding makeEmbedding(Parameters& parameters, Initializer& initializer, std::int64_t vocabulary,
                               std::int64_t width) {
    return {.weight = parameters.add("weight",
                                     initializer.normal({vocabulary, width}, std::sqrt(embeddingVariance)))};
}

}  // namespace zorro
