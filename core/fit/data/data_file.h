#pragma once

// Measured data from a text file: columns x, y and perhaps sigma in a table of any dialect: with a header or
// not, separated by commas, semicolons, tabs or blanks, with a decimal point or comma, with lines of comment.
// What is not told is found out.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fit/data/data_format.h"
#include "core/fit/data/target.h"

namespace zorro {

/// Which columns, from 0, hold what.
struct DataColumns {
    std::size_t x = 0;
    std::size_t y = 1;
    std::optional<std::size_t> sigma;

    friend bool operator==(const DataColumns&, const DataColumns&) = default;
};

/// What is known of a text beforehand.
struct DataOptions {
    std::optional<DataFormat> format;    ///< found out where it is not given
    std::optional<DataColumns> columns;  ///< else the first two that hold numbers, and the third for sigma
                                         ///< where there are exactly three; the rows' own numbers, known
                                         ///< by a nameless first column, do not count
    std::string name = "the data";       ///< what messages call the text
};

/// Everything that was read.
struct DataTable {
    DataFormat format;
    DataColumns columns;
    std::vector<std::string> names;  ///< of all columns; "column 1", ... where there is no header
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> sigma;  ///< empty where there is no such column
};

/// What a column chooser shows: the columns and the first rows, as they stand in the file.
struct DataPreview {
    DataFormat format;
    DataColumns columns;                         ///< as they would be taken
    std::vector<std::string> names;              ///< of all columns
    std::vector<bool> numeric;                   ///< whether a column holds numbers in half of the rows shown
    std::vector<std::vector<std::string>> rows;  ///< without header and comments
};

/// The largest file that is read, in bytes.
inline constexpr std::size_t largestDataFile = std::size_t{256} << 20;

/// Takes the text apart. Throws FileError, naming line and column, for text that has a cell which is no
/// finite number or is empty, a row of another length, a sigma <= 0, too few columns, no rows, or that is no
/// text.
[[nodiscard]] DataTable parseData(std::string_view text, const DataOptions& options = {});

/// Reads a file of at most largestDataFile bytes. Throws FileError, also for a file that cannot be read.
[[nodiscard]] DataTable readDataFile(const std::filesystem::path& path, DataOptions options = {});

/// The first rows of a text, whatever is in them, in the dialect given or found out. Never throws for what
/// the text holds.
[[nodiscard]] DataPreview previewData(std::string_view text, std::size_t rows = 20,
                                      const std::optional<DataFormat>& format = {});

/// Reads only the beginning of the file, so that a huge one can be looked at. Throws FileError for a file
/// that cannot be read.
[[nodiscard]] DataPreview previewDataFile(const std::filesystem::path& path, std::size_t rows = 20,
                                          const std::optional<DataFormat>& format = {});

/// The table's points as a target.
[[nodiscard]] Target dataTarget(DataTable table, std::string name);

}  // namespace zorro
