#include "core/train/architecture/network.h"

#include "core/text/text.h"
#include "core/train/measure/learned_quartiles.h"

namespace zorro {

// Each in the source of its name.
std::unique_ptr<Network> makeMlp(const NetworkParts& parts);
std::unique_ptr<Network> makeCnn(const NetworkParts& parts);
std::unique_ptr<Network> makeTransformer(const NetworkParts& parts);
std::unique_ptr<Network> makeLstm(const NetworkParts& parts);
std::unique_ptr<Network> makeSlstm(const NetworkParts& parts);

namespace {

constexpr NetworkBuilder builders[] = {
    {.name = "mlp", .make = makeMlp, .widestLayer = 1},
    {.name = "cnn", .make = makeCnn, .widestLayer = 0},
    {.name = "transformer", .make = makeTransformer, .widestLayer = 4, .readsPositions = true},
    {.name = "lstm", .make = makeLstm, .widestLayer = 4, .readsPositions = true},
    {.name = "slstm", .make = makeSlstm, .widestLayer = 4, .readsPositions = true},
};

}  // namespace

std::vector<Tensor> Network::learned() const {
    std::vector<Tensor> learned;
    for (const auto& activation : activations_) {
        if (activation->learned().defined())
            learned.push_back(activation->learned());
    }
    return learned;
}

std::vector<Tensor> Network::learnedSummaries() const {
    std::vector<Tensor> summaries;
    for (const auto& activation : activations_) {
        if (activation->learned().defined())
            summaries.push_back(learnedSummary(activation->learned()) + activation->absent().unsqueeze(2));
    }
    return summaries;
}

const StackedActivation& Network::addActivation(Parameters& parameters, const std::vector<Curve>& curves,
                                                const Architecture& architecture, std::int64_t channels,
                                                const std::string& name) {
    const ActivationLayer layer{.learnable = architecture.learnable,
                                .channels = channels,
                                .first = activations_.empty() ? nullptr : activations_.front().get(),
                                .number = activations_.size()};
    activations_.push_back(std::make_unique<StackedActivation>(parameters, curves, layer));
    activationNames_.push_back(name);
    return *activations_.back();
}

const NetworkBuilder& networkBuilder(std::string_view architecture) {
    for (const NetworkBuilder& builder : builders) {
        if (builder.name == architecture)
            return builder;
    }
    throw RunError("this trainer cannot build the architecture " + inQuotes(architecture));
}

}  // namespace zorro
