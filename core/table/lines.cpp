#include "core/table/lines.h"

#include <algorithm>
#include <array>

#include "core/text/text.h"

namespace zorro {
namespace {

enum : unsigned char { ordinary, special, lineEnd };

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
    const std::size_t begin = at_;
    bool plain = true;
    unsigned char kind = ordinary;
    for (; at_ < text_.size(); ++at_) {
        kind = kindOfByte[static_cast<unsigned char>(text_[at_])];
        if (kind == lineEnd) {
            break;
        }
        plain = plain && kind == ordinary;
    }
    const std::string_view line = text_.substr(begin, at_ - begin);
    if (kind == lineEnd) {
        at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    }
    return {.text = line, .number = ++number_, .above = {}, .plain = plain};
}

TableLine TableLines::next() {
    std::string_view above;
    while (true) {
        TableLine line = nextOfAnyKind();
        if (line.number == 0) {
            return line;
        }
        // Blanks at the ends stay: beside a tab there may be a cell without content.
        const std::string_view content = trimmed(line.text);
        const bool isComment = !line.plain && commentMark(content) > 0;
        if (!content.empty() && !isComment) {
            line.above = above;
            return line;
        }
        above = isComment ? content : std::string_view();
    }
}

}  // namespace zorro
