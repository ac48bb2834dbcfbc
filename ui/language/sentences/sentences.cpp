#include "ui/language/sentences/sentences.h"

namespace zorro::ui {

std::vector<Sentences> allSentences() {
    return {fitSentences(),     fitQuestionSentences(), dataSentences(),
            formulaSentences(), definitionSentences(),  approximationSentences()};
}

}  // namespace zorro::ui
