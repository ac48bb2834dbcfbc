#include <algorithm>
#include <cmath>

#include "core/activation/catalogue.h"
#include "core/activation/zorro_form.h"
#include "core/run/learned/layer_curve.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/architecture/network.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/normalization.h"
#include "core/train/layers/sequence_input.h"
#include "core/train/operators/lstm_recurrence.h"

namespace zorro {

namespace {

/// The curves of an LSTM cell. A member of the Zorro family with the shape of tanh or of sigmoid brings the
/// other one along: 2 sigmoid(2x) - 1 = tanh(x) holds for the Zorro pair too. With any other activation the
/// gates are plain sigmoids, as they must stay in [0, 1].
struct CellCurves {
    std::vector<Curve> cell;  ///< in place of tanh
    std::vector<Curve> gate;  ///< in place of the sigmoid
    std::vector<bool> isOwn;  ///< whether the cell's is the member's activation itself
};

CellCurves cellCurves(const std::vector<Curve>& curves) {
    CellCurves result;
    for (const Curve& curve : curves) {
        const std::string& name = curve.description().name;
        const Curve cell = lstmCell(curve);
        Curve gate = defaultCurve(findFunction("sigmoid"));
        if (name == "tanh-zorro" || name == "sigmoid-zorro") {
            const std::vector<double>& own = cell.parameters;
            gate = {findFunction("sigmoid-zorro"), {own[0], own[1], own[2] / 2}};
        }
        result.isOwn.push_back(cell.function == curve.function);
        result.cell.push_back(cell);
        result.gate.push_back(gate);
    }
    return result;
}

/// Long short-term memory (Hochreiter and Schmidhuber 1997), `depth` layers. A class is read from the state
/// at the last position.
class Lstm final : public Network {
public:
    explicit Lstm(const NetworkParts& parts);

    [[nodiscard]] Tensor operator()(const Tensor& examples, const ForwardPass& pass) const override {
        const std::int64_t members = examples.size(0);
        const std::int64_t count = examples.size(1);
        const Tensor embedded = input_(examples, pass);
        // [K, positions, B, width]: a position is contiguous in each member.
        Tensor x = embedded.view({members, count, input_.positions, embedded.size(2)}).transpose(1, 2);
        for (const Layer& layer : layers_) x = pass.dropped(through(layer, x, pass));
        const Tensor read = everyPosition_ ? x.transpose(1, 2).flatten(1, 2) : x.select(1, -1);
        return output_(read).to(pass.wideType());
    }

private:
    struct Layer {
        StackedNormalization norm;
        StackedLinear input;      ///< width -> 4 width: three gates and the candidate
        StackedLinear recurrent;  ///< the same from the state, without a bias of its own
        const StackedActivation* cell;
        std::shared_ptr<StackedActivation> gates;
        bool isOneOperation = false;  ///< on the CPU: the curves are such that lstmRecurrence() has them
        Tensor forms;                 ///< see LstmInput
    };

    /// The states at all positions of x [K, positions, B, width], of the same shape.
    [[nodiscard]] Tensor through(const Layer& layer, const Tensor& x, const ForwardPass& pass) const;

    /// Shows the pass's observer the candidates at the last position.
    static void showLastCandidate(const Layer& layer, const Tensor& fromInput, const Tensor& states,
                                  const ForwardPass& pass);

    [[nodiscard]] Layer makeLayer(const NetworkParts& parts, const CellCurves& curves,
                                  const std::string& name);

