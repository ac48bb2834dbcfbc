#include "core/run/comparison/optimizers.h"

namespace zorro {

const std::vector<OptimizerInfo>& optimizers() {
    static const std::vector<OptimizerInfo> all{
        {.name = "sgd", .label = "SGD", .fields = {"optimizer.momentum", "optimizer.nesterov"}},
        {.name = "adam",
         .label = "Adam",
         .fields = {"optimizer.beta1", "optimizer.beta2", "optimizer.epsilon"}},
        {.name = "adamw",
         .label = "AdamW",
         .fields = {"optimizer.beta1", "optimizer.beta2", "optimizer.epsilon"}},
    };
    return all;
}

}  // namespace zorro
