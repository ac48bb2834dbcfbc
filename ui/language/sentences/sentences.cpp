#include "ui/language/sentences/sentences.h"

namespace zorro::ui {

std::vector<Sentences> allSentences() {
    return {fitSentences(),        fitQuestionSentences(),   dataSentences(),       formulaSentences(),
            definitionSentences(), approximationSentences(), comparisonSentences(), runSentences(),
            studySentences(),      datasetSentences(),       placeSentences(),      trainerSentences(),
            sessionSentences()};
}

}  // namespace zorro::ui
