#pragma once

// A look at the first rows of a table that may be wrong, for people who choose how it is to be read.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/table/table.h"

namespace zorro {

/// A row as it stands in the file.
struct PreviewRow {
    std::size_t line = 0;            ///< in the file, from 1
    std::vector<std::string> cells;  ///< as many as the table has columns
};

/// What could be understood of the beginning of a table.
struct TablePreview {
    Table table;                        ///< its text is only the beginning of a large file
    std::vector<PreviewRow> rows;       ///< below the heading
    std::optional<TableError> problem;  ///< the first thing that is wrong with it so far, if any
};

/// The first `rows` rows of a text. Never throws for what the text holds.
[[nodiscard]] TablePreview previewTable(std::string text, const TableOptions& options = {},
                                        std::size_t rows = 20);

/// Reads only the beginning of the file, so that a huge one can be looked at. Throws FileError for a file
/// that cannot be read.
[[nodiscard]] TablePreview previewTableFile(const std::filesystem::path& path, TableOptions options = {},
                                            std::size_t rows = 20);

}  // namespace zorro
