#pragma once

// Measured data from a table in a text file: core/table reads it, data_columns.h says which of its columns
// are x, y, their standard errors or predictors, computed_columns.h adds those that are computed from others.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/fit/data/computed_columns.h"
#include "core/fit/data/data_columns.h"
#include "core/fit/data/target.h"
#include "core/table/table.h"

namespace zorro {

/// What is known of a file beforehand.
struct DataOptions {
    TableOptions table;
    ColumnWords columns;
    std::vector<ComputedColumn> computed;
};

/// The points of a table, all of them finite.
struct DataTable {
    DataColumns columns;
    std::vector<std::string>
        names;  ///< of all columns, the computed ones last; "column 1", ... without heading
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> sigma;          ///< > 0; empty where there is no such column
    std::vector<double> xSigma;         ///< >= 0; empty where there is no such column
    std::vector<Predictor> predictors;  ///< x is the number of the point then
    std::vector<LeftOut> leftOut;       ///< by reason
    std::vector<std::string> notes;     ///< what was left out, and what else to know of how it was read
};

/// The largest file that is read, in bytes.
inline constexpr std::size_t largestDataFile = std::size_t{256} << 20;

/// The points in these columns. A row in which one of them is NaN, as programs write what was not measured,
/// or cannot be computed is left out, counted by the reason, and a note names its line. Throws TableError,
/// naming line and column, for a cell that is empty, infinite or no number, a row of another length, a
/// standard error that is not positive, columns that the table does not have, and more than mostTargetPoints
/// rows; throws ComputedColumnError for a formula that makes no sense.
[[nodiscard]] DataTable readPoints(const Table& table, const ChosenColumns& chosen,
                                   const std::vector<ComputedColumn>& computed = {});

/// Takes a text apart. Throws as chooseColumns() and readPoints() do.
[[nodiscard]] DataTable parseData(std::string text, const DataOptions& options = {});

/// Reads a file of at most largestDataFile bytes. Throws FileError, also for a file that cannot be read.
[[nodiscard]] DataTable readDataFile(const std::filesystem::path& path, const DataOptions& options = {});

/// The points as a target.
[[nodiscard]] Target dataTarget(DataTable table, std::string name);

}  // namespace zorro
