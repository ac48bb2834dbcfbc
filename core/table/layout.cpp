#include "core/table/layout.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text/text.h"

namespace zorro {
namespace {

/// Rows that the head is understood from.
constexpr std::size_t rowsLookedAt = 100;

struct FirstRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
    std::string fault;  ///< why it is no row of the table; empty where it is one
};

std::vector<TableLine> firstLines(const Table& table) {
    std::vector<TableLine> lines;
    TableLines reader(table.text, table.skip);
    for (TableLine line = reader.next(); line.number > 0 && lines.size() < rowsLookedAt;
         line = reader.next()) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<FirstRow> rowsOf(const std::vector<TableLine>& lines, const Table& table) {
    std::vector<FirstRow> rows;
    CellSplitter splitter(table.dialect.separator, table.columns);
    for (const TableLine& line : lines) {
        const std::span<const std::string_view> cells = splitter.split(line);
        rows.push_back({.line = line.number,
                        .cells = {cells.begin(), cells.end()},
                        .fault = rowFault(splitter, cells.size(), table.columns)});
    }
    return rows;
}

bool hasNumber(const FirstRow& row, const Table& table, std::size_t column) {
    return cellNumber(row.cells[column], table.dialect.decimalComma).has_value();
}

/// By what the rows from `begin` on have in each column.
std::vector<bool> numericColumns(const std::vector<FirstRow>& rows, std::size_t begin, const Table& table) {
    std::vector<bool> numeric;
    for (std::size_t column = 0; column < table.columns; ++column) {
        std::size_t numbers = 0;
        std::size_t words = 0;
        for (std::size_t i = begin; i < rows.size(); ++i) {
            if (rows[i].fault.empty()) {
                const bool isNumber = hasNumber(rows[i], table, column);
                numbers += isNumber ? 1 : 0;
                words += !isNumber && !isMissing(rows[i].cells[column]) ? 1 : 0;
            }
        }
        numeric.push_back(numbers > 0 && numbers >= words);
    }
    return numeric;
}

/// Whether a cell can be a name: no number, no attempt at one, and no mark for a missing value.
bool canBeName(std::string_view cell) {
    const auto isWordByte = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80U || (byte | 0x20U) - 'a' < 26U;
    };
    return std::ranges::any_of(cell, isWordByte) && !isMissing(cell) && !looksLikeNumber(cell);
}

/// Whether a row has no number in any column of numbers.
bool lacksNumbers(const FirstRow& row, const Table& table) {
    for (std::size_t i = 0; i < row.cells.size() && i < table.columns; ++i) {
        if (table.numeric[i] && (hasNumber(row, table, i) || looksLikeNumber(row.cells[i]))) {
            return false;
        }
    }
    return true;
}

bool isHeading(const FirstRow& row, bool isAlone, const Table& table) {
    bool named = isAlone && std::ranges::all_of(row.cells, canBeName);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        named = named || (i < table.columns && table.numeric[i] && canBeName(row.cells[i]));
    }
    return row.fault.empty() && named && lacksNumbers(row, table);
}

/// R names the rows in a first column that has no name itself: words, or numbers that count
/// the rows from 1.
void addNameOfRowLabels(std::vector<FirstRow>& rows, Table& table) {
    FirstRow& first = rows.front();
    if (first.cells.size() + 1 != table.columns || rows.size() < 2 ||
        !std::ranges::all_of(first.cells, canBeName)) {
        return;
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::string& label = rows[i].cells.front();
        if (table.numeric[0] && label != std::to_string(i)) {
            return;
        }
    }
    first.cells.insert(first.cells.begin(), std::string());
    first.fault.clear();
}

/// The words of the comment right above the first row where there is one for each column and none is a
/// number, else nothing.
std::vector<std::string> namesInComment(const Table& table) {
    TableLines lines(table.text, table.skip);
    static_cast<void>(lines.next());
    std::string_view comment = lines.commentAbove();
    comment.remove_prefix(std::min(comment.find_first_not_of("#%/ \t"), comment.size()));
    for (const char separator : {table.dialect.separator, ',', ';', '\t', ' '}) {
        CellSplitter splitter(separator, table.columns);
        const std::span<const std::string_view> cells =
            splitter.split({.text = comment, .number = 1, .plain = false});
        const bool isNumber =
            std::ranges::any_of(cells, [](std::string_view cell) { return looksLikeNumber(cell); });
        if (cells.size() == table.columns && !isNumber) {
            return {cells.begin(), cells.end()};
        }
    }
    return {};
}

void setNames(std::vector<std::string> names, Table& table) {
    table.hasNames = !names.empty();
    names.resize(table.columns);
    table.rowLabels = table.columns > 2 && names[0].empty() && !names[1].empty();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) {
            names[i] = "column " + std::to_string(i + 1);
        }
    }
    table.names = std::move(names);
}

TableError errorAt(const Table& table, const FirstRow& row, const std::string& what, TableRemedy remedy = {},
                   std::optional<std::size_t> column = {}) {
    return TableError(table.name + ": line " + std::to_string(row.line) + ' ' + what, row.line, column,
                      remedy);
}

/// Finds the heading and the row of units, and names the columns.
std::optional<TableError> readHead(std::vector<FirstRow>& rows, const TableOptions& options, Table& table) {
    addNameOfRowLabels(rows, table);
    const std::vector<std::string> commented = namesInComment(table);
    bool header =
        options.dialect ? options.dialect->header : isHeading(rows.front(), rows.size() == 1, table);
    const bool isSecond = rows.size() > 1 && rows[1].fault.empty() && lacksNumbers(rows[1], table);
    const bool commentIsHeading = options.unitsRow && header && !isSecond && !commented.empty();
    header = header && !commentIsHeading;
    table.dialect.header = header;
    setNames(header ? rows.front().cells : commented, table);
    const std::size_t units = header ? 1 : 0;
    table.headRows = units + (options.unitsRow ? 1 : 0);
    if (options.unitsRow && units < rows.size() && !lacksNumbers(rows[units], table)) {
        return errorAt(table, rows[units], "has numbers, so it is no row of units");
    }
    if (table.headRows >= rows.size()) {
        return TableError(
            table.name + " has no row of numbers below line " + std::to_string(rows.back().line),
            rows.back().line);
    }
    return {};
}

