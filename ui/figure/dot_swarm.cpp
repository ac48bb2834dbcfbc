#include "ui/figure/dot_swarm.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace zorro::ui {
namespace {

constexpr double gap = 0.5;  // pixels between two dots

/// Distances from the middle in the order in which they are tried: 0, 1, -1, 2, -2, ...
std::vector<double> triedOffsets(double half) {
    std::vector<double> offsets{0};
    for (double offset = 1; offset <= half; ++offset) {
        offsets.insert(offsets.end(), {-offset, offset});
    }
    return offsets;
}

bool isFree(const QPointF& place, std::span<const SwarmDot> near, double distance) {
    return std::none_of(near.begin(), near.end(), [&](const SwarmDot& dot) {
        return std::hypot(dot.at.x() - place.x(), dot.at.y() - place.y()) < distance;
    });
}

}  // namespace

std::vector<SwarmDot> placeDots(std::span<const double> x, double middle, double half, double radius) {
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    const double distance = 2 * radius + gap;
    const std::vector<double> offsets = triedOffsets(std::max(0.0, half - radius));
    std::vector<SwarmDot> dots;
    std::size_t firstNear = 0;
    for (const std::size_t value : order) {
        while (firstNear < dots.size() && dots[firstNear].at.x() < x[value] - distance) {
            ++firstNear;
        }
        const std::span<const SwarmDot> near = std::span(dots).subspan(firstNear);
        const auto offset = std::find_if(offsets.begin(), offsets.end(), [&](double tried) {
            return isFree({x[value], middle + tried}, near, distance);
        });
        if (offset != offsets.end()) {
            dots.push_back({{x[value], middle + *offset}, {value}});
        } else {
            dots.back().values.push_back(value);
        }
    }
    return dots;
}

}  // namespace zorro::ui
