#include "ui/language/sentences/sentence_template.h"

#include <algorithm>
#include <cstddef>

namespace zorro::ui {

SentenceTemplate::SentenceTemplate(const char* source, std::string_view text) : source_(source), fixed_(1) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            fixed_.emplace_back();
            ++i;
        } else {
            fixed_.back() += text[i];
        }
    }
}

std::size_t SentenceTemplate::fixedSize() const {
    std::size_t size = 0;
    for (const std::string& each : fixed_) {
        size += each.size();
    }
    return size;
}

std::string_view SentenceTemplate::longestWord() const {
    std::string_view longest;
    for (const std::string& each : fixed_) {
        forEachWord(each, [&longest](std::string_view word) {
            longest = word.size() > longest.size() ? word : longest;
        });
    }
    return longest;
}

std::optional<std::vector<SentenceTemplate::Hole>> SentenceTemplate::holesIn(
    std::string_view sentence) const {
    if (!sentence.starts_with(fixed_.front()) || !sentence.ends_with(fixed_.back())) {
        return {};
    }
    if (fixed_.size() == 1) {
        return sentence == fixed_.front() ? std::optional(std::vector<Hole>()) : std::nullopt;
    }
    std::vector<Hole> holes;
    std::size_t begin = fixed_.front().size();
    for (std::size_t i = 1; i < fixed_.size(); ++i) {
        const bool isLast = i + 1 == fixed_.size();
        // Where the first ones fit the last does too, if any place for it is left.
        const std::size_t end = isLast ? sentence.size() - std::min(sentence.size(), fixed_[i].size())
                                       : sentence.find(fixed_[i], begin + 1);
        if (end == std::string_view::npos || end <= begin) {
            return {};
        }
        holes.push_back({begin, end - begin});
        begin = end + fixed_[i].size();
    }
    return holes;
}

std::vector<std::string> decided(const char* source) {
    constexpr std::string_view either = "(s)";
    std::vector<std::string> texts;
    const std::string text = source;
    for (const std::string_view ending : {"", "s"}) {
        std::string made = text;
        for (std::size_t at = made.find(either); at != std::string::npos; at = made.find(either, at)) {
            made.replace(at, either.size(), ending);
        }
        if (texts.empty() || made != texts.front()) {
            texts.push_back(made);
        }
    }
    return texts;
}

}  // namespace zorro::ui
