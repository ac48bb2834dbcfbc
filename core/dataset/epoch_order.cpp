#include "core/dataset/epoch_order.h"

#include <array>

#include "core/dataset/random.h"
#include "core/dataset/random_purpose.h"

namespace zorro {

void drawEpochOrder(std::uint64_t seed, std::uint64_t epoch, const std::vector<std::uint32_t>& examples,
                    std::span<std::int64_t> order) {
    const std::array<std::uint64_t, 3> place{seed, static_cast<std::uint64_t>(RandomPurpose::dataOrder),
                                             epoch};
    Random random(mixedSeed(place));
    const std::vector<std::uint32_t> shuffled =
        permutation(static_cast<std::uint32_t>(examples.size()), random);
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = examples[shuffled[i]];
    }
}

}  // namespace zorro
