#pragma once

// What the tests of core/table share.

#include <cmath>
#include <string>
#include <vector>

#include "core/table/table.h"

namespace zorro {

using NumberRows = std::vector<std::vector<double>>;

/// The numbers of these columns, row by row.
inline NumberRows numbersOf(const Table& table, const std::vector<std::size_t>& columns) {
    NumberRows numbers;
    TableRows rows(table);
    while (rows.next()) {
        std::vector<double>& row = numbers.emplace_back();
        for (const std::size_t column : columns) {
            row.push_back(rows.number(column));
        }
    }
    return numbers;
}

/// The numbers of the columns that hold numbers, without those that count the rows.
inline NumberRows numbersOf(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t i = table.rowLabels ? 1 : 0; i < table.columns; ++i) {
        if (table.numeric[i]) {
            columns.push_back(i);
        }
    }
    return numbersOf(table, columns);
}

inline std::string testFile(const std::string& name) {
    return std::string(ZORRO_TEST_DATA "/files/").append(name);
}

/// Why a text is refused, and where.
struct Refusal {
    std::string sentence = "accepted";
    std::size_t line = 0;
    TableRemedy remedy;
};

template <typename Read>
Refusal refusalWhere(const Read& read) {
    try {
        static_cast<void>(numbersOf(read()));
    } catch (const TableError& error) {
        return {error.what(), error.line(), error.remedy()};
    }
    return {};
}

inline Refusal refusalOf(const std::string& text, TableOptions options = {}) {
    options.name = "d.csv";
    return refusalWhere([&] { return parseTable(text, options); });
}

}  // namespace zorro
