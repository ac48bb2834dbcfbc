#pragma once

// Long lines with fewer points, so that no spike is lost.

#include <cstddef>
#include <vector>

namespace zorro::ui {

/// Positions of the records that are drawn of `values`: all of them, or of every one of about `most` / 4
/// equal stretches the first, the lowest, the highest and the last.
[[nodiscard]] std::vector<std::size_t> drawnRecords(const std::vector<double>& values, std::size_t most);

}  // namespace zorro::ui
