#pragma once

// Which columns of a table a fit takes: x, y, their standard errors, predictors. What is not told is found
// out from the heading, or refused where the table leaves it open.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/table/table.h"

namespace zorro {

/// A column that is computed from others: what --let NAME=FORMULA says.
struct ComputedColumn {
    std::string name;  ///< a word, as formulas have; that of a column of the table stands for it from then on
    std::string formula;  ///< in core/formula's grammar, of columns of the table and those computed before

    friend bool operator==(const ComputedColumn&, const ComputedColumn&) = default;
};

/// Which columns hold what: positions from 0, those of the table and then the computed ones.
struct DataColumns {
    std::size_t x = 0;  ///< of no meaning where there are predictors
    std::size_t y = 1;
    std::optional<std::size_t> sigma;     ///< the standard error of y
    std::optional<std::size_t> xSigma;    ///< the standard error of x
    std::vector<std::size_t> predictors;  ///< what a formula of several variables has instead of x

    friend bool operator==(const DataColumns&, const DataColumns&) = default;
};

/// The same in words, each the name of a column or its number from 1; what is empty is found out.
struct ColumnWords {
    std::vector<std::string> columns;     ///< x, y and perhaps sigma; y and perhaps sigma of predictors
    std::string xSigma;                   ///< none where it is empty
    std::vector<std::string> predictors;  ///< none where it is empty
};

/// The columns, and what to know of how they were chosen, a sentence each.
struct ChosenColumns {
    DataColumns columns;
    std::vector<std::string> notes;
};

/// The names of the table's columns, then those of the computed ones.
[[nodiscard]] std::vector<std::string> columnNames(const Table& table,
                                                   const std::vector<ComputedColumn>& computed);

/// The columns from their names: those called x and y where there are both, else the first two of numbers
/// that are not named as standard errors, or the first and a later one called y; sigma is the column that is
/// named as the standard error of y. A computed column called x, y or sigma is that. A first column that only
/// counts or names the rows is none of them. Of `told` the predictors and xSigma count, which are none of the
/// others; with predictors y is the first other one. Nothing where there are too few columns of numbers.
/// Throws as ComputedColumns does.
[[nodiscard]] std::optional<ChosenColumns> likelyColumns(const Table& table,
                                                         const std::vector<ComputedColumn>& computed = {},
                                                         const DataColumns& told = {});

/// The predictors that the words name. Throws TableError for a word that no column is called.
[[nodiscard]] std::vector<std::size_t> predictorsNamed(const Table& table, const ColumnWords& words,
                                                       const std::vector<ComputedColumn>& computed);

/// The columns that the words name, and likelyColumns() for what they leave open. Throws TableError for words
/// that no column is called, where there are too few columns of numbers, and for a table of more than three
/// columns of numbers without names whose columns nobody chose: nothing tells which of them are x and y, and
/// 0,5,2,0 may be two numbers with decimal commas.
[[nodiscard]] ChosenColumns chooseColumns(const Table& table, const ColumnWords& words = {},
                                          const std::vector<ComputedColumn>& computed = {});

}  // namespace zorro
