#pragma once

// All templates of core's sentences, found by a word.

#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/language/sentences/quoted_text.h"
#include "ui/language/sentences/sentence_template.h"

namespace zorro::ui {

class TemplateIndex {
public:
    TemplateIndex();

    struct Found {
        const SentenceTemplate* made = nullptr;
        std::vector<SentenceTemplate::Hole> holes;
    };
    /// The templates that the text may have been made from, the one with the most fixed text first.
    [[nodiscard]] std::vector<Found> find(const QuotedText& text) const;

private:
    std::deque<SentenceTemplate> templates_;  // which keeps its elements where they are
    std::unordered_map<std::string_view, std::vector<const SentenceTemplate*>> byWord_;
};

/// That of the program, made when it is first asked for.
[[nodiscard]] const TemplateIndex& templateIndex();

}  // namespace zorro::ui
