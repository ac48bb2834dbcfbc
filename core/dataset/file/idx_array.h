#pragma once

// The IDX format: an array of numbers in a file. Private to core/dataset.

#include <cstddef>
#include <filesystem>
#include <vector>

namespace zorro {

/// What an IDX file holds.
struct IdxArray {
    std::vector<std::size_t> sizes;  ///< of each dimension; the first counts the items
    std::vector<float> values;       ///< row-major

    /// The numbers in one item.
    [[nodiscard]] std::size_t itemSize() const;
};

/// Reads an IDX file (or the same packed by gzip) with so many dimensions, whatever type its numbers have.
/// Throws DatasetError that names the file.
[[nodiscard]] IdxArray readIdxArray(const std::filesystem::path& path, std::size_t dimensions);

}  // namespace zorro
