#include "core/run/network/gated_size.h"

#include <algorithm>

#include "core/run/comparison/architectures.h"

namespace zorro {

namespace {

constexpr std::uint64_t gateAndLinear = 2;

/// Of a feature that is normalised.
std::uint64_t parametersOf(Normalization normalization) {
    switch (normalization) {
        case Normalization::none:
            return 0;
        case Normalization::batch:
        case Normalization::layer:
            return 2;
        case Normalization::rms:
            return 1;
    }
    return 0;
}

/// The number of units, at least 1, whose parameters are nearest to `wanted`; the smaller of two equally near
/// ones. `parametersAt` grows with the units, and is at least `wanted` at `most`.
template <typename ParametersAt>
std::size_t nearestUnits(std::size_t most, std::uint64_t wanted, const ParametersAt& parametersAt) {
    std::size_t low = 1;
    for (std::size_t high = most; low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (parametersAt(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    const bool isSmallerNearer = low > 1 && wanted - parametersAt(low - 1) <= parametersAt(low) - wanted;
    return isSmallerNearer ? low - 1 : low;
}

/// What `parametersAt(units, products)` has, as a gated network of the nearest size.
template <typename ParametersAt>
GatedSize nearestSize(std::size_t ungatedUnits, const ParametersAt& parametersAt) {
    GatedSize size{.ungatedUnits = ungatedUnits, .ungatedParameters = parametersAt(ungatedUnits, 1)};
    const auto gated = [&](std::uint64_t units) { return parametersAt(units, gateAndLinear); };
    size.units = nearestUnits(ungatedUnits, size.ungatedParameters, gated);
    size.parameters = gated(size.units);
    return size;
}

}  // namespace

std::size_t ungatedInnerUnits(std::size_t width) {
    return 4 * width;
}

GatedSize gatedFeedForward(std::size_t width) {
    return nearestSize(ungatedInnerUnits(width), [width](std::uint64_t units, std::uint64_t products) {
        return products * units * (width + 1) + (units + 1) * width;
    });
}

GatedSize gatedMlp(const MlpShape& shape) {
    return nearestSize(shape.width, [&](std::uint64_t units, std::uint64_t products) {
        const std::uint64_t features = products * units;
        const std::uint64_t first = (shape.inputs + 1) * features;
        const std::uint64_t others = (shape.depth - 1) * (units + 1) * features;
        const std::uint64_t normalized = shape.depth * features * parametersOf(shape.normalization);
        return first + others + normalized + (units + 1) * shape.outputs;
    });
}

bool isGated(const Architecture& architecture) {
    const ArchitectureInfo* info = findArchitecture(architecture.kind);
    return architecture.gated && info != nullptr &&
           std::ranges::find(info->fields, "architecture.gated") != info->fields.end();
}

std::optional<GatedSize> gatedSize(const Architecture& architecture, const Dataset& dataset) {
    if (!isGated(architecture))
        return std::nullopt;
    if (architecture.kind != "mlp") {
        GatedSize size = gatedFeedForward(architecture.width);
        size.parameters *= architecture.depth;
        size.ungatedParameters *= architecture.depth;
        return size;
    }
    const std::size_t numbers = dataset.vocabulary > 0 ? architecture.width : 1;
    return gatedMlp({.inputs = dataset.exampleSize() * numbers,
                     .outputs = dataset.outputs,
                     .depth = architecture.depth,
                     .width = architecture.width,
                     .normalization = architecture.normalization});
}

}  // namespace zorro
