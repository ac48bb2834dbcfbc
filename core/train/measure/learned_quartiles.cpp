#include "core/train/measure/learned_quartiles.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace zorro {

namespace {

/// The value at `share` of the way from the lowest to the highest of [K, sets, n], sorted by set: [K, n].
Tensor quantileOf(const Tensor& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size(1) - 1);
    const double below = std::floor(place);
    const auto first = static_cast<std::int64_t>(below);
    const std::int64_t second = std::min(first + 1, sorted.size(1) - 1);
    return at::lerp(sorted.select(1, first), sorted.select(1, second), place - below);
}

}  // namespace

Tensor learnedSummary(const Tensor& learned) {
    const Tensor sets = learned.detach();
    if (sets.size(1) == 1)
        return sets.transpose(1, 2).clone();
    const Tensor sorted = std::get<0>(sets.sort(1));
    return at::stack({quantileOf(sorted, 0.25), quantileOf(sorted, 0.5), quantileOf(sorted, 0.75)}, 2);
}

}  // namespace zorro
