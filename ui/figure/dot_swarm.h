#pragma once

// Dots of one row moved off the row's middle just as far as they need to be seen one by one.

#include <cstddef>
#include <span>
#include <vector>

#include <QPointF>

namespace zorro::ui {

struct SwarmDot {
    QPointF at;
    std::vector<std::size_t>
        values;  ///< positions of the values it stands for; several where no room was left
};

/// Places a dot of `radius` at every x (in pixels) as near to `middle` as it gets without touching another,
/// at most `half` above or below it. The same x give the same places.
[[nodiscard]] std::vector<SwarmDot> placeDots(std::span<const double> x, double middle, double half,
                                              double radius);

}  // namespace zorro::ui
