#include "core/analysis/statistics/holm.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace zorro {

std::vector<double> holmAdjusted(std::span<const double> probabilities) {
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return probabilities[i]; });
    std::vector<double> adjusted(probabilities.size());
    double largest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double tests = static_cast<double>(order.size() - i);
        largest = std::clamp(tests * probabilities[order[i]], largest, 1.0);
        adjusted[order[i]] = largest;
    }
    return adjusted;
}

}  // namespace zorro
