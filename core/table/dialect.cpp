#include "core/table/dialect.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "core/table/cells.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// How a line looks in some dialect.
struct RowLook {
    std::size_t cells = 0;
    std::size_t numbers = 0;
    std::size_t empty = 0;
    std::size_t grouped = 0;  ///< numbers that have thousands separators
    bool open = false;        ///< ends in a separator

    [[nodiscard]] bool fits(std::size_t columns) const {
        return cells == columns || (open && cells + 1 == columns);
    }
    /// The share of its cells that are numbers; cells without content count neither for nor against it.
    [[nodiscard]] double share() const {
        return numbers == 0 ? 0 : static_cast<double>(numbers) / static_cast<double>(cells - empty);
    }
};

std::vector<RowLook> looksOf(std::span<const TableLine> lines, char separator, bool decimalComma) {
    std::vector<RowLook> looks;
    CellSplitter splitter(separator);
    for (const TableLine& line : lines) {
        const std::span<const std::string_view> cells = splitter.split(line);
        RowLook look{.cells = cells.size(), .open = splitter.fits(cells.size() + 1)};
        for (const std::string_view cell : cells) {
            const bool isPlain = plainNumber(cell, decimalComma).has_value();
            const bool isNumber = isPlain || cellNumber(cell, decimalComma).has_value();
            look.numbers += isNumber ? 1 : 0;
            look.grouped += isNumber && !isPlain ? 1 : 0;
            look.empty += cell.empty() ? 1 : 0;
        }
        looks.push_back(look);
    }
    return looks;
}

/// How well a number of columns suits rows: first by their numbers, then by how many rows have it.
struct ColumnsLook {
    std::size_t columns = 0;
    double score = -1;
    std::size_t rows = 0;
    std::size_t grouped = 0;
};

ColumnsLook bestColumns(const std::vector<RowLook>& looks) {
    std::set<std::size_t> counts;
    for (const RowLook& look : looks) {
        counts.insert(look.cells);
    }
    ColumnsLook best;
    for (const std::size_t count : counts) {
        ColumnsLook its{.columns = count, .score = 0};
        for (const RowLook& look : looks) {
            if (look.fits(count)) {
                its.score += look.share();
                ++its.rows;
                its.grouped += look.grouped;
            }
        }
        if (std::tie(its.score, its.rows) > std::tie(best.score, best.rows)) {
            best = its;
        }
    }
    return best;
}

}  // namespace

TableDialect detectDialect(std::span<const TableLine> lines) {
    TableDialect best;
    ColumnsLook bestLook;
    for (const char separator : {'\t', ';', ',', ' '}) {
        for (const bool decimalComma : {false, true}) {
            ColumnsLook look = bestColumns(looksOf(lines, separator, decimalComma));
            look.grouped = separator == ',' ? 0 : look.grouped;
            const bool isBetter = look.score > bestLook.score ||
                                  (look.score == bestLook.score && look.grouped < bestLook.grouped);
            if (look.columns >= 2 && isBetter) {
                best = {.separator = separator, .decimalComma = decimalComma};
                bestLook = look;
            }
        }
    }
    return best;
}

std::size_t usualColumns(std::span<const TableLine> lines, const TableDialect& dialect) {
    return bestColumns(looksOf(lines, dialect.separator, dialect.decimalComma)).columns;
}

std::optional<std::string> ambiguityNote(std::span<const TableLine> lines, const TableDialect& dialect,
                                         std::size_t columns) {
    std::optional<std::string> note;
    CellSplitter splitter(dialect.separator, columns);
    for (const TableLine& line : lines) {
        const std::span<const std::string_view> cells = splitter.split(line);
        for (const std::string_view cell : splitter.fits(columns) ? cells : cells.first(0)) {
            if (cell.find_first_of(".,") == std::string_view::npos) {
                continue;
            }
            const std::optional<double> number = cellNumber(cell, dialect.decimalComma);
            const std::optional<double> other = cellNumber(cell, !dialect.decimalComma);
            const bool isPoint = cell.find(',') == std::string_view::npos;
            if (number.has_value() != other.has_value() ||
                (number != other && isPoint && (dialect.separator == ',' || dialect.separator == ' '))) {
                return std::nullopt;
            }
            if (number && *number != *other && !note) {
                const bool isDecimal = plainNumber(cell, dialect.decimalComma).has_value();
                note = inQuotes(cell) + " in line " + std::to_string(line.number) + " was read as " +
                       shortestNumber(*number) +
                       (isDecimal ? ": no thousands separator was assumed"
                                  : ": its comma was taken for a thousands separator");
            }
        }
    }
    return note;
}

}  // namespace zorro
