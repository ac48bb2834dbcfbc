#include "core/series/min_max_pyramid.h"

namespace zorro {
namespace {

/// Adds the items [first, last) of a level, where those that have become a whole block of the next one are
/// left; afterwards both ends count blocks.
template <typename Add>
void addEnds(std::size_t& first, std::size_t& last, const Add& add) {
    constexpr std::size_t factor = MinMaxPyramid::factor;
    while (first < last && first % factor != 0) add(first++);
    while (first < last && last % factor != 0) add(--last);
    first /= factor;
    last /= factor;
}

}  // namespace

void MinMaxPyramid::extend(const Edges& edges) {
    for (std::size_t level = 0;; ++level) {
        const std::size_t below = level == 0 ? edges.size() : levels_[level - 1].size();
        if (below < factor)
            return;
        if (level == levels_.size())
            levels_.emplace_back();
        for (std::size_t block = levels_[level].size(); block < below / factor; ++block) {
            MinMax joined;
            for (std::size_t i = block * factor; i < (block + 1) * factor; ++i) {
                level == 0 ? joined.add(edges.lowerAt(i), edges.upperAt(i))
                           : joined.add(levels_[level - 1][i].lower, levels_[level - 1][i].upper);
            }
            levels_[level].push_back(joined);
        }
    }
}

MinMax MinMaxPyramid::over(const Edges& edges, std::size_t first, std::size_t last) const {
    MinMax found;
    addEnds(first, last, [&](std::size_t i) { found.add(edges.lowerAt(i), edges.upperAt(i)); });
    for (std::size_t level = 0; first < last; ++level) {
        const std::vector<MinMax>& blocks = levels_[level];
        addEnds(first, last, [&](std::size_t i) { found.add(blocks[i].lower, blocks[i].upper); });
    }
    return found;
}

}  // namespace zorro
