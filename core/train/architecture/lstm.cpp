#include <algorithm>

#include "core/activation/zorro_form.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/architecture/cell_network.h"
#include "core/train/operators/lstm_recurrence.h"

namespace zorro {

namespace {

/// An open forget gate at the start keeps gradients alive (Jozefowicz et al. 2015).
constexpr CellKind lstmKind{.gates = 3, .forgetBias = 1};

/// Long short-term memory (Hochreiter and Schmidhuber 1997).
class Lstm final : public CellNetwork {
public:
    Lstm(const NetworkParts& parts, const CellCurves& curves);

private:
    [[nodiscard]] Tensor states(const CellLayer& layer, const Tensor& fromInput, std::int64_t positions,
                                const ForwardPass& pass) const override;

    /// Shows the pass's observer the candidates at the last position.
    static void showLastCandidate(const CellLayer& layer, const Tensor& fromInput, const Tensor& states,
                                  const ForwardPass& pass);

    bool isOneOperation_ = false;  ///< on the CPU: the curves are such that lstmRecurrence() has them
    Tensor forms_;                 ///< see LstmInput
};

Tensor Lstm::states(const CellLayer& layer, const Tensor& fromInput, std::int64_t positions,
                    const ForwardPass& pass) const {
    const std::int64_t count = fromInput.size(1) / positions;
    const std::int64_t width = fromInput.size(2) / 4;
    if (isOneOperation_ && isForOwnLoops(fromInput)) {
        const Tensor states = lstmRecurrence({fromInput, layer.recurrent.weight, forms_}, positions)
                                  .view({fromInput.size(0), positions, count, width});
        if (pass.observer != nullptr)
            showLastCandidate(layer, fromInput, states, pass);
        return states;
    }
    Tensor state;
    Tensor memory;
    std::vector<Tensor> states;
    for (const Tensor& input : fromInput.split(count, 1)) {
        // One position is enough to look at.
        const bool observed = static_cast<std::int64_t>(states.size()) + 1 == positions;
        const std::vector<Tensor> parts = layer.sums(input, state).split_with_sizes({3 * width, width}, 2);
        const std::vector<Tensor> gates = layer.gates->unobserved(parts[0]).chunk(3, 2);
        const Tensor candidate = observed ? (*layer.cell)(parts[1], pass) : layer.cell->unobserved(parts[1]);
        const Tensor fresh = gates[0] * candidate;
        memory = memory.defined() ? at::addcmul(fresh, gates[1], memory) : fresh;
        state = gates[2] * layer.cell->unobserved(memory);
        states.push_back(state);
    }
    return at::stack(states, 1);
}

void Lstm::showLastCandidate(const CellLayer& layer, const Tensor& fromInput, const Tensor& states,
                             const ForwardPass& pass) {
    const at::NoGradGuard unrecorded;
    const std::int64_t last = states.size(1) - 1;
    const std::int64_t width = states.size(3);
    const Tensor input = fromInput.view({states.size(0), last + 1, states.size(2), -1}).select(1, last);
    const Tensor sum = layer.sums(input, last > 0 ? states.select(1, last - 1) : Tensor());
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

Lstm::Lstm(const NetworkParts& parts, const CellCurves& curves) : CellNetwork(parts, curves, lstmKind) {
    const bool areZorros = areAll(curves.cell, "tanh-zorro") && areAll(curves.gate, "sigmoid-zorro");
    const bool areClassical = areAll(curves.cell, "tanh") && areAll(curves.gate, "sigmoid");
    isOneOperation_ = areClassical || (areZorros && parts.architecture.learnable == Learnable::none);
    if (areZorros)
        forms_ = parts.parameters.addConstant(formsOf(curves));
}

}  // namespace

std::unique_ptr<Network> makeLstm(const NetworkParts& parts) {
    return std::make_unique<Lstm>(parts, cellCurves(parts));
}

}  // namespace zorro
