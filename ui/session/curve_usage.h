#pragma once

// Which curves a network was trained with: the only ones that its pre-activations are laid under.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "core/activation/function.h"
#include "core/series/network_usage.h"

namespace zorro::ui {

/// Where a network lives on a curve; null: nothing is known.
using CurveUsage = std::shared_ptr<const NetworkUsage>;

/// The curve that the usage is of, inside its bounds; nothing where it names none.
[[nodiscard]] std::optional<Curve> curveOf(const NetworkUsage& usage);

/// Whether the network was trained with this curve, values included.
[[nodiscard]] bool isTrainedWith(const NetworkUsage& usage, const Curve& curve);

/// The networks of the comparison that were, by their positions.
[[nodiscard]] std::vector<std::size_t> membersTrainedWith(const Comparison& comparison, const Curve& curve);

}  // namespace zorro::ui
