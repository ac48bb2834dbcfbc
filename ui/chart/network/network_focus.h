#pragma once

// Which network of a run is looked into, where in it, and when.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include <QString>

#include "core/activation/function.h"
#include "core/run/comparison/comparison.h"
#include "core/run/history/run_history.h"
#include "core/series/recorded_at.h"

namespace zorro::ui {

inline constexpr std::size_t noGate = std::numeric_limits<std::size_t>::max();

struct NetworkFocus {
    std::shared_ptr<const RunHistory> history;
    QString label;  ///< of its activation
    int colorIndex = 0;
    Curve curve;                       ///< the activation, or gate, that it began with
    std::vector<std::size_t> members;  ///< one seed or several, by their positions in the comparison
    std::size_t memberCount = 0;       ///< of the comparison
    std::size_t layer = 0;             ///< of those with an activation, then of the gates of cells
    std::size_t firstGate = noGate;    ///< the first layer that is a gate
    Learnable learnable = Learnable::none;
    std::uint64_t step = newestStep;  ///< what was recorded last up to it is shown

    [[nodiscard]] bool isGate() const { return layer >= firstGate; }
};

/// The examples of a data set in the plane, class by class; or points of a curve to be learned.
struct PlanarExamples {
    struct Class {
        std::vector<double> x;
        std::vector<double> y;
    };
    std::vector<Class> classes;
    std::size_t shown = 0;
    std::size_t all = 0;
};

}  // namespace zorro::ui
