#include "core/table/lines.h"

#include <algorithm>
#include <array>

#include "core/text/text.h"

namespace zorro {
namespace {

enum : unsigned char { ordinary = 0, special = 1, lineEnd = 2 };

constexpr std::array<unsigned char, 256> kindOfByte = [] {
    std::array<unsigned char, 256> kinds{};
    for (const char c : {'"', '#', '%', '/'}) {
        kinds[static_cast<unsigned char>(c)] = special;
    }
    kinds['\n'] = kinds['\r'] = lineEnd;
    return kinds;
}();

constexpr std::array<std::string_view, 7> spreadsheetErrors{"#N/A",   "#DIV/0!", "#VALUE!", "#REF!",
                                                            "#NAME?", "#NUM!",   "#NULL!"};

}  // namespace

std::size_t commentMark(std::string_view text) {
    const bool isError = std::ranges::any_of(
        spreadsheetErrors, [text](std::string_view error) { return text.starts_with(error); });
    if (text.starts_with("//")) {
        return 2;
    }
    return !isError && (text.starts_with('#') || text.starts_with('%')) ? 1 : 0;
}

TableLines::TableLines(std::string_view text, std::size_t skip) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) {
        text_.remove_prefix(3);
    }
    while (number_ < skip && nextOfAnyKind().number > 0) {
    }
}

TableLine TableLines::nextOfAnyKind() {
    if (at_ == text_.size()) {
        return {};
    }
    const char* const begin = text_.data() + at_;
    const char* const textEnd = text_.data() + text_.size();
    const char* end = begin;
    unsigned char kinds = ordinary;
    for (; end != textEnd; ++end) {
        kinds |= kindOfByte[static_cast<unsigned char>(*end)];
        if ((kinds & lineEnd) != 0) {
            break;
        }
    }
    const auto length = static_cast<std::size_t>(end - begin);
    const bool isPair = textEnd - end >= 2 && end[0] == '\r' && end[1] == '\n';
    at_ += length + (isPair ? 2 : end == textEnd ? 0 : 1);
    return {.text = {begin, length}, .number = ++number_, .plain = (kinds & special) == 0};
}

TableLine TableLines::next() {
    above_ = {};
    while (true) {
        const TableLine line = nextOfAnyKind();
        const bool isEnd = line.number == 0;
        if (isEnd || (line.plain && !line.text.empty() && line.text.front() > ' ')) {
            return line;
        }
        // Blanks at the ends stay: beside a tab there may be a cell without content.
        const std::string_view content = trimmed(line.text);
        const bool isComment = !line.plain && commentMark(content) > 0;
        if (!content.empty() && !isComment) {
            return line;
        }
        above_ = isComment ? content : std::string_view();
    }
}

}  // namespace zorro
