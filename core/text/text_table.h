#pragma once

// Rows of cells, aligned in columns two blanks apart.

#include <string>
#include <vector>

namespace zorro {

class TextTable {
public:
    /// Control characters in cells become '?': what is in them may have been read from anywhere.
    void add(std::vector<std::string> row);

    /// A line a row. Widths count characters, not bytes.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace zorro
