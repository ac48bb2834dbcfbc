#pragma once

// What networks of recurrent cells have in common, whichever cell it is: sequences in, `depth` layers of four
// sums a unit, and the answer read from the states.

#include <cstdint>
#include <string>
#include <vector>

#include "core/train/architecture/network.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/normalization.h"
#include "core/train/layers/sequence_input.h"

namespace zorro {

/// The curves of the members' cells (core/run/learned/layer_curve.h).
struct CellCurves {
    std::vector<Curve> cell;  ///< in place of tanh
    std::vector<Curve> gate;  ///< in place of the sigmoid
    std::vector<bool> isOwn;  ///< whether the cell's is the member's activation itself
};

[[nodiscard]] CellCurves cellCurves(const NetworkParts& parts);

/// How a kind of cell begins.
struct CellKind {
    std::int64_t gates =
        3;                  ///< how many of its gates have the members' function; the output gate is the last
    double forgetBias = 0;  ///< what the forget gate's biases are at the start
};

struct CellLayer {
    StackedNormalization norm;
    StackedLinear
        input;  ///< width -> 4 width: the sums of input, forget and output gate, and the candidate's
    StackedLinear recurrent;  ///< the same from the state, without a bias of its own
    const StackedActivation* cell = nullptr;
    const StackedActivation* gates = nullptr;

    /// The four sums of a position, [K, B, 4 width]; `state` of the position before is undefined at the
    /// first.
    [[nodiscard]] Tensor sums(const Tensor& fromInput, const Tensor& state) const;
};

/// A class is read from the state at the last position, the next token from that at each.
class CellNetwork : public Network {
public:
    [[nodiscard]] Tensor operator()(const Tensor& examples, const ForwardPass& pass) const final;

protected:
    CellNetwork(const NetworkParts& parts, const CellCurves& curves, const CellKind& kind);

private:
    /// The states of a layer, [K, positions, B, width]; `fromInput` has the sums that its input makes,
    /// [K, positions * B, 4 width], a position's examples one after the other.
    [[nodiscard]] virtual Tensor states(const CellLayer& layer, const Tensor& fromInput,
                                        std::int64_t positions, const ForwardPass& pass) const = 0;

    [[nodiscard]] CellLayer makeLayer(const NetworkParts& parts, const CellCurves& curves,
                                      const CellKind& kind, const std::string& name);

    SequenceInput input_;
    std::vector<CellLayer> layers_;
    StackedLinear output_;
    bool everyPosition_;
};

}  // namespace zorro
