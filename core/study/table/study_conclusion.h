#pragma once

// What a study ends with: how each activation did on each problem and how it ranks there, what the ranks say
// over all problems (Demsar, "Statistical comparisons of classifiers over multiple data sets", JMLR 7, 2006),
// and who beat whom.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/statistics/friedman.h"
#include "core/study/table/study_figures.h"

namespace zorro {

/// Probabilities below this decide.
inline constexpr double studyLevel = 0.05;

/// One activation on one problem.
struct StudyCell {
    std::size_t networks = 0;  ///< also those that failed; 0 where nothing was trained
    std::size_t failed = 0;    ///< networks that the estimate leaves out
    MeanEstimate estimate;     ///< of the problem's metric
    std::optional<double>
        rank;             ///< 1 is best, ties share the mean of theirs; nothing where nothing was trained
    bool isBest = false;  ///< none ranks before it
    PairedTest test;      ///< against the best (the first of them); nothing tested for that itself
    std::optional<double> adjustedP;  ///< corrected for the tests of this problem (Holm)

    /// Whether a test was made that does not tell it from the best.
    [[nodiscard]] bool isLikeBest() const { return !isBest && adjustedP && *adjustedP >= studyLevel; }
};

/// Problems on which one activation is better than another, not told from it, and worse.
struct StudyScore {
    std::size_t wins = 0;
    std::size_t ties = 0;
    std::size_t losses = 0;

    friend bool operator==(const StudyScore&, const StudyScore&) = default;
};

struct StudyRow {
    std::string activation;
    std::vector<StudyCell> cells;       ///< one a problem
    std::optional<double> averageRank;  ///< over the problems that rank; nothing where there are none
    StudyScore score;                   ///< summed over all other activations
    std::size_t networks = 0;           ///< on all problems, also those that failed
    std::size_t failed = 0;
    std::optional<double> elementSeconds;  ///< what it costs, as in StudyFigures
};

/// Activations whose average ranks lie closer together than the critical difference; positions in `order`.
struct RankBar {
    std::size_t first = 0;
    std::size_t last = 0;

    friend bool operator==(const RankBar&, const RankBar&) = default;
};

/// What the ranks say over the problems on which every activation was trained.
struct StudyRanking {
    std::vector<std::size_t> problems;         ///< those that count
    std::optional<FriedmanTest> friedman;      ///< nothing with fewer than two problems or activations
    std::optional<double> criticalDifference;  ///< of two average ranks (Nemenyi 1963), at studyLevel
    std::vector<std::size_t> order;            ///< rows, the lowest average rank first
    std::vector<RankBar> bars;                 ///< maximal ones only: none lies within another
};

struct StudyConclusion {
    std::string name;
    std::vector<StudyProblem> problems;
    std::vector<StudyRow> rows;                  ///< in the order of the study
    std::vector<std::vector<StudyScore>> score;  ///< [row][other row]
    StudyRanking ranking;
    std::string costProtocol;
    std::vector<std::string> sentences;  ///< what is known of the protocol, then how the figures came about
};

/// The maximal runs of at least two average ranks, sorted, whose first and last lie less than
/// `criticalDifference` apart.
[[nodiscard]] std::vector<RankBar> rankBars(std::span<const double> averageRanks, double criticalDifference);

/// On a problem an activation ranks before another where fewer of its networks failed or, of equally many,
/// where its mean is better; means that agree to 12 digits are equal. A win is a paired test by seed that
/// decides, corrected over all pairs of activations on the problem (Holm). Throws std::invalid_argument where
/// `figures` has not one entry a problem and activation.
[[nodiscard]] StudyConclusion concludeStudy(const StudyFigures& figures);

}  // namespace zorro
