#pragma once

// In which order a network sees its training examples.

#include <cstdint>
#include <span>
#include <vector>

namespace zorro {

/// The first of the examples in the order in which a member with this seed sees them in an epoch (from 0), as
/// many as `order` has room for; not more than there are. A batch is a stretch of it.
void drawEpochOrder(std::uint64_t seed, std::uint64_t epoch, const std::vector<std::uint32_t>& examples,
                    std::span<std::int64_t> order);

}  // namespace zorro
