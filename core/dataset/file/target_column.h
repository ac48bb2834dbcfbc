#pragma once

// The column of a table that is to be predicted: whether it holds classes or numbers, and which. Private to
// core/dataset.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/table/table.h"

namespace zorro {

/// Reads the column row by row; decide() comes between the rows of training and those that are only judged.
class TargetColumn {
public:
    TargetColumn(const Table& table, std::size_t column, TaskChoice choice);

    /// Takes the cell of a row. Numbers that are equal are one class, however they are written. Throws
    /// TableError for a cell that is empty, for a word where numbers are meant, and once it was decided for a
    /// class that no row before had.
    void add(const TableRows& rows);

    /// Decides what the column holds, from the rows so far: classes where it has words, or at most 50
    /// different whole numbers that repeat (there are no more than two, or half as many as rows).
    void decide();

    /// Fills in task, outputs, class names, labels or values, and notes that say what was decided and why.
    /// Throws DatasetError where there is only one class.
    void giveTo(Dataset& dataset) const;

    [[nodiscard]] std::size_t rows() const { return rows_; }

private:
    void addWord(const TableRows& rows);
    [[nodiscard]] bool looksLikeClasses() const;
    [[nodiscard]] bool areNumbers() const { return !numbers_.empty(); }
    [[nodiscard]] std::string numbersText() const;
    [[nodiscard]] std::string noteOf() const;

    std::string name_;
    std::size_t column_;
    bool decimalComma_;
    TaskChoice choice_;
    bool hasNumbers_;    ///< what is no number is refused
    bool mayBeClasses_;  ///< nothing so far speaks against it
    bool decided_ = false;
    std::size_t rows_ = 0;
    std::vector<double> numbers_;                             ///< one a row, or none
    std::vector<std::int32_t> places_;                        ///< of the word in each row
    std::map<std::string, std::int32_t, std::less<>> words_;  ///< each with its place in order of appearance
};

}  // namespace zorro
