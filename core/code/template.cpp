#include "core/code/template.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::size_t pythonWidth = 88;

/// The length of the placeholder that starts at text[0] == '@', or 0 where none does (a decorator).
std::size_t placeholderLength(std::string_view text) {
    const auto* end = std::find_if(text.begin() + 1, text.end(), [](unsigned char character) {
        return std::isalnum(character) == 0 && character != '_';
    });
    const auto length = static_cast<std::size_t>(end - text.begin());
    return end != text.end() && *end == '@' && length > 1 ? length + 1 : 0;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text.append(i == 0 ? "" : separator).append(words[i]);
    }
    return text;
}

}  // namespace

std::string fill(std::string_view text, const std::vector<Gap>& gaps) {
    std::string result;
    while (!text.empty()) {
        const std::size_t start = std::min(text.find('@'), text.size());
        result += text.substr(0, start);
        text.remove_prefix(start);
        if (text.empty()) {
            break;
        }
        const std::size_t length = placeholderLength(text);
        if (length == 0) {
            result += '@';
            text.remove_prefix(1);
            continue;
        }
        const std::string_view name = text.substr(1, length - 2);
        const auto gap =
            std::find_if(gaps.begin(), gaps.end(), [&](const Gap& entry) { return entry.first == name; });
        if (gap == gaps.end()) {
            throw std::logic_error("no text for @" + std::string(name) + "@");
        }
        result += gap->second;
        text.remove_prefix(length);
    }
    return result;
}

std::string pythonCall(std::size_t indent, std::string_view head, const std::vector<std::string>& arguments,
                       std::string_view tail) {
    const std::string margin(indent, ' ');
    const std::string list = joined(arguments, ", ");
    std::string line = margin + std::string(head) + list + std::string(tail);
    if (line.size() <= pythonWidth) {
        return line;
    }
    const std::string inner = margin + "    ";
    const std::string body =
        inner.size() + list.size() <= pythonWidth ? list : joined(arguments, ",\n" + inner) + ",";
    return margin + std::string(head) + '\n' + inner + body + '\n' + margin + std::string(tail);
}

std::string pythonReturn(std::size_t indent, const std::string& expression) {
    const std::string line = std::string(indent, ' ') + "return " + expression;
    return line.size() <= pythonWidth ? line : line + "  # fmt: skip";
}

std::string floatLiteral(double value) {
    std::string text = shortestNumber(value);
    text.erase(std::remove(text.begin(), text.end(), '+'), text.end());  // 1e+15: black writes 1e15
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string wrapped(std::string_view prose, std::string_view prefix, std::size_t width) {
    std::string text;
    std::string line(prefix);
    while (!prose.empty()) {
        const std::string_view word = prose.substr(0, prose.find_first_of(" \n"));
        prose.remove_prefix(std::min(word.size() + 1, prose.size()));
        if (word.empty()) {
            continue;
        }
        if (line.size() > prefix.size() && line.size() + 1 + word.size() > width) {
            text += line + '\n';
            line = prefix;
        }
        line.append(line.size() > prefix.size() ? " " : "").append(word);
    }
    return text + line;
}

}  // namespace zorro
