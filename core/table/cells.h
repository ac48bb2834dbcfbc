#pragma once

// Taking a line of a table apart: its cells, and the numbers in them.

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/table/lines.h"

namespace zorro {

/// Why a line cannot be taken apart.
enum class QuoteFault { none, notClosed, textBehind };

/// Takes lines apart, one after the other.
class CellSplitter {
public:
    /// `separator` as in TableDialect. With `columns` > 0 a row may leave its last cell out, and what looks
    /// like a comment at a line's end stays where only that gives as many cells.
    explicit CellSplitter(char separator, std::size_t columns = 0)
        : separator_(separator), columns_(columns) {}

    /// The cells of the line, trimmed and without the quotes around them; "" in quotes is one quote. They
    /// are valid until the next call and as long as the line.
    std::span<const std::string_view> split(const TableLine& line);

    /// Whether the row can have this many columns: a separator at its end may open a cell or not.
    [[nodiscard]] bool fits(std::size_t columns) const {
        return cells_.size() == columns || (open_ && cells_.size() + 1 == columns);
    }
    [[nodiscard]] QuoteFault fault() const { return fault_; }

private:
    template <typename EndsCell>
    void splitPlain(std::string_view line, EndsCell endsCell);
    void splitMarked(std::string_view line, bool comments);
    std::size_t takeQuoted(std::string_view line, std::size_t begin);
    std::size_t takeUnquoted(std::string_view line, std::size_t begin, bool comments);
    [[nodiscard]] bool separates(char c) const { return c == separator_ || (separator_ == ' ' && c == '\t'); }
    [[nodiscard]] std::size_t separatorFrom(std::string_view line, std::size_t begin) const;
    [[nodiscard]] std::size_t cellFrom(std::string_view line, std::size_t begin) const;
    [[nodiscard]] bool beginsComment(std::string_view line, std::size_t at) const;

    char separator_;
    std::size_t columns_;
    std::vector<std::string_view> cells_;
    std::deque<std::string> unescaped_;
    bool open_ = false;
    QuoteFault fault_ = QuoteFault::none;
};

/// The number in a cell, which has no blanks around it and is written without thousands separators, with E or
/// Fortran's D before an exponent; "nan" and "inf" are numbers too. Nothing for text.
[[nodiscard]] std::optional<double> plainNumber(std::string_view cell, bool decimalComma);

/// plainNumber(), or a number in groups of three digits, parted by blanks, apostrophes, or by the mark (comma
/// or point) that is not the decimal one: "1 001", "1'001.5", "1,001.5".
[[nodiscard]] std::optional<double> cellNumber(std::string_view cell, bool decimalComma);

/// Whether a cell has nothing, or a word for nothing: NA, N/A, #N/A, NULL, nan, ?.
[[nodiscard]] bool isMissing(std::string_view cell);

/// Whether a cell is built of digits, points and signs like a number, be it one or not: 0.1-270, 1.2.3.
[[nodiscard]] bool looksLikeNumber(std::string_view cell);

}  // namespace zorro
