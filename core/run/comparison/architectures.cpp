#include "core/run/comparison/architectures.h"

#include <algorithm>

#include "core/text/text.h"

namespace zorro {

const std::vector<ArchitectureInfo>& architectures() {
    static const Settings suitsCells{{"architecture.depth", "1"},          {"architecture.width", "64"},
                                     {"optimizer.learning_rate", "0.003"}, {"optimizer.clip", "1"},
                                     {"schedule.kind", "cosine"},          {"training.batch", "64"}};
    static const std::vector<ArchitectureInfo> all{
        {.name = "mlp",
         .label = "fully connected",
         .fields = {"architecture.residual", "architecture.gated"},
         .suits = {{"architecture.depth", "3"}, {"architecture.width", "64"}}},
        {.name = "cnn",
         .label = "convolutional",
         .fields = {"architecture.residual", "architecture.pooling"},
         .suits = {{"architecture.depth", "3"},
                   {"architecture.width", "16"},
                   {"architecture.normalization", "batch"},
                   {"optimizer.learning_rate", "0.005"},
                   {"schedule.kind", "cosine"},
                   {"training.batch", "64"}}},
        {.name = "transformer",
         .label = "transformer",
         .fields = {"architecture.heads", "architecture.gated", "architecture.norm_position"},
         .suits = {{"architecture.depth", "2"},
                   {"architecture.width", "64"},
                   {"architecture.normalization", "layer"},
                   {"optimizer.kind", "adamw"},
                   {"optimizer.weight_decay", "0.01"},
                   {"schedule.kind", "cosine"},
                   {"schedule.warmup", "100"},
                   {"training.batch", "64"}}},
        {.name = "lstm", .label = "LSTM", .suits = suitsCells, .hasGates = true},
        {.name = "slstm", .label = "sLSTM (cell only)", .suits = suitsCells, .hasGates = true},
    };
    return all;
}

const ArchitectureInfo* findArchitecture(std::string_view name) {
    const auto& all = architectures();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const auto& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string noGatesText(std::string_view architecture) {
    std::vector<std::string> gated;
    for (const ArchitectureInfo& each : architectures()) {
        if (each.hasGates)
            gated.push_back(each.name);
    }
    return "the architecture " + std::string(architecture) + " has no gates with a function of their own; " +
           listed(gated) + " have";
}

}  // namespace zorro
