#include "core/fit/data/data_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/text/text.h"

namespace zorro {
namespace {

/// Lines that a note names.
constexpr std::size_t linesNamed = 10;

/// Whether a column's name says that it holds the standard errors of another: one of its words does.
bool namesError(std::string_view name) {
    constexpr std::array<std::string_view, 15> words{
        "s",  "se",     "sd",     "std",   "sigma",       "\u03C3",        "err", "error",
        "dy", "errors", "stderr", "stdev", "uncertainty", "uncertainties", "unc"};
    std::string word;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(i < name.size() ? name[i] : ' ');
        const bool isLetter = (byte | 0x20U) - 'a' < 26U || byte >= 0x80U;
        if (isLetter) {
            word += static_cast<char>(byte < 0x80U ? byte | 0x20U : byte);
        } else if (std::ranges::find(words, word) != words.end() ||
                   (word.size() > 3 && (word.ends_with("err") || word.ends_with("error")))) {
            return true;
        } else {
            word.clear();
        }
    }
    return false;
}

std::vector<std::size_t> numberColumns(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t i = table.rowLabels ? 1 : 0; i < table.numeric.size(); ++i) {
        if (table.numeric[i]) {
            columns.push_back(i);
        }
    }
    return columns;
}

std::string leftOutNote(const std::vector<std::size_t>& lines) {
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(lines.size(), linesNamed); ++i) {
        named.push_back(std::to_string(lines[i]));
    }
    if (lines.size() > linesNamed) {
        named.push_back(std::to_string(lines.size() - linesNamed) + " more");
    }
    return (lines.size() == 1 ? "the row in line " : "the rows in lines ") + listed(named) +
           (lines.size() == 1 ? " was left out: it has nan" : " were left out: they have nan") +
           " where a number should be";
}

double sigmaOf(const TableRows& rows, std::size_t column) {
    const double value = rows.number(column);
    if (value <= 0) {
        rows.refuse("has sigma = " + shortestNumber(value) + "; a standard error must be positive", column);
    }
    return value;
}

}  // namespace

std::optional<DataColumns> likelyColumns(const Table& table) {
    const std::vector<std::size_t> numbers = numberColumns(table);
    if (numbers.size() < 2) {
        return {};
    }
    DataColumns columns{.x = numbers[0], .y = numbers[1], .sigma = {}};
    const bool mayHaveThree = table.hasNames || table.columns == 3;
    if (numbers.size() >= 3 && mayHaveThree && (!table.hasNames || namesError(table.names[numbers[2]]))) {
        columns.sigma = numbers[2];
    }
    return columns;
}

DataColumns columnsOf(const Table& table) {
    const std::optional<DataColumns> columns = likelyColumns(table);
    if (!columns) {
        throw noColumnsOfNumbers(table);
    }
    if (const std::size_t count = numberColumns(table).size(); count > 3 && !table.hasNames) {
        throw TableError(table.name + " has " + std::to_string(count) +
                             " columns of numbers without names, so nothing tells which are x and y" +
                             (table.dialect.separator == ',' ? ", or whether commas are decimal marks" : "") +
                             "; choose the columns",
                         0, {}, {.columns = true});
    }
    return *columns;
}

DataTable readPoints(const Table& table, const DataColumns& columns) {
    if (std::max({columns.x, columns.y, columns.sigma.value_or(0)}) >= table.columns) {
        throw TableError(table.name + " has only " + std::to_string(table.columns) + " columns");
    }
    DataTable points{
        .columns = columns, .names = table.names, .x = {}, .y = {}, .sigma = {}, .notes = table.notes};
    std::vector<std::size_t> leftOut;
    TableRows rows(table);
    while (rows.next()) {
        const double x = rows.number(columns.x);
        const double y = rows.number(columns.y);
        const bool isMeasured = !std::isnan(x) && !std::isnan(y);
        const double sigma = isMeasured && columns.sigma ? sigmaOf(rows, *columns.sigma) : 1;
        if (!isMeasured || std::isnan(sigma)) {
            leftOut.push_back(rows.line());
            continue;
        }
        points.x.push_back(x);
        points.y.push_back(y);
        if (columns.sigma) {
            points.sigma.push_back(sigma);
        }
        if (points.x.size() > mostTargetPoints) {
            throw TableError(table.name + " has more than " + std::to_string(mostTargetPoints) + " rows");
        }
    }
    if (!leftOut.empty()) {
        points.notes.push_back(leftOutNote(leftOut));
    }
    if (points.x.empty()) {
        throw TableError(table.name + " has no row of numbers");
    }
    return points;
}

DataTable parseData(std::string text, const DataOptions& options) {
    const Table table = parseTable(std::move(text), options.table);
    return readPoints(table, options.columns ? *options.columns : columnsOf(table));
}

DataTable readDataFile(const std::filesystem::path& path, const DataOptions& options) {
    const Table table = openTable(path, options.table, largestDataFile);
    return readPoints(table, options.columns ? *options.columns : columnsOf(table));
}

Target dataTarget(DataTable table, std::string name) {
    Target target =
        pointsTarget(std::move(name), std::move(table.x), std::move(table.y), std::move(table.sigma));
    target.notes = std::move(table.notes);
    return target;
}

}  // namespace zorro
