#pragma once

#include <cstddef>

namespace zorro {

/// More lines than this nobody writes above a table.
inline constexpr std::size_t mostSkippedLines = 1'000'000;

}  // namespace zorro
