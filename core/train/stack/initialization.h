#pragma once

// The initial weights of stacked layers. Each member's come from its own seed, so that it starts the same
// alone, in any stack and on any device.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/tensor.h"

namespace zorro {

/// How a weight takes part in its layer.
struct Fan {
    std::int64_t in = 1;
    std::int64_t out = 1;
    bool hidden =
        true;  ///< an activation follows; otherwise the variance is 1 / in, whatever the initialisation
};

/// Draws the initial values of one stack of members, layer after layer.
class Initializer {
public:
    Initializer(std::vector<Member> members, Initialization initialization);

    [[nodiscard]] std::int64_t members() const { return static_cast<std::int64_t>(members_.size()); }

    /// Normal random weights [K, shape...] with the variance of the initialisation, in float32 on the CPU.
    /// Each call draws new ones.
    [[nodiscard]] Tensor weights(const std::vector<std::int64_t>& shape, const Fan& fan);

    /// Normal random numbers [K, shape...] with this standard deviation, e.g. for embeddings.
    [[nodiscard]] Tensor normal(const std::vector<std::int64_t>& shape, double deviation);

    /// [K, shape...] of one value.
    [[nodiscard]] Tensor constant(const std::vector<std::int64_t>& shape, double value) const;

private:
    [[nodiscard]] double deviation(const Member& member, const Fan& fan) const;
    [[nodiscard]] Tensor drawn(const std::vector<std::int64_t>& shape, const std::vector<double>& deviations);

    std::vector<Member> members_;
    Initialization initialization_;
    std::uint64_t drawn_ = 0;
};

}  // namespace zorro
