#pragma once

// Measured data from a table in a text file (core/table reads it): which of its columns are x, y and perhaps
// the standard error sigma of y, and their numbers. What is not told is found out, or refused where the table
// leaves it open.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/fit/data/target.h"
#include "core/table/table.h"

namespace zorro {

/// Which columns, from 0, hold what.
struct DataColumns {
    std::size_t x = 0;
    std::size_t y = 1;
    std::optional<std::size_t> sigma;

    friend bool operator==(const DataColumns&, const DataColumns&) = default;
};

/// What is known of a file beforehand.
struct DataOptions {
    TableOptions table;
    std::optional<DataColumns> columns;  ///< else likelyColumns()
};

/// The points of a table, all of them with finite x and y.
struct DataTable {
    DataColumns columns;
    std::vector<std::string> names;  ///< of all columns; "column 1", ... where there is no heading
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> sigma;       ///< > 0; empty where there is no such column
    std::vector<std::string> notes;  ///< what was left out, and what else to know of how it was read
};

/// The largest file that is read, in bytes.
inline constexpr std::size_t largestDataFile = std::size_t{256} << 20;

/// The first two columns that hold numbers; the third is sigma where its name says so ("sigma", "y_err",
/// "std. error", "s"), or where the table has no names and just three columns. A first column that only
/// counts or names the rows is none of them. Nothing where there are fewer than two columns of numbers.
[[nodiscard]] std::optional<DataColumns> likelyColumns(const Table& table);

/// likelyColumns(), where they are beyond doubt. Throws TableError where there are none, and for a table of
/// more than three columns of numbers without names: nothing tells which of them are x and y, and 0,5,2,0 may
/// be two numbers with decimal commas.
[[nodiscard]] DataColumns columnsOf(const Table& table);

/// The points in these columns. A row in which x, y or sigma is NaN, as programs write what was not measured,
/// is left out, and a note names its line. Throws TableError, naming line and column, for a cell that is
/// empty, infinite or no number, a row of another length, a sigma <= 0, columns that the table does not have,
/// and more than mostTargetPoints rows.
[[nodiscard]] DataTable readPoints(const Table& table, const DataColumns& columns);

/// Takes a text apart. Throws TableError.
[[nodiscard]] DataTable parseData(std::string text, const DataOptions& options = {});

/// Reads a file of at most largestDataFile bytes. Throws FileError, also for a file that cannot be read.
[[nodiscard]] DataTable readDataFile(const std::filesystem::path& path, const DataOptions& options = {});

/// The points as a target.
[[nodiscard]] Target dataTarget(DataTable table, std::string name);

}  // namespace zorro
