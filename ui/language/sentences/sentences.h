#pragma once

// The templates of core's sentences, in files by subject. %1, %2, ... stand in this order for what varies;
// "point(s)" is a word with or without its s. Sentences joined by "; " have a template each.
//
// A new sentence of core needs one here, else Sources.HaveTemplatesOfCoresSentences fails.

#include <span>
#include <vector>

namespace zorro::ui {

using Sentences = std::span<const char* const>;

/// All of the below.
[[nodiscard]] std::vector<Sentences> allSentences();

[[nodiscard]] Sentences fitSentences();            ///< verdicts, notes and remarks of fits
[[nodiscard]] Sentences fitQuestionSentences();    ///< why a fit is refused
[[nodiscard]] Sentences dataSentences();           ///< data, and tables from outside
[[nodiscard]] Sentences formulaSentences();        ///< formulas and SPECs
[[nodiscard]] Sentences definitionSentences();     ///< functions of one's own
[[nodiscard]] Sentences approximationSentences();  ///< approximations for hardware
[[nodiscard]] Sentences comparisonSentences();     ///< what is wrong with a comparison
[[nodiscard]] Sentences runSentences();            ///< runs and their files
[[nodiscard]] Sentences studySentences();          ///< sweeps, tuning, studies and lessons
[[nodiscard]] Sentences datasetSentences();        ///< data sets
[[nodiscard]] Sentences placeSentences();          ///< places, trainers and the queue
[[nodiscard]] Sentences trainerSentences();        ///< what a trainer refuses and tells
[[nodiscard]] Sentences sessionSentences();        ///< sessions and presets

}  // namespace zorro::ui
