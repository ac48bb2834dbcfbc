#pragma once

// The figures of a study's table as people read them: the same digits in every format.

#include <optional>
#include <string>
#include <vector>

#include "core/study/table/study_conclusion.h"
#include "core/study/table/study_table.h"

namespace zorro {

/// A cell in parts, so that each format marks them in its own way; empty where there is none.
struct StudyCellWords {
    std::string figure;  ///< "94.31 ± 0.40", "94.31 [93.9, 94.7]", "failed", "-" where nothing was trained
    std::string rank;    ///< "1", "2.5"
    std::string failed;  ///< "1 of 5 failed"
};

/// Those of all activations on a problem. Shares are in per cent. All have the same decimals: as many as give
/// the median deviation two significant digits; of a wide range, or below 1e-4, three significant digits
/// each.
[[nodiscard]] std::vector<StudyCellWords> cellWords(const StudyConclusion& study, std::size_t problem,
                                                    StudySpread spread);

/// A cell in plain text: its figure, rank and what failed, with "*" for the best and "=" for one that no test
/// tells from it, where it has a rank: "94.31 ± 0.40 (1) *".
[[nodiscard]] std::string cellText(const StudyCell& cell, const StudyCellWords& words);

/// What stands above the cells of a problem: its metric, the unit, and which way is better:
/// "test accuracy, % ↑"; "not measured yet" where it is not known.
[[nodiscard]] std::string metricWords(const std::optional<Quantity>& metric);

/// "2.25" of an average rank; "-" where there is none.
[[nodiscard]] std::string averageRankWords(const StudyRow& row);
/// "3/14/1": wins, ties and losses.
[[nodiscard]] std::string scoreWords(const StudyScore& score);
/// "1 of 30"; "0" where none failed.
[[nodiscard]] std::string failedWords(const StudyRow& row);
/// "1.25" nanoseconds of an element; "-" where it is not known.
[[nodiscard]] std::string costWords(const StudyRow& row);

/// Which of the columns behind the problems say something.
struct StudyColumns {
    bool ranks = false;   ///< average ranks, and wins, ties and losses: of several activations
    bool failed = false;  ///< some network failed
    bool cost = false;    ///< some activation was timed
};
[[nodiscard]] StudyColumns columnsOf(const StudyConclusion& study);

}  // namespace zorro
