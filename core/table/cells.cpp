#include "core/table/cells.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/text.h"

namespace zorro {
namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isExponentLetter(char c) {
    return c == 'e' || c == 'E' || c == 'd' || c == 'D';
}

/// trimmed() for a cell, which seldom has blanks around it.
std::string_view trimmedCell(std::string_view cell) {
    return cell.empty() || (cell.front() > ' ' && cell.back() > ' ') ? cell : trimmed(cell);
}

/// Blanks (also those that do not break), apostrophes.
constexpr std::array<std::string_view, 6> groupMarks{" ", "'", "\u00A0", "\u2009", "\u202F", "\u2019"};

/// The mark between groups of digits that `text` begins with, empty without one.
std::string_view groupMark(std::string_view text, bool decimalComma) {
    if (text.starts_with(decimalComma ? '.' : ',')) {
        return text.substr(0, 1);
    }
    const auto* const found =
        std::ranges::find_if(groupMarks, [text](std::string_view mark) { return text.starts_with(mark); });
    return found == groupMarks.end() ? std::string_view() : *found;
}

/// The number's text without the marks between its groups; nothing where it has none, or groups of other
/// than three digits.
std::optional<std::string> withoutGroups(std::string_view cell, bool decimalComma) {
    std::string result;
    if (cell.starts_with('+') || cell.starts_with('-')) {
        result = cell.substr(0, 1);
        cell.remove_prefix(1);
    }
    if (cell.starts_with('0')) {
        return std::nullopt;
    }
    std::string_view mark;
    std::size_t digits = 0;
    while (!cell.empty()) {
        if (isDigit(cell[0])) {
            result += cell[0];
            cell.remove_prefix(1);
            ++digits;
            continue;
        }
        const std::string_view next = groupMark(cell, decimalComma);
        const bool fits = mark.empty() ? digits >= 1 && digits <= 3 : digits == 3 && next == mark;
        if (next.empty() || !fits) {
            break;
        }
        mark = next;
        digits = 0;
        cell.remove_prefix(mark.size());
    }
    if (mark.empty() || digits != 3) {
        return std::nullopt;
    }
    return result.append(cell);
}

/// plainNumber() of what has decimal commas or Fortran's exponents.
std::optional<double> rewrittenNumber(std::string_view cell, bool decimalComma) {
    std::array<char, 64> buffer;
    if (cell.empty() || cell.size() > buffer.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (decimalComma && (c == '.' || (c == ',' && (i + 1 == cell.size() || !isDigit(cell[i + 1]))))) {
            return std::nullopt;
        }
        const bool isExponent =
            (c == 'd' || c == 'D') && i > 0 && (isDigit(cell[i - 1]) || cell[i - 1] == '.');
        buffer[i] = decimalComma && c == ',' ? '.' : isExponent ? 'e' : c;
    }
    return parseNumber({buffer.data(), cell.size()});
}

std::optional<double> groupedNumber(std::string_view cell, bool decimalComma) {
    const std::optional<std::string> text = withoutGroups(cell, decimalComma);
    return text ? rewrittenNumber(*text, decimalComma) : std::nullopt;
}

}  // namespace

std::optional<double> plainNumber(std::string_view cell, bool decimalComma) {
    const std::optional<double> number = decimalComma ? std::nullopt : parseNumber(cell);
    return number ? number : rewrittenNumber(cell, decimalComma);
}

std::optional<double> cellNumber(std::string_view cell, bool decimalComma) {
    const std::optional<double> number = plainNumber(cell, decimalComma);
    return number ? number : groupedNumber(cell, decimalComma);
}

bool isMissing(std::string_view cell) {
    constexpr std::array<std::string_view, 8> words{"", "?", "NA", "N/A", "n/a", "#N/A", "NULL", "null"};
    if (std::ranges::find(words, cell) != words.end()) {
        return true;
    }
    const std::optional<double> number = parseNumber(cell);
    return number && std::isnan(*number);
}

bool looksLikeNumber(std::string_view cell) {
    const auto takeDigits = [&cell] {
        const std::size_t end = std::min(cell.find_first_not_of("0123456789.,"), cell.size());
        const bool any = std::ranges::any_of(cell.substr(0, end), isDigit);
        cell.remove_prefix(end);
        return any;
    };
    const auto takeSign = [&cell] {
        const bool any = cell.starts_with('+') || cell.starts_with('-');
        cell.remove_prefix(any ? 1 : 0);
        return any;
    };
    takeSign();
    if (!takeDigits()) {
        return false;
    }
    if (cell.empty()) {
        return true;
    }
    const bool letter = isExponentLetter(cell[0]);
    cell.remove_prefix(letter ? 1 : 0);
    return (takeSign() || letter) && takeDigits() && cell.empty();
}

std::size_t CellSplitter::separatorFrom(std::string_view line, std::size_t begin) const {
    while (begin < line.size() && !separates(line[begin])) {
        ++begin;
    }
    return begin;
}

