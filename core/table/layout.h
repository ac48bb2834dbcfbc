#pragma once

// The head of a table: its dialect, its columns and their names. Private to core/table.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/table/table.h"

namespace zorro {

/// What could be understood of a table, and why that is not all.
struct UnderstoodTable {
    Table table;
    std::optional<TableError> problem;
};

/// Understands the head of a table as far as possible.
[[nodiscard]] UnderstoodTable understandTable(std::string text, const TableOptions& options);

/// What is wrong with the row that was split last, in words that go on from "line 3"; empty where it has
/// `columns` cells.
[[nodiscard]] std::string rowFault(const CellSplitter& splitter, std::size_t cells, std::size_t columns);

/// What is wrong with a cell that should hold a finite number, in words that go on from "line 3".
[[nodiscard]] std::string cellFault(std::string_view cell, const std::string& column);

}  // namespace zorro
