#include "core/fit/data/data_file.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <utility>

#include "core/file/file.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Bytes that a preview reads.
constexpr std::size_t previewBytes = std::size_t{1} << 16;

/// The cells of a row, which may leave the last one empty.
void splitRow(std::string_view line, const DataFormat& format, std::vector<std::string_view>& cells) {
    if (splitLine(line, format.separator, cells) && cells.size() + 1 == format.columns) {
        cells.emplace_back();
    }
}

/// The cells of the header, empty without one. Where it lacks a cell, as R writes it, the first column holds
/// the names of the rows.
std::vector<std::string_view> headerCells(std::string_view text, const DataFormat& format) {
    std::vector<std::string_view> cells;
    if (format.header) {
        splitRow(DataLines(text).next().text, format, cells);
        if (cells.size() + 1 == format.columns) {
            cells.insert(cells.begin(), std::string_view());
        }
    }
    return cells;
}

std::vector<std::string> columnNames(const std::vector<std::string_view>& cells, const DataFormat& format) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < format.columns; ++i) {
        const bool named = i < cells.size() && !cells[i].empty();
        names.push_back(named ? std::string(cells[i]) : "column " + std::to_string(i + 1));
    }
    return names;
}

/// The dialect with its columns counted in the first row, where it does not say how many there are.
DataFormat counted(DataFormat format, std::string_view text) {
    if (format.columns == 0) {
        DataLines lines(text);
        const DataLine first = lines.next();
        const DataLine second = format.header ? lines.next() : first;
        std::vector<std::string_view> cells;
        splitLine(second.number > 0 ? second.text : first.text, format.separator, cells);
        format.columns = cells.size();
    }
    return format;
}

/// The columns that are x, y and sigma, as far as one can tell: those that hold numbers, in their order. A
/// first column that alone has no name, as pandas and R write them, holds the numbers of the rows.
DataColumns likelyColumns(const std::vector<bool>& numeric, const std::vector<std::string_view>& header) {
    const std::size_t first = header.size() > 2 && header[0].empty() && !header[1].empty() ? 1 : 0;
    std::vector<std::size_t> numbers;
    for (std::size_t i = first; i < numeric.size(); ++i) {
        if (numeric[i]) {
            numbers.push_back(i);
        }
    }
    if (numbers.size() < 2) {
        return {};
    }
    DataColumns columns{.x = numbers[0], .y = numbers[1], .sigma = {}};
    if (numbers.size() == 3 && numeric.size() == first + 3) {
        columns.sigma = numbers[2];
    }
    return columns;
}

/// Whether at least half of the rows have a number in a column. One that lacks some is not passed over in
/// silence: to read it says where they are missing.
std::vector<bool> numericColumns(const std::vector<std::vector<std::string>>& rows,
                                 const DataFormat& format) {
    std::vector<bool> numeric;
    for (std::size_t i = 0; i < format.columns; ++i) {
        const auto numbers = std::ranges::count_if(rows, [&](const std::vector<std::string>& row) {
            return cellNumber(row[i], format.decimalComma).has_value();
        });
        numeric.push_back(numbers > 0 && 2 * static_cast<std::size_t>(numbers) >= rows.size());
    }
    return numeric;
}

/// Reads the rows of a table one by one.
class RowReader {
public:
    RowReader(const DataOptions& options, const DataTable& table) : options_(options), table_(table) {}

    void read(const DataLine& line) {
        line_ = line;
        splitRow(line.text, table_.format, cells_);
        if (cells_.size() != table_.format.columns) {
            refuse("has " + std::to_string(cells_.size()) + (cells_.size() == 1 ? " column" : " columns") +
                   " where the others have " + std::to_string(table_.format.columns));
        }
    }

    [[nodiscard]] double number(std::size_t column) const {
        if (cells_[column].empty()) {
            refuse("has nothing in column " + inQuotes(table_.names[column]) +
                   "; write a number there or remove the line");
        }
        const std::optional<double> value = cellNumber(cells_[column], table_.format.decimalComma);
        if (!value || !std::isfinite(*value)) {
            refuse("has " + inQuotes(cells_[column]) + " in column " + inQuotes(table_.names[column]) +
                   ", which is not a finite number; correct it or remove the line");
        }
        return *value;
    }