/// Where the cell begins whose blanks before it begin at `begin`.
std::size_t CellSplitter::cellFrom(std::string_view line, std::size_t begin) const {
    while (begin < line.size() && isBlank(line[begin]) && (separator_ != '\t' || line[begin] != '\t')) {
        ++begin;
    }
    return begin;
}

/// Takes a line without quotes and comments apart; `endsCell` tells what ends a cell.
template <typename EndsCell>
void CellSplitter::splitPlain(std::string_view line, EndsCell endsCell) {
    bool open = false;
    const char* at = line.data();
    const char* const end = at + line.size();
    while (true) {
        while (at != end && isBlank(*at) && (separator_ != '\t' || *at == ' ')) {
            ++at;
        }
        if (at == end) {
            break;
        }
        const char* const begin = at;
        while (at != end && !endsCell(*at)) {
            ++at;
        }
        cells_.push_back(trimmedCell({begin, at}));
        open = at != end;
        at += open ? 1 : 0;
    }
    open_ = open && separator_ != ' ';
}

/// Whether a comment begins at the mark behind a blank: where blanks follow it, or a number ends before it. A
/// percent sign alone belongs to its number.
bool CellSplitter::beginsComment(std::string_view line, std::size_t at) const {
    const std::size_t mark = at > 0 && isBlank(line[at - 1]) ? commentMark(line.substr(at)) : 0;
    if (mark == 0) {
        return false;
    }
    const std::string_view before = trimmed(line.substr(0, at));
    const std::string_view words = line.substr(at + mark);
    const bool parted = words.empty() || isBlank(words[0]);
    if (line[at] == '%') {
        return parted && !trimmed(words).empty();
    }
    return parted || before.empty() || isDigit(before.back()) || before.back() == '.' ||
           separates(before.back());
}

/// Takes the cell in quotes; returns where its separator is.
std::size_t CellSplitter::takeQuoted(std::string_view line, std::size_t begin) {
    std::size_t end = begin + 1;
    bool escaped = false;
    for (; end < line.size(); ++end) {
        if (line[end] != '"') {
            continue;
        }
        if (!line.substr(end + 1).starts_with('"')) {
            break;
        }
        escaped = true;
        ++end;
    }
    std::string_view cell = line.substr(begin + 1, std::min(end, line.size()) - begin - 1);
    if (end >= line.size()) {
        fault_ = QuoteFault::notClosed;
    }
    if (escaped) {
        std::string text;
        for (std::size_t i = 0; i < cell.size(); ++i) {
            text += cell[i];
            i += cell[i] == '"' ? 1 : 0;
        }
        cell = unescaped_.emplace_back(std::move(text));
    }
    cells_.push_back(trimmed(cell));
    return std::min(end + 1, line.size());
}

/// Takes the cell; returns where its separator is, or the line's end where a comment follows.
std::size_t CellSplitter::takeUnquoted(std::string_view line, std::size_t begin, bool comments) {
    const std::size_t end = separatorFrom(line, begin);
    for (std::size_t i = begin; comments && i < end; ++i) {
        if (beginsComment(line, i)) {
            if (const std::string_view cell = trimmed(line.substr(begin, i - begin)); !cell.empty()) {
                cells_.push_back(cell);
                open_ = false;
            }
            return std::string_view::npos;
        }
    }
    cells_.push_back(trimmedCell(line.substr(begin, end - begin)));
    return end;
}

void CellSplitter::splitMarked(std::string_view line, bool comments) {
    cells_.clear();
    unescaped_.clear();
    open_ = false;
    fault_ = QuoteFault::none;
    for (std::size_t at = cellFrom(line, 0); at < line.size(); at = cellFrom(line, at)) {
        const bool quoted = line[at] == '"';
        std::size_t end = quoted ? takeQuoted(line, at) : takeUnquoted(line, at, comments);
        if (end == std::string_view::npos) {
            return;
        }
        const std::size_t next = cellFrom(line, end);
        if (quoted && next < line.size() && !separates(line[next]) && !(separator_ == ' ' && next > end)) {
            if (comments && beginsComment(line, next)) {
                open_ = false;
                return;
            }
            fault_ = QuoteFault::textBehind;
        }
        end = separator_ == ' ' ? end : separatorFrom(line, next);
        open_ = end < line.size() && separator_ != ' ';
        at = std::min(end + 1, line.size());
    }
}

std::span<const std::string_view> CellSplitter::split(const TableLine& line) {
    if (line.plain) {
        cells_.clear();
        open_ = false;
        fault_ = QuoteFault::none;
        if (separator_ == ' ') {
            splitPlain(line.text, isBlank);
        } else {
            splitPlain(line.text, [separator = separator_](char c) { return c == separator; });
        }
    } else {
        splitMarked(line.text, true);
        if (columns_ > 0 && !fits(columns_)) {
            splitMarked(line.text, false);
            if (!fits(columns_)) {
                splitMarked(line.text, true);
            }
        }
    }
    if (cells_.size() + 1 == columns_ && open_) {
        cells_.emplace_back();
        open_ = false;
    }
    return cells_;
}

}  // namespace zorro
