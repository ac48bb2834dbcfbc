#pragma once

// The one reader of tables from outside: text files with a row a line, as instruments, spreadsheets and
// programs write them. It finds out what stands between the columns, how numbers are written, and whether the
// first row names the columns; quotes, comments, byte order marks and all line ends are understood. It never
// passes over a row on its own: what cannot be read is an error that names its line, and lines before the
// table or a row of units are passed over only where that was asked for.
//
// parseTable() understands the head; TableRows reads the rows, one at a time, with the meaning that a fit or
// a data set gives their cells. preview.h is for looking at a table that may be wrong.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/file.h"
#include "core/table/cells.h"
#include "core/table/dialect.h"
#include "core/table/limits.h"

namespace zorro {

/// What is known of a table beforehand.
struct TableOptions {
    std::optional<TableDialect> dialect;  ///< found out from the first lines where it is not given
    std::size_t skip = 0;                 ///< lines of the file before the table, at most mostSkippedLines
    bool unitsRow = false;                ///< a row of units below the heading is to be passed over
    std::string name = "the table";       ///< what messages call it
};

/// What would let a refused table be read, where its rows show that.
struct TableRemedy {
    std::size_t skip = 0;   ///< lines at the beginning that seem not to belong to it; 0 where none do
    bool unitsRow = false;  ///< a row of units seems to stand below the heading
    bool columns = false;   ///< somebody has to say which columns are meant
};

/// The remedy in options of a command line, to go on a sentence with: "; for a row of units give
/// --units-row". Empty where there is none, and for columns, which each command chooses in its own way.
[[nodiscard]] std::string remedyText(const TableRemedy& remedy);

/// Why a table cannot be read: a sentence that names it, the line and the column.
class TableError : public FileError {
public:
    explicit TableError(const std::string& sentence, std::size_t line = 0,
                        std::optional<std::size_t> column = {}, TableRemedy remedy = {})
        : FileError(sentence), line_(line), column_(column), remedy_(remedy) {}

    [[nodiscard]] std::size_t line() const {
        return line_;
    }  ///< in the file, from 1; 0 for none in particular
    [[nodiscard]] std::optional<std::size_t> column() const { return column_; }  ///< from 0
    [[nodiscard]] const TableRemedy& remedy() const { return remedy_; }

private:
    std::size_t line_;
    std::optional<std::size_t> column_;
    TableRemedy remedy_;
};

/// A table whose head is understood. A heading is the first row where it has words and no number in any
/// column of numbers, or else a comment right above the first row that has as many words as there are
/// columns.
struct Table {
    std::string name;                ///< what messages call it
    std::string text;                ///< the whole file
    TableDialect dialect;            ///< as given or found out
    std::size_t columns = 0;         ///< that each row has, at least 2
    bool hasNames = false;           ///< whether there is a heading
    std::vector<std::string> names;  ///< one a column; "column 3" where it has none
    std::vector<bool> numeric;  ///< whether at least half of what the first 100 rows have in it are numbers
    bool rowLabels = false;     ///< the first column alone has no name, as pandas and R write the rows' own
    std::vector<std::string>
        notes;                 ///< what a careful reader should know of how it was read, a sentence each
    std::size_t skip = 0;      ///< lines before the table
    std::size_t headRows = 0;  ///< rows above the data: a heading, units
};

/// Understands the head of a table. Throws TableError for what is no text in UTF-8, has fewer than two
/// columns or no row below its heading, or has rows without numbers above the others that are neither a
/// heading nor units to be passed over.
[[nodiscard]] Table parseTable(std::string text, const TableOptions& options = {});

/// parseTable() of a file of at most `largest` bytes. Messages call it by the file's name. Throws FileError
/// where it cannot be read.
[[nodiscard]] Table openTable(const std::filesystem::path& path, TableOptions options = {},
                              std::size_t largest = std::size_t{1} << 30);

/// The column that people mean by `word`: its name, or else its number from 1. Throws TableError, with a
/// suggestion where a name is nearly right.
[[nodiscard]] std::size_t findColumn(const Table& table, const std::string& word);

/// The error of a table that has not the columns of numbers that its reader needs.
[[nodiscard]] TableError noColumnsOfNumbers(const Table& table);

/// Reads the rows of a table, which it refers to, from the first one below the heading.
class TableRows {
public:
    explicit TableRows(const Table& table);

    /// Goes on to the next row; false where there is none. Throws TableError for a row that has not
    /// table.columns cells, or a quote that is not closed.
    bool next();

    [[nodiscard]] std::size_t line() const { return line_.number; }  ///< of the row, in the file from 1
    /// What stands in a column, without the quotes around it. Valid until next().
    [[nodiscard]] std::string_view cell(std::size_t column) const { return cells_[column]; }
    /// The number in a column; NaN where that is written there. Throws TableError for anything else, infinity
    /// included.
    [[nodiscard]] double number(std::size_t column) const;
    /// Throws TableError: "NAME: line 3 WHAT".
    [[noreturn]] void refuse(const std::string& what, std::optional<std::size_t> column = {}) const;
    /// Throws TableError about a cell that should hold a finite number, saying whether it is empty.
    [[noreturn]] void refuseCell(std::size_t column) const;

private:
    const Table& table_;
    TableLines lines_;
    CellSplitter splitter_;
    TableLine line_;
    std::span<const std::string_view> cells_;
};

}  // namespace zorro
