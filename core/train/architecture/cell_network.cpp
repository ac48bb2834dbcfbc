#include "core/train/architecture/cell_network.h"

#include <cmath>

#include "core/run/learned/layer_curve.h"

namespace zorro {

namespace {

/// The names of those gates of a layer that have the members' function.
std::vector<std::string> gateNames(const CellKind& kind, const std::string& layer) {
    std::vector<std::string> names{layer + " input gate", layer + " forget gate", layer + " output gate"};
    names.erase(names.begin(), names.end() - kind.gates);
    return names;
}

/// Gives the candidate's part of a layer's weights, the last quarter of its columns, what `critical` begins
/// with, where members begin so; the gates keep theirs.
void beginCritically(const StackedLinear& input, const Tensor& recurrent, Initializer& initializer,
                     const std::vector<bool>& isOwn) {
    const std::int64_t width = recurrent.size(1);
    const Fan candidate{.in = 2 * width, .out = width};
    const Tensor biases = initializer.biases({1, width}, candidate);
    const std::vector<double> deviations = initializer.deviations(candidate);
    for (std::size_t member = 0; member < isOwn.size(); ++member) {
        if (!isOwn[member] || !initializer.isCritical(member))
            continue;
        const auto part = [&](const Tensor& all) {
            return all.detach().select(0, static_cast<std::int64_t>(member)).narrow(1, 3 * width, width);
        };
        const double ratio = deviations[member] * std::sqrt(static_cast<double>(width));
        part(input.weight).mul_(ratio);
        part(recurrent).mul_(ratio);
        part(input.bias).copy_(biases[static_cast<std::int64_t>(member)]);
    }
}

}  // namespace

CellCurves cellCurves(const NetworkParts& parts) {
    CellCurves result;
    for (std::size_t i = 0; i < parts.members.size(); ++i) {
        result.cell.push_back(cellCurve(parts.members[i]));
        result.gate.push_back(gateCurve(parts.members[i]));
        result.isOwn.push_back(result.cell.back().function == parts.curves[i].function);
    }
    return result;
}

Tensor CellLayer::sums(const Tensor& fromInput, const Tensor& state) const {
    if (!state.defined())
        return fromInput;
    const at::ScalarType type = fromInput.scalar_type();
    return at::baddbmm(fromInput, state.to(type), recurrent.weight.to(type));
}

CellNetwork::CellNetwork(const NetworkParts& parts, const CellCurves& curves, const CellKind& kind)
    : everyPosition_(parts.dataset.task == Task::nextToken) {
    Parameters& parameters = parts.parameters;
    const std::int64_t width = static_cast<std::int64_t>(parts.architecture.width);
    parameters.beginLayer("embedding");
    input_ = makeSequenceInput(parameters, parts.initializer, parts.dataset, width);
    for (std::size_t i = 1; i <= parts.architecture.depth; ++i)
        layers_.push_back(makeLayer(parts, curves, kind, "layer " + std::to_string(i)));
    parameters.beginLayer("output");
    output_ =
        makeLinear(parameters, parts.initializer,
                   {.in = width, .out = static_cast<std::int64_t>(parts.dataset.outputs), .hidden = false});
}

CellLayer CellNetwork::makeLayer(const NetworkParts& parts, const CellCurves& curves, const CellKind& kind,
                                 const std::string& name) {
    Parameters& parameters = parts.parameters;
    const std::int64_t width = static_cast<std::int64_t>(parts.architecture.width);
    parameters.beginLayer(name);
    CellLayer layer{
        .norm = makeNormalization(parameters, parts.initializer, parts.architecture.normalization, width)};
    const Fan fan{.in = width, .out = 4 * width, .hidden = false};
    layer.input = makeLinear(parameters, parts.initializer, fan);
    parameters.all().back().value.detach().narrow(2, width, width).fill_(kind.forgetBias);
    layer.recurrent.weight =
        parameters.add("recurrent weight", parts.initializer.weights({width, 4 * width}, fan));
    beginCritically(layer.input, layer.recurrent.weight, parts.initializer, curves.isOwn);
    layer.cell = &addActivation(parameters, curves.cell, parts.architecture, width, name);
    layer.gates = &addGates(parameters, curves.gate, parts.architecture, width, gateNames(kind, name));
    return layer;
}

Tensor CellNetwork::operator()(const Tensor& examples, const ForwardPass& pass) const {
    const std::int64_t members = examples.size(0);
    const std::int64_t count = examples.size(1);
    const std::int64_t positions = input_.positions;
    const Tensor embedded = input_(examples, pass);
    const std::int64_t width = embedded.size(2);
    // [K, positions, B, width]: a position is contiguous in each member.
    Tensor x = embedded.view({members, count, positions, width}).transpose(1, 2);
    for (const CellLayer& layer : layers_) {
        const Tensor normal = layer.norm.rows(x.reshape({members, positions * count, width}), pass.training);
        x = pass.dropped(states(layer, layer.input(normal), positions, pass));
    }
    const Tensor read = everyPosition_ ? x.transpose(1, 2).flatten(1, 2) : x.select(1, -1);
    return output_(read).to(pass.wideType());
}

}  // namespace zorro
