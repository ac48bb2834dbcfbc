#include "core/launch/process/words.h"

#include <algorithm>
#include <cctype>
#include <functional>

#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::string_view blanks = " \t\n\r";

/// Reads the words of one line.
class Splitter {
public:
    explicit Splitter(std::string_view line) : rest_(line) {}

    Words split() {
        while (skipBlanks()) {
            words_.emplace_back();
            while (!rest_.empty() && blanks.find(rest_.front()) == std::string_view::npos) {
                readPart();
            }
        }
        return std::move(words_);
    }

private:
    bool skipBlanks() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(blanks), rest_.size()));
        return !rest_.empty();
    }
    char take() {
        const char letter = rest_.front();
        rest_.remove_prefix(1);
        return letter;
    }
    void readPart() {
        const char letter = take();
        if (letter == '\'' || letter == '"') {
            readQuoted(letter);
        } else if (letter != '\\') {
            words_.back() += letter;
        } else if (rest_.empty()) {
            throw LaunchError("the command ends in a backslash; write \\\\ for one");
        } else {
            words_.back() += take();
        }
    }
    void readQuoted(char quote) {
        const std::string_view begin = rest_;
        while (!rest_.empty()) {
            const char letter = take();
            if (letter == quote) {
                return;
            }
            const bool escapes =
                quote == '"' && letter == '\\' && !rest_.empty() && (rest_[0] == '"' || rest_[0] == '\\');
            words_.back() += escapes ? take() : letter;
        }
        throw LaunchError(std::string("the quotation mark ") + quote + " before " + inQuotes(begin) +
                          " is not closed");
    }

    std::string_view rest_;
    Words words_;
};

bool isPlain(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
               std::string_view("_@%+:,./-").find(letter) != std::string_view::npos;
    });
}

/// Calls `name` for each placeholder and `plain` for what is between them.
void scan(std::string_view text, const std::function<void(std::string_view)>& plain,
          const std::function<void(std::string_view)>& name) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '{' || (at > 0 && text[at - 1] == '$')) {
            continue;
        }
        plain(text.substr(begin, at - begin));
        begin = at;
        std::size_t end = at + 1;
        while (end < text.size() && (std::islower(static_cast<unsigned char>(text[end])) != 0)) {
            ++end;
        }
        if (end < text.size() && end > at + 1 && text[end] == '}') {
            name(text.substr(at + 1, end - at - 1));
            begin = end + 1;
            at = end;
        } else if (at + 1 < text.size() && text[at + 1] == '{') {
            begin = ++at;
        }
    }
    plain(text.substr(begin));
}

}  // namespace

Words splitWords(std::string_view line) {
    return Splitter(line).split();
}

std::string joinWords(std::span<const std::string> words) {
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? "" : " ";
        const bool plain = !word.empty() && word.find_first_of(" \t\n\r'\"\\") == std::string::npos;
        line += plain ? word : quotedForShell(word);
    }
    return line;
}

std::string quotedForShell(std::string_view word) {
    if (isPlain(word)) {
        return std::string(word);
    }
    std::string quoted = "'";
    for (const char letter : word) {
        if (letter == '\'') {
            quoted += "'\\''";
        } else {
            quoted += letter;
        }
    }
    return quoted + "'";
}

std::string shellCommand(std::span<const std::string> words) {
    std::string command;
    for (const std::string& word : words) {
        command += (command.empty() ? "" : " ") + quotedForShell(word);
    }
    return command;
}

std::string filled(std::string_view text, const Values& values) {
    std::string result;
    scan(
        text, [&](std::string_view plain) { result += plain; },
        [&](std::string_view name) {
            const auto value = values.find(name);
            if (value == values.end()) {
                std::vector<std::string> known;
                known.reserve(values.size());
                for (const auto& [each, unused] : values) {
                    known.push_back("{" + each + "}");
                }
                throw LaunchError("unknown placeholder '{" + std::string(name) + "}'; known here are " +
                                  listed(known) + " (write {{ for a brace)");
            }
            result += value->second;
        });
    return result;
}

Words filled(std::span<const std::string> words, const Values& values) {
    Words result;
    result.reserve(words.size());
    for (const std::string& word : words) {
        result.push_back(filled(word, values));
    }
    return result;
}

std::vector<std::string> placeholdersIn(std::string_view text) {
    std::vector<std::string> names;
    scan(
        text, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
    return names;
}

}  // namespace zorro