    [[nodiscard]] double sigma(std::size_t column) const {
        const double value = number(column);
        if (!(value > 0)) {
            refuse("has sigma = " + shortestNumber(value) + "; a standard error must be positive");
        }
        return value;
    }

private:
    [[noreturn]] void refuse(const std::string& what) const {
        throw FileError(options_.name + ": line " + std::to_string(line_.number) + " " + what);
    }

    const DataOptions& options_;
    const DataTable& table_;
    DataLine line_;
    std::vector<std::string_view> cells_;
};

void refuseWrongColumns(std::string_view text, const DataOptions& options, const DataTable& table) {
    if (text.find('\0') != std::string_view::npos) {
        throw FileError(options.name +
                        " is not text in UTF-8 (a spreadsheet perhaps, or UTF-16); save it as CSV in UTF-8");
    }
    if (table.format.columns < 2) {
        throw FileError(options.name +
                        " has no two columns of numbers; write x and y in each line, with a "
                        "comma, semicolon, tab or blank between them, e.g. \"0.5, 1.25\"");
    }
    const DataColumns& columns = table.columns;
    if (std::max({columns.x, columns.y, columns.sigma.value_or(0)}) >= table.format.columns) {
        throw FileError(options.name + " has only " + std::to_string(table.format.columns) + " columns");
    }
}

}  // namespace

DataTable parseData(std::string_view text, const DataOptions& options) {
    DataTable table;
    table.format = options.format ? counted(*options.format, text) : detectFormat(text);
    table.columns = options.columns ? *options.columns : previewData(text, 20, table.format).columns;
    refuseWrongColumns(text, options, table);
    table.names = columnNames(headerCells(text, table.format), table.format);
    RowReader reader(options, table);
    DataLines lines(text);
    if (table.format.header) {
        static_cast<void>(lines.next());
    }
    for (DataLine line = lines.next(); line.number > 0; line = lines.next()) {
        reader.read(line);
        table.x.push_back(reader.number(table.columns.x));
        table.y.push_back(reader.number(table.columns.y));
        if (table.columns.sigma) {
            table.sigma.push_back(reader.sigma(*table.columns.sigma));
        }
        if (table.x.size() > mostTargetPoints) {
            throw FileError(options.name + " has more than " + std::to_string(mostTargetPoints) + " rows");
        }
    }
    if (table.x.empty()) {
        throw FileError(options.name + " has no row of numbers");
    }
    return table;
}

DataTable readDataFile(const std::filesystem::path& path, DataOptions options) {
    options.name = path.filename().string();
    return parseData(readFile(path, largestDataFile), options);
}

DataPreview previewData(std::string_view text, std::size_t rows, const std::optional<DataFormat>& format) {
    DataPreview preview;
    preview.format = format ? counted(*format, text) : detectFormat(text);
    const std::vector<std::string_view> header = headerCells(text, preview.format);
    preview.names = columnNames(header, preview.format);
    DataLines lines(text);
    if (preview.format.header) {
        static_cast<void>(lines.next());
    }
    std::vector<std::string_view> cells;
    for (DataLine line = lines.next(); line.number > 0 && preview.rows.size() < rows; line = lines.next()) {
        splitLine(line.text, preview.format.separator, cells);
        std::vector<std::string> row(cells.begin(), cells.end());
        row.resize(preview.format.columns);
        preview.rows.push_back(std::move(row));
    }
    preview.numeric = numericColumns(preview.rows, preview.format);
    preview.columns = likelyColumns(preview.numeric, header);
    return preview;
}

DataPreview previewDataFile(const std::filesystem::path& path, std::size_t rows,
                            const std::optional<DataFormat>& format) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string text(previewBytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (!file.is_open() || file.bad()) {
        throw FileError("cannot read " + inQuotes(path.filename().string()) + ": " + std::strerror(errno));
    }
    if (text.size() == previewBytes) {
        text.resize(text.find_last_of("\r\n") + 1);  // the last line is not whole
    }
    return previewData(text, rows, format);
}

Target dataTarget(DataTable table, std::string name) {
    return pointsTarget(std::move(name), std::move(table.x), std::move(table.y), std::move(table.sigma));
}

}  // namespace zorro
