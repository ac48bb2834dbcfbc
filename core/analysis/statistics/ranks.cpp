#include "core/analysis/statistics/ranks.h"

#include <algorithm>
#include <numeric>

namespace zorro {

std::vector<double> tiedRanks(std::size_t count,
                              const std::function<bool(std::size_t one, std::size_t other)>& comesBefore) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, comesBefore);
    std::vector<double> ranks(count);
    for (std::size_t first = 0; first < count;) {
        std::size_t end = first + 1;
        while (end < count && !comesBefore(order[first], order[end])) ++end;
        for (std::size_t i = first; i < end; ++i) ranks[order[i]] = static_cast<double>(first + 1 + end) / 2;
        first = end;
    }
    return ranks;
}

}  // namespace zorro
