#include "core/train/layers/feed_forward.h"

namespace zorro {

FeedForward makeFeedForward(Parameters& parameters, Initializer& initializer, const FeedForwardShape& shape,
                            const StackedActivation& activation) {
    FeedForward part{.wide = makeDenseLayer(
                         parameters, initializer,
                         {.in = shape.width, .units = shape.units, .inputSquare = 1, .gated = shape.gated},
                         activation)};
    part.narrow = makeLinear(parameters, initializer,
                             {.in = shape.units, .out = shape.width, .hidden = false, .endsBranch = true});
    return part;
}

}  // namespace zorro