/// What would help against rows of words above the numbers.
TableRemedy remedyFor(const FirstRow& stray, std::size_t rowsOfWords, std::size_t lineBefore,
                      const Table& table) {
    if (!std::ranges::any_of(stray.cells, canBeName) || looksLikeNumber(stray.cells.front())) {
        return {};
    }
    return {.skip = lineBefore, .unitsRow = table.dialect.header && rowsOfWords == 2 && stray.fault.empty()};
}

/// Rows without numbers between the heading and the numbers are lines before the table, or units.
std::optional<TableError> strayRow(const std::vector<FirstRow>& rows, const Table& table) {
    const auto numbers = std::ranges::find_if(
        rows, [&](const FirstRow& row) { return row.fault.empty() && !lacksNumbers(row, table); });
    const auto count = static_cast<std::size_t>(numbers - rows.begin());
    if (numbers == rows.end() || count <= table.headRows) {
        return {};
    }
    const auto isFaulty = [](const FirstRow& row) { return !row.fault.empty(); };
    if (const auto first = std::find_if(rows.begin(), numbers, isFaulty); first != numbers) {
        const auto last = std::find_if(std::make_reverse_iterator(numbers), rows.rend(), isFaulty);
        return errorAt(table, *first, first->fault, remedyFor(*first, count, last->line, table));
    }
    const FirstRow& stray = rows[table.headRows];
    const auto column =
        static_cast<std::size_t>(std::ranges::find(table.numeric, true) - table.numeric.begin());
    return errorAt(table, stray, cellFault(stray.cells[column], table.names[column]),
                   remedyFor(stray, count, count > 1 ? rows[count - 2].line : 0, table), column);
}

/// Why the bytes are no text that could hold a table.
std::optional<TableError> encodingProblem(const Table& table) {
    const std::string_view text = table.text;
    const std::size_t zero = text.find('\0');
    const std::string_view beginning = text.substr(0, 1000);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < beginning.size(); ++i) {
        zeros[i % 2] += beginning[i] == '\0' ? 1 : 0;
    }
    const bool isWide = (zeros[0] == 0) != (zeros[1] == 0) && 4 * (zeros[0] + zeros[1]) >= beginning.size();
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || isWide) {
        return TableError(table.name + " is text in UTF-16; save it as CSV in UTF-8");
    }
    if (zero == std::string_view::npos) {
        return {};
    }
    const TableLines lines(text.substr(0, zero + 1), zero + 1);
    return TableError(table.name + ": line " + std::to_string(lines.passed()) +
                          " has a zero byte, so the file is no text (a spreadsheet perhaps); save it as CSV "
                          "in UTF-8",
                      lines.passed());
}

}  // namespace

std::string rowFault(const CellSplitter& splitter, std::size_t cells, std::size_t columns) {
    if (splitter.fault() == QuoteFault::notClosed) {
        return "opens a quote \" that it does not close";
    }
    if (splitter.fault() == QuoteFault::textBehind) {
        return "has text behind a closing quote \", where the next column should begin";
    }
    if (cells != columns) {
        return "has " + std::to_string(cells) + (cells == 1 ? " column" : " columns") +
               " where the others have " + std::to_string(columns);
    }
    return {};
}

std::string cellFault(std::string_view cell, const std::string& column) {
    if (cell.empty()) {
        return "has nothing in column " + inQuotes(column) + "; write a number there or remove the line";
    }
    return "has " + inQuotes(cell) + " in column " + inQuotes(column) +
           ", which is not a finite number; correct it or remove the line";
}

TableError noColumnsOfNumbers(const Table& table) {
    const TableLine first = TableLines(table.text, table.skip).next();
    if (first.number == 0 && table.skip > 0) {
        return TableError(table.name + " has no row below its first " + std::to_string(table.skip) +
                          " lines, which were skipped");
    }
    return TableError(table.name + (first.number == 0 ? "" : ": line " + std::to_string(first.number)) +
                          " has no two columns of numbers; write x and y in each line, with a comma, "
                          "semicolon, tab or blank between them, e.g. \"0.5, 1.25\"",
                      first.number);
}

UnderstoodTable understandTable(std::string text, const TableOptions& options) {
    UnderstoodTable result;
    Table& table = result.table;
    table.name = options.name;
    table.text = std::move(text);
    table.skip = options.skip;
    result.problem = encodingProblem(table);
    if (result.problem) {
        return result;
    }
    const std::vector<TableLine> lines = firstLines(table);
    table.dialect = options.dialect ? *options.dialect : detectDialect(lines);
    table.columns = usualColumns(lines, table.dialect);
    if (table.columns < 2) {
        result.problem = noColumnsOfNumbers(table);
        return result;
    }
    std::vector<FirstRow> rows = rowsOf(lines, table);
    const std::size_t headRows = options.unitsRow ? 2 : 1;
    table.numeric = numericColumns(rows, rows.size() > headRows ? headRows : 0, table);
    result.problem = readHead(rows, options, table);
    if (!result.problem) {
        result.problem = strayRow(rows, table);
    }
    if (const std::optional<std::string> note = ambiguityNote(lines, table.dialect, table.columns)) {
        table.notes.push_back(*note);
    }
    return result;
}

}  // namespace zorro
