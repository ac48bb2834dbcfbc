#include "core/table/table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/table/layout.h"
#include "core/text/text.h"

namespace zorro {

std::string remedyText(const TableRemedy& remedy) {
    const std::string skip = "--skip " + std::to_string(remedy.skip);
    if (remedy.unitsRow) {
        return "; for a row of units give --units-row" +
               (remedy.skip > 0 ? ", for a table that begins here " + skip : "");
    }
    return remedy.skip > 0
               ? "; where the table begins below line " + std::to_string(remedy.skip) + ", give " + skip
               : "";
}

Table parseTable(std::string text, const TableOptions& options) {
    UnderstoodTable understood = understandTable(std::move(text), options);
    if (understood.problem) {
        throw TableError(*understood.problem);
    }
    return std::move(understood.table);
}

Table openTable(const std::filesystem::path& path, TableOptions options, std::size_t largest) {
    options.name = path.filename().string();
    return parseTable(readFile(path, largest), options);
}

std::size_t findColumn(const Table& table, const std::string& word) {
    const auto named = std::ranges::find(table.names, word);
    if (named != table.names.end()) {
        return static_cast<std::size_t>(named - table.names.begin());
    }
    const double number = parseNumber(word).value_or(0);
    if (number >= 1 && number <= static_cast<double>(table.columns) && number == std::round(number)) {
        return static_cast<std::size_t>(number) - 1;
    }
    const std::string meant = nearest(word, table.names);
    throw TableError(table.name + ": there is no column " + inQuotes(word) +
                     (meant.empty() ? "; its columns are " + listed(table.names)
                                    : "; did you mean " + inQuotes(meant) + "?"));
}

TableRows::TableRows(const Table& table)
    : table_(table), lines_(table.text, table.skip), splitter_(table.dialect.separator, table.columns) {
    for (std::size_t row = 0; row < table.headRows; ++row) {
        static_cast<void>(lines_.next());
    }
}

bool TableRows::next() {
    line_ = lines_.next();
    if (line_.number == 0) {
        return false;
    }
    cells_ = splitter_.split(line_);
    if (cells_.size() != table_.columns || splitter_.fault() != QuoteFault::none) {
        refuse(rowFault(splitter_, cells_.size(), table_.columns));
    }
    return true;
}

double TableRows::number(std::size_t column) const {
    const bool decimalComma = table_.dialect.decimalComma;
    // Most cells need no more than this; a table may have millions of them.
    std::optional<double> value = decimalComma ? std::nullopt : parseNumber(cells_[column]);
    if (!value) {
        value = cellNumber(cells_[column], decimalComma);
    }
    if (!value || std::isinf(*value)) {
        refuseCell(column);
    }
    return *value;
}

void TableRows::refuse(const std::string& what, std::optional<std::size_t> column) const {
    throw TableError(table_.name + ": line " + std::to_string(line_.number) + ' ' + what, line_.number,
                     column);
}

void TableRows::refuseCell(std::size_t column) const {
    refuse(cellFault(cells_[column], table_.names[column]), column);
}

}  // namespace zorro
