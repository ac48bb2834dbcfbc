#include "ui/language/sentences/template_index.h"

#include <algorithm>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

bool hasQuotes(const SentenceTemplate& made) {
    return std::string_view(made.source()).find_first_of("'\"") != std::string_view::npos;
}

}  // namespace

TemplateIndex::TemplateIndex() {
    for (const Sentences& subject : allSentences()) {
        for (const char* source : subject) {
            for (const std::string& text : decided(source)) {
                const SentenceTemplate& added = templates_.emplace_back(source, text);
                byWord_[added.longestWord()].push_back(&added);
            }
        }
    }
}

std::vector<TemplateIndex::Found> TemplateIndex::find(const QuotedText& text) const {
    std::vector<Found> found;
    const auto look = [this, &found](std::string_view sentence, bool onlyWithQuotes) {
        forEachWord(sentence, [&](std::string_view word) {
            const auto some = byWord_.find(word);
            for (std::size_t i = 0; some != byWord_.end() && i < some->second.size(); ++i) {
                const SentenceTemplate* each = some->second[i];
                const bool isKnown =
                    std::ranges::any_of(found, [each](const Found& other) { return other.made == each; });
                if (isKnown || (onlyWithQuotes && !hasQuotes(*each))) {
                    continue;
                }
                if (auto holes = each->holesIn(sentence)) {
                    found.push_back({each, std::move(*holes)});
                }
            }
        });
    };
    look(text.blotted, false);
    if (text.hasQuotes()) {
        look(text.words, true);  // "'(' is never closed" has a quotation of its own
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Found& each) { return each.made->fixedSize(); });
    return found;
}

const TemplateIndex& templateIndex() {
    static const TemplateIndex index;
    return index;
}

}  // namespace zorro::ui
