#include "core/train/layers/sequence_input.h"

namespace zorro {

Tensor SequenceInput::operator()(const Tensor& examples, const ForwardPass& pass) const {
    const std::int64_t members = examples.size(0);
    if (embedding)
        return (*embedding)(examples.flatten(1)).to(pass.type);
    Tensor rows = examples.flatten(2);
    if (examples.dim() == 5)  // images: the channels of a row belong to its position
        rows = examples.transpose(2, 3).flatten(2);
    return (*projection)(rows.reshape({members, examples.size(1) * positions, -1}).to(pass.type));
}

SequenceInput makeSequenceInput(Parameters& parameters, Initializer& initializer, const Dataset& dataset,
                                std::int64_t width) {
    SequenceInput input;
    if (dataset.vocabulary > 0) {
        input.positions = static_cast<std::int64_t>(dataset.shape[0]);
        input.embedding =
            makeEmbedding(parameters, initializer, static_cast<std::int64_t>(dataset.vocabulary), width);
        return input;
    }
    const bool image = dataset.shape.size() == 3;
    input.positions = static_cast<std::int64_t>(image ? dataset.shape[1] : dataset.exampleSize());
    const std::int64_t features = static_cast<std::int64_t>(dataset.exampleSize()) / input.positions;
    input.projection = makeLinear(parameters, initializer, {.in = features, .out = width, .hidden = false});
    return input;
}

}  // namespace zorro
