#pragma once

// Tables of values that mpmath computed at 60 digits and more.

#include <fstream>
#include <string>
#include <vector>

namespace zorro::formula {

/// The rows below the heading, cut at the commas; in formulas ';' stands for ','.
inline std::vector<std::vector<std::string>> rowsOf(const std::string& file) {
    std::ifstream in(std::string(ZORRO_TEST_DATA) + "/" + file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::vector<std::string> row(1);
        for (const char c : line) {
            if (c == ',') {
                row.emplace_back();
            } else {
                row.back() += c == ';' ? ',' : c;
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace zorro::formula
