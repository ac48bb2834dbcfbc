#pragma once

// The lines of a text that hold the rows of a table. Private to core/table.

#include <cstddef>
#include <string_view>

namespace zorro {

/// A line that holds a row.
struct TableLine {
    std::string_view text;   ///< without its end
    std::size_t number = 0;  ///< in the file, from 1; 0 where there is no line any more
    bool plain = true;       ///< has neither a quote nor what may begin a comment
};

/// Hands out the lines that are neither blank nor comments (those that begin with '#', '%' or "//"), whatever
/// ends a line: LF, CR or CRLF. A byte order mark of UTF-8 is passed over.
class TableLines {
public:
    /// Passes over the first `skip` lines, whatever they hold.
    explicit TableLines(std::string_view text, std::size_t skip = 0);

    /// The next row's line; one with number 0 at the end.
    [[nodiscard]] TableLine next();

    /// The comment in the line right above the row that next() gave last, with its mark; empty without one.
    [[nodiscard]] std::string_view commentAbove() const { return above_; }

    /// How many lines were passed, of any kind.
    [[nodiscard]] std::size_t passed() const { return number_; }

private:
    [[nodiscard]] TableLine nextOfAnyKind();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    std::string_view above_;
};

/// The length of the mark of a comment that `text` begins with; 0 without one. What spreadsheets write for an
/// error, such as "#N/A", is a cell.
[[nodiscard]] std::size_t commentMark(std::string_view text);

}  // namespace zorro
