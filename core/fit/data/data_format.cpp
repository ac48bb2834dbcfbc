#include "core/fit/data/data_format.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/text/text.h"

namespace zorro {
namespace {

/// Lines that the dialect is found out from.
constexpr std::size_t linesLookedAt = 100;

struct Row {
    std::size_t columns = 0;
    std::size_t numbers = 0;
    bool open = false;  ///< ends in a separator

    /// A row may leave its last cell empty.
    [[nodiscard]] bool fits(std::size_t count) const {
        return columns == count || (open && columns + 1 == count);
    }
};

bool endsLine(char c) {
    return c == '\n' || c == '\r';
}

bool isComment(std::string_view line) {
    return line[0] == '#' || line[0] == '%' || line.starts_with("//");
}

/// The rows of the first lines in one dialect.
std::vector<Row> rowsIn(const std::vector<DataLine>& lines, char separator, bool decimalComma) {
    std::vector<Row> rows;
    std::vector<std::string_view> cells;
    for (const DataLine& line : lines) {
        const bool open = splitLine(line.text, separator, cells);
        const auto numbers = std::ranges::count_if(
            cells, [&](std::string_view cell) { return cellNumber(cell, decimalComma).has_value(); });
        rows.push_back({cells.size(), static_cast<std::size_t>(numbers), open});
    }
    return rows;
}

/// The number of columns that fits most rows.
std::size_t usualColumns(const std::vector<Row>& rows) {
    std::set<std::size_t> counts;
    for (const Row& row : rows) {
        counts.insert(row.columns);
    }
    const auto most = std::ranges::max_element(counts, {}, [&](std::size_t count) {
        return std::ranges::count_if(rows, [&](const Row& row) { return row.fits(count); });
    });
    return most == counts.end() ? 0 : *most;
}

/// How well a dialect fits: one for each usual row that is all numbers.
double score(const std::vector<Row>& rows, std::size_t columns) {
    double sum = 0;
    for (const Row& row : rows) {
        if (row.fits(columns)) {
            sum += static_cast<double>(row.numbers) / static_cast<double>(columns);
        }
    }
    return sum;
}

}  // namespace

DataLines::DataLines(std::string_view text) : rest_(text) {
    if (rest_.starts_with("\xEF\xBB\xBF")) {
        rest_.remove_prefix(3);
    }
}

DataLine DataLines::next() {
    while (!rest_.empty()) {
        const auto end = static_cast<std::size_t>(std::ranges::find_if(rest_, endsLine) - rest_.begin());
        const std::string_view line = rest_.substr(0, end);
        const bool twoCharacters = rest_.substr(end).starts_with("\r\n");
        rest_.remove_prefix(std::min(end + (twoCharacters ? 2 : 1), rest_.size()));
        ++number_;
        // Tabs at the ends stay: beside them there may be a cell without content.
        if (const std::string_view content = trimmed(line); !content.empty() && !isComment(content)) {
            return {line, number_};
        }
    }
    return {};
}

bool splitLine(std::string_view line, char separator, std::vector<std::string_view>& cells) {
    cells.clear();
    bool open = false;
    const auto separates = [separator](char c) { return c == separator || (separator == ' ' && c == '\t'); };
    while (!(line = separator == '\t' ? line : trimmed(line)).empty()) {
        const bool quoted = line[0] == '"' && line.find('"', 1) != std::string_view::npos;
        const std::size_t from = quoted ? line.find('"', 1) : 0;
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(line.substr(from), separates) - line.begin());
        std::string_view cell = trimmed(line.substr(0, end));
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') {
            cell = trimmed(cell.substr(1, cell.size() - 2));
        }
        cells.push_back(cell);
        open = end < line.size();
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return open;
}

std::optional<double> cellNumber(std::string_view cell, bool decimalComma) {
    if (!decimalComma) {
        return parseNumber(cell);
    }
    std::array<char, 64> buffer{};
    if (cell.size() > buffer.size() || cell.find('.') != std::string_view::npos) {
        return std::nullopt;
    }
    std::ranges::replace_copy(cell, buffer.begin(), ',', '.');
    return parseNumber({buffer.data(), cell.size()});
}

DataFormat detectFormat(std::string_view text) {
    std::vector<DataLine> lines;
    DataLines reader(text);
    for (DataLine line = reader.next(); line.number > 0 && lines.size() < linesLookedAt;
         line = reader.next()) {
        lines.push_back(line);
    }
    DataFormat best;
    double bestScore = -1;
    for (const char separator : {'\t', ';', ',', ' '}) {
        for (const bool decimalComma : {false, true}) {
            if (separator == ',' && decimalComma) {
                continue;
            }
            const std::vector<Row> rows = rowsIn(lines, separator, decimalComma);
            const std::size_t columns = usualColumns(rows);
            const double itsScore = columns >= 2 ? score(rows, columns) : -1;
            if (itsScore > bestScore) {
                bestScore = itsScore;
                best = {separator, decimalComma, rows[0].numbers == 0, columns};
            }
        }
    }
    return best;
}

}  // namespace zorro