    SequenceInput input_;
    std::vector<Layer> layers_;
    StackedLinear output_;
    bool everyPosition_;
};

Tensor Lstm::through(const Layer& layer, const Tensor& x, const ForwardPass& pass) const {
    const std::int64_t positions = x.size(1);
    const std::int64_t count = x.size(2);
    const std::int64_t width = x.size(3);
    const Tensor normal = layer.norm.rows(x.reshape({x.size(0), positions * count, width}), pass.training);
    const Tensor all = layer.input(normal);
    if (layer.isOneOperation && isForOwnLoops(x)) {
        const Tensor states =
            lstmRecurrence({all, layer.recurrent.weight, layer.forms}, positions).view_as(x);
        if (pass.observer != nullptr)
            showLastCandidate(layer, all, states, pass);
        return states;
    }
    const std::vector<Tensor> fromInput = all.split(count, 1);
    const Tensor weight = layer.recurrent.weight.to(x.scalar_type());

    Tensor state;
    Tensor memory;
    std::vector<Tensor> states;
    for (const Tensor& input : fromInput) {
        // One position is enough to look at.
        const bool observed = states.size() + 1 == fromInput.size();
        const Tensor sum = state.defined() ? at::baddbmm(input, state, weight) : input;
        const std::vector<Tensor> parts = sum.split_with_sizes({3 * width, width}, 2);
        const std::vector<Tensor> gates = layer.gates->unobserved(parts[0]).chunk(3, 2);
        const Tensor candidate = observed ? (*layer.cell)(parts[1], pass) : layer.cell->unobserved(parts[1]);
        const Tensor fresh = gates[0] * candidate;
        memory = memory.defined() ? at::addcmul(fresh, gates[1], memory) : fresh;
        state = gates[2] * layer.cell->unobserved(memory);
        states.push_back(state);
    }
    return at::stack(states, 1);
}

void Lstm::showLastCandidate(const Layer& layer, const Tensor& fromInput, const Tensor& states,
                             const ForwardPass& pass) {
    const at::NoGradGuard unrecorded;
    const std::int64_t last = states.size(1) - 1;
    const std::int64_t width = states.size(3);
    Tensor sum = fromInput.view({states.size(0), last + 1, states.size(2), -1}).select(1, last);
    if (last > 0)
        sum = at::baddbmm(sum, states.select(1, last - 1), layer.recurrent.weight);
    static_cast<void>((*layer.cell)(sum.narrow(2, 3 * width, width), pass));
}

/// Whether every member has this function.
bool areAll(const std::vector<Curve>& curves, const std::string& name) {
    return std::ranges::all_of(curves, [&](const Curve& curve) { return curve.description().name == name; });
}

/// The forms of Zorro functions, [K, 2, 8].
Tensor formsOf(const CellCurves& curves) {
    std::vector<Tensor> rows;
    for (std::size_t member = 0; member < curves.cell.size(); ++member)
        rows.push_back(
            at::stack({formRow(*zorroForm(curves.cell[member])), formRow(*zorroForm(curves.gate[member]))}));
    return at::stack(rows);
}

/// Gives the candidate's part of a layer's weights, the last quarter of its columns, what `critical` begins
/// with; the gates keep theirs.
void beginCritically(const StackedLinear& input, const Tensor& recurrent, Initializer& initializer,
                     const std::vector<bool>& isOwn) {
    const std::int64_t width = recurrent.size(1);
    const Fan candidate{.in = 2 * width, .out = width};
    const Tensor biases = initializer.biases({1, width}, candidate);
    const std::vector<double> deviations = initializer.deviations(candidate);
    for (std::size_t member = 0; member < isOwn.size(); ++member) {
        if (!isOwn[member])
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

Lstm::Layer Lstm::makeLayer(const NetworkParts& parts, const CellCurves& curves, const std::string& name) {
    Parameters& parameters = parts.parameters;
    const std::int64_t width = static_cast<std::int64_t>(parts.architecture.width);
    parameters.beginLayer(name);
    Layer layer{
        .norm = makeNormalization(parameters, parts.initializer, parts.architecture.normalization, width)};
    const Fan fan{.in = width, .out = 4 * width, .hidden = false};
    layer.input = makeLinear(parameters, parts.initializer, fan);
    // An open forget gate at the start keeps gradients alive (Jozefowicz et al. 2015).
    parameters.all().back().value.detach().narrow(2, width, width).fill_(1);
    layer.recurrent.weight =
        parameters.add("recurrent weight", parts.initializer.weights({width, 4 * width}, fan));
    if (parts.initializer.isCritical())
        beginCritically(layer.input, layer.recurrent.weight, parts.initializer, curves.isOwn);
    layer.cell = &addActivation(parameters, curves.cell, parts.architecture, width, name);
    const bool areZorros = areAll(curves.cell, "tanh-zorro") && areAll(curves.gate, "sigmoid-zorro");
    const bool areClassical = areAll(curves.cell, "tanh") && areAll(curves.gate, "sigmoid");
    layer.isOneOperation = areClassical || (areZorros && parts.architecture.learnable == Learnable::none);
    if (areZorros)
        layer.forms = parameters.addConstant(formsOf(curves));
    layer.gates = std::make_shared<StackedActivation>(
        parameters, curves.gate,
        ActivationLayer{.learnable = parts.architecture.learnable,
                        .channels = 3 * width,
                        .first = layers_.empty() ? nullptr : layers_.front().gates.get()});
    return layer;
}

Lstm::Lstm(const NetworkParts& parts) : everyPosition_(parts.dataset.task == Task::nextToken) {
    Parameters& parameters = parts.parameters;
    const std::int64_t width = static_cast<std::int64_t>(parts.architecture.width);
    const CellCurves curves = cellCurves(parts.curves);
    parameters.beginLayer("embedding");
    input_ = makeSequenceInput(parameters, parts.initializer, parts.dataset, width);
    for (std::size_t i = 1; i <= parts.architecture.depth; ++i)
        layers_.push_back(makeLayer(parts, curves, "layer " + std::to_string(i)));
    parameters.beginLayer("output");
    output_ =
        makeLinear(parameters, parts.initializer,
                   {.in = width, .out = static_cast<std::int64_t>(parts.dataset.outputs), .hidden = false});
}

}  // namespace

std::unique_ptr<Network> makeLstm(const NetworkParts& parts) {
    return std::make_unique<Lstm>(parts);
}

}  // namespace zorro
