#pragma once

// The dialect of a table of text: what stands between its columns, and how its numbers are written.

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "core/table/lines.h"

namespace zorro {

/// How a table is written.
struct TableDialect {
    char separator = ',';       ///< one of , ; tab and ' ', which stands for any run of blanks and tabs
    bool decimalComma = false;  ///< 0,5 instead of 0.5
    bool header = false;        ///< the first row names the columns

    friend bool operator==(const TableDialect&, const TableDialect&) = default;
};

/// The separator and the decimal mark with which the lines hold the most numbers in even rows; whether there
/// is a header is left open. Of two that do equally well the one without thousands separators is taken, but
/// commas inside the cells of a table that commas separate are thousands separators.
[[nodiscard]] TableDialect detectDialect(std::span<const TableLine> lines);

/// The number of columns with which the lines hold the most numbers in even rows.
[[nodiscard]] std::size_t usualColumns(std::span<const TableLine> lines, const TableDialect& dialect);

/// A sentence about the first number whose mark could as well be a decimal as a thousands separator, where
/// the whole table can be read either way: "1.001" between semicolons. Nothing where its marks are clear.
[[nodiscard]] std::optional<std::string> ambiguityNote(std::span<const TableLine> lines,
                                                       const TableDialect& dialect, std::size_t columns);

}  // namespace zorro
