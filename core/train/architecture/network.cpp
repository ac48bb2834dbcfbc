#include "core/train/architecture/network.h"

namespace zorro {

std::vector<Tensor> Network::learned() const {
    std::vector<Tensor> learned;
    for (const auto& activation : activations_) {
        if (activation->learned().defined())
            learned.push_back(activation->learned());
    }
    return learned;
}

const StackedActivation& Network::addActivation(Parameters& parameters, const std::vector<Curve>& curves,
                                                bool learnable, const std::string& name) {
    activations_.push_back(
        std::make_unique<StackedActivation>(parameters, curves, learnable, activations_.size()));
    activationNames_.push_back(name);
    return *activations_.back();
}

std::unique_ptr<Network> makeNetwork(const NetworkParts& parts) {
    switch (parts.architecture.kind) {
        case ArchitectureKind::mlp:
            return makeMlp(parts);
        case ArchitectureKind::cnn:
            return makeCnn(parts);
        case ArchitectureKind::transformer:
            return makeTransformer(parts);
        case ArchitectureKind::lstm:
            return makeLstm(parts);
    }
    return nullptr;
}

}  // namespace zorro
