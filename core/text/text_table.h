#pragma once

// Rows of cells, aligned in columns two blanks apart.

#include <string>
#include <vector>

namespace zorro {

class TextTable {
public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

    /// A line a row. Widths count characters, not bytes.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace zorro
