#pragma once

// Columns that are computed from the others of a table by formulas, row by row.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/fit/data/data_columns.h"
#include "core/formula/program/several_variables.h"

namespace zorro {

/// What is wrong with a computed column, in one sentence that begins with "NAME=FORMULA: ".
class ComputedColumnError : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
};

/// Takes "NAME=FORMULA" apart. Throws ComputedColumnError for what has not this form, and for a name that
/// formulas could not call.
[[nodiscard]] ComputedColumn parseComputedColumn(const std::string& text);

class ComputedColumns {
public:
    /// In a formula a column is called by its name; where that is no word of letters, digits and _, by the
    /// name with a _ for whatever else stands in it ("y (mV)" is y_mV); and by its number, column_2. Where no
    /// column is called x, y or sigma, these are the columns that likelyColumns() takes for them. Throws
    /// ComputedColumnError for a formula that does not parse or has a word that is no column.
    ComputedColumns(const Table& table, const std::vector<ComputedColumn>& computed);

    /// The columns of the table that are needed, increasing.
    [[nodiscard]] const std::vector<std::size_t>& inputs() const { return inputs_; }

    /// The values of each computed column at `rows` rows; inputs[k] has those of the column inputs()[k].
    [[nodiscard]] std::vector<std::vector<double>> compute(const std::vector<std::vector<double>>& inputs,
                                                           std::size_t rows) const;

private:
    struct Column {
        formula::FormulaOfSeveral formula;
        std::vector<std::size_t> variables;  ///< positions of the columns that its variables are
    };
    std::size_t tableColumns_;
    std::vector<Column> columns_;
    std::vector<std::size_t> inputs_;
};

}  // namespace zorro
