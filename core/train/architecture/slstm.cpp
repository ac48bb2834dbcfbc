#include "core/train/architecture/cell_network.h"
#include "core/train/layers/slstm_memory.h"

namespace zorro {

namespace {

/// The output gate alone has the members' function; the others are exponentials. Where the sum of a forget
/// gate is 0 it keeps all (exp(0) = 1), as one with a bias of 1 nearly does in an lstm: a cell begins as the
/// mean of the candidates so far. A positive bias would weigh early positions more than late ones.
constexpr CellKind slstmKind{.gates = 1, .forgetBias = 0};

/// The sLSTM of Beck et al. 2024 (arXiv:2405.04517, equations 8 to 17), its cell only: one head, whose
/// recurrent weights are dense, and no projections around it.
class Slstm final : public CellNetwork {
public:
    explicit Slstm(const NetworkParts& parts) : CellNetwork(parts, cellCurves(parts), slstmKind) {}

private:
    [[nodiscard]] Tensor states(const CellLayer& layer, const Tensor& fromInput, std::int64_t positions,
                                const ForwardPass& pass) const override;
};

Tensor Slstm::states(const CellLayer& layer, const Tensor& fromInput, std::int64_t positions,
                     const ForwardPass& pass) const {
    const std::int64_t count = fromInput.size(1) / positions;
    SlstmMemory memory;
    Tensor state;
    std::vector<Tensor> states;
    for (const Tensor& input : fromInput.split(count, 1)) {
        // What is remembered has all digits, whatever layers compute in.
        const std::vector<Tensor> sums = layer.sums(input, state).to(pass.wideType()).chunk(4, 2);
        // One position is enough to look at.
        const bool observed = static_cast<std::int64_t>(states.size()) + 1 == positions;
        const Tensor candidate = observed ? (*layer.cell)(sums[3], pass) : layer.cell->unobserved(sums[3]);
        memory = remembered(memory, sums[0], sums[1], candidate);
        state = layer.gates->unobserved(sums[2]) * memory.mean();
        states.push_back(state);
    }
    return at::stack(states, 1).to(fromInput.scalar_type());
}

}  // namespace

std::unique_ptr<Network> makeSlstm(const NetworkParts& parts) {
    return std::make_unique<Slstm>(parts);
}

}  // namespace zorro
