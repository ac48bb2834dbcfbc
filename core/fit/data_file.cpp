#include "core/fit/data_file.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <utility>

#include "core/activation/text.h"
#include "core/file/file.h"

namespace zorro {
namespace {

/// Bytes that a preview reads.
constexpr std::size_t previewBytes = std::size_t{1} << 16;

std::vector<std::string> columnNames(std::string_view text, const DataFormat& format) {
    std::vector<std::string_view> cells;
    if (format.header) {
        splitLine(DataLines(text).next().text, format.separator, cells);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < format.columns; ++i) {
        const bool named = i < cells.size() && !cells[i].empty();
        names.push_back(named ? std::string(cells[i]) : "column " + std::to_string(i + 1));
    }
    return names;
}

/// The columns of a preview that are x, y and sigma, as far as one can tell.
DataColumns likelyColumns(const std::vector<bool>& numeric) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < numeric.size(); ++i) {
        if (numeric[i]) {
            numbers.push_back(i);
        }
    }
    if (numbers.size() < 2) {
        return {};
    }
    DataColumns columns{.x = numbers[0], .y = numbers[1], .sigma = {}};
    if (numbers.size() == 3 && numeric.size() == 3) {
        columns.sigma = numbers[2];
    }
    return columns;
}

/// Reads the rows of a table one by one.
class RowReader {
public:
    RowReader(const DataOptions& options, const DataTable& table) : options_(options), table_(table) {}

    void read(const DataLine& line) {
        line_ = line;
        splitLine(line.text, table_.format.separator, cells_);
        if (cells_.size() != table_.format.columns) {
            refuse("has " + std::to_string(cells_.size()) + " columns where the others have " +
                   std::to_string(table_.format.columns));
        }
    }

    [[nodiscard]] double number(std::size_t column) const {
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

void refuseWrongColumns(const DataOptions& options, const DataTable& table) {
    if (table.format.columns < 2) {
        throw FileError(options.name +
                        " has no two columns of numbers; write x and y in each line, e.g. \"0.5, 1.25\"");
    }
    const DataColumns& columns = table.columns;
    if (std::max({columns.x, columns.y, columns.sigma.value_or(0)}) >= table.format.columns) {
        throw FileError(options.name + " has only " + std::to_string(table.format.columns) + " columns");
    }
}

}  // namespace

DataTable parseData(std::string_view text, const DataOptions& options) {
    DataTable table;
    table.format = options.format ? *options.format : detectFormat(text);
    table.columns = options.columns ? *options.columns : previewData(text, 20, table.format).columns;
    refuseWrongColumns(options, table);
    table.names = columnNames(text, table.format);
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
    preview.format = format ? *format : detectFormat(text);
    preview.names = columnNames(text, preview.format);
    preview.numeric.assign(preview.format.columns, true);
    DataLines lines(text);
    if (preview.format.header) {
        static_cast<void>(lines.next());
    }
    std::vector<std::string_view> cells;
    for (DataLine line = lines.next(); line.number > 0 && preview.rows.size() < rows; line = lines.next()) {
        splitLine(line.text, preview.format.separator, cells);
        std::vector<std::string> row(cells.begin(), cells.end());
        row.resize(preview.format.columns);
        for (std::size_t i = 0; i < row.size(); ++i) {
            preview.numeric[i] =
                preview.numeric[i] && cellNumber(row[i], preview.format.decimalComma).has_value();
        }
        preview.rows.push_back(std::move(row));
    }
    if (preview.rows.empty()) {
        preview.numeric.assign(preview.format.columns, false);
    }
    preview.columns = likelyColumns(preview.numeric);
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
