#pragma once

// The dialect of a table in a text file and how to take its lines apart.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace zorro {

/// The dialect of a file. ' ' stands for any run of blanks.
struct DataFormat {
    char separator = ',';  ///< one of , ; tab and blank
    bool decimalComma = false;
    bool header = false;
    std::size_t columns = 0;  ///< 0, where a caller gives the dialect: as many as the first row has

    friend bool operator==(const DataFormat&, const DataFormat&) = default;
};

/// A line that holds something, and its number in the file, from 1.
struct DataLine {
    std::string_view text;
    std::size_t number = 0;
};

/// Hands out the lines of a text that are neither blank nor comments (those that begin with '#', '%' or
/// "//"), whatever their line ends; a byte order mark is skipped.
class DataLines {
public:
    explicit DataLines(std::string_view text);

    /// The next line; one with number 0 at the end.
    [[nodiscard]] DataLine next();

private:
    std::string_view rest_;
    std::size_t number_ = 0;
};

/// The cells of a line, trimmed and without the quotes around them, in `cells`. A separator at the line's end
/// opens no further cell; returns whether there is one.
bool splitLine(std::string_view line, char separator, std::vector<std::string_view>& cells);

/// The number in a cell; nothing for text. "nan" and "inf" are numbers.
[[nodiscard]] std::optional<double> cellNumber(std::string_view cell, bool decimalComma);

/// The dialect in which the first lines of the text hold the most numbers in the most even rows; a first row
/// without any number is the header. No columns where no dialect gives at least two.
[[nodiscard]] DataFormat detectFormat(std::string_view text);

}  // namespace zorro
