#include "core/train/architecture/network.h"

#include <algorithm>

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

Tensor Network::Gates::learned(std::int64_t place) const {
    const Tensor& all = activation->learned();
    const bool share = !all.defined() || all.size(1) < count;
    return share ? all : all.chunk(count, 1)[static_cast<std::size_t>(place)];
}

std::vector<Tensor> Network::learned() const {
    std::vector<Tensor> learned;
    for (const auto& activation : activations_) learned.push_back(activation->learned());
    for (const Gates& gates : gates_) {
        for (std::int64_t place = 0; place < gates.count; ++place) learned.push_back(gates.learned(place));
    }
    const bool learns = std::ranges::any_of(learned, [](const Tensor& layer) { return layer.defined(); });
    return learns ? learned : std::vector<Tensor>();
}

std::vector<Tensor> Network::learnedSummaries() const {
    std::vector<Tensor> absent;
    for (const auto& activation : activations_) absent.push_back(activation->absent());
    for (const Gates& gates : gates_)
        absent.insert(absent.end(), static_cast<std::size_t>(gates.count), gates.activation->absent());
    std::vector<Tensor> summaries = learned();
    for (std::size_t layer = 0; layer < summaries.size(); ++layer) {
        if (summaries[layer].defined())
            summaries[layer] = learnedSummary(summaries[layer]) + absent[layer].unsqueeze(2);
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

const StackedActivation& Network::addGates(Parameters& parameters, const std::vector<Curve>& curves,
                                           const Architecture& architecture, std::int64_t units,
                                           const std::vector<std::string>& names) {
    const auto count = static_cast<std::int64_t>(names.size());
    const ActivationLayer layer{.learnable = architecture.learnable,
                                .channels = count * units,
                                .parts = count,
                                .first = gates_.empty() ? nullptr : gates_.front().activation.get()};
    gates_.push_back({std::make_unique<StackedActivation>(parameters, curves, layer), count});
    gateNames_.insert(gateNames_.end(), names.begin(), names.end());
    return *gates_.back().activation;
}

const NetworkBuilder& networkBuilder(std::string_view architecture) {
    for (const NetworkBuilder& builder : builders) {
        if (builder.name == architecture)
            return builder;
    }
    throw RunError("this trainer cannot build the architecture " + inQuotes(architecture));
}

}  // namespace zorro
