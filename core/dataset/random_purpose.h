#pragma once

// What a member's seed is used for: numbers drawn for different purposes must not be related.

#include <cstdint>

namespace zorro {

enum class RandomPurpose : std::uint64_t { initialWeights = 1, dataOrder = 2, dropout = 3 };

}  // namespace zorro
