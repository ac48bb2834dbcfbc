#include "core/study/table/study_protocol.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/study/conclusion.h"
#include "core/text/amount.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// "12 problems", "1 problem".
std::string counted(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

/// "p = 0.012", "p < 0.0001".
std::string pWords(double p) {
    const std::string text = probabilityText(p);
    return text.starts_with('<') ? "p " + text : "p = " + text;
}

template <class Predicate>
bool anyCell(const StudyConclusion& study, const Predicate& holds) {
    return std::ranges::any_of(study.rows,
                               [&](const StudyRow& row) { return std::ranges::any_of(row.cells, holds); });
}

std::string judgedSentence(const StudyConclusion& study) {
    std::vector<std::string> metrics;
    for (const StudyProblem& problem : study.problems) {
        const std::string name = problem.metric ? labelInside(*problem.metric) : std::string();
        if (!name.empty() && std::ranges::find(metrics, name) == metrics.end())
            metrics.push_back(name);
    }
    if (metrics.empty())
        return {};
    return "Judged by the " + listed(metrics) + (metrics.size() > 1 ? ", as each problem says" : "") +
           "; figures are means over the networks that did not fail.";
}

std::string bestSentence() {
    return "Every other activation is tested against the best of the problem, paired by seed, a failed "
           "network "
           "as worse than any other; p is corrected over the activations of the problem (Holm), and below " +
           readableNumber(studyLevel) + " it is told from the best.";
}

std::string scoreSentence() {
    return "Wins and losses are pairs of activations on a problem that the paired test tells apart, "
           "corrected "
           "over all pairs of the problem (Holm); all other pairs are ties.";
}

std::string rankSentence(const StudyConclusion& study) {
    std::string text =
        "On a problem an activation ranks behind those with fewer failed networks and, of equally "
        "many, by its mean";
    const std::size_t ranked = study.ranking.problems.size();
    if (ranked < study.problems.size())
        text += "; average ranks are over the " + counted(ranked, "problem") + " of " +
                std::to_string(study.problems.size()) + " on which every activation was trained";
    return text + ".";
}

std::string friedmanSentence(const StudyConclusion& study) {
    const StudyRanking& ranking = study.ranking;
    if (!ranking.friedman)
        return "Friedman's test needs two problems with every activation, and ranks that differ.";
    const FriedmanTest& test = *ranking.friedman;
    const std::size_t degrees = test.treatments - 1;
    std::string text = "Friedman's test over " + counted(test.blocks, "problem") + ": chi-squared(" +
                       std::to_string(degrees) + ") = " + readableNumber(test.chiSquared, 3) + ", " +
                       pWords(test.p) + "; F(" + std::to_string(degrees) + ", " +
                       std::to_string(degrees * (test.blocks - 1)) +
                       ") = " + (std::isfinite(test.f) ? readableNumber(test.f, 3) : "infinite") + ", " +
                       pWords(test.fP) + " (Iman and Davenport 1980)";
    if (test.exactP)
        text += "; counted over all rankings, " + pWords(*test.exactP);
    text += test.decidingP() < studyLevel ? ": the average ranks differ."
                                          : ": that the average ranks differ is not shown.";
    return text;
}

std::string differenceSentence(double criticalDifference) {
    return "Two average ranks differ at " + readableNumber(studyLevel) + " where they lie at least " +
           readableNumber(criticalDifference, 3) +
           " apart (critical difference of Nemenyi, as in Demšar 2006).";
}

std::string fewSentence(const StudyConclusion& study) {
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const StudyRow& row : study.rows) {
        for (const StudyCell& cell : row.cells) {
            if (cell.networks > 0)
                fewest = std::min(fewest, cell.networks);
        }
    }
    return fewest < fewestSeeds
               ? "Fewer than " + std::to_string(fewestSeeds) + " seeds say little about a difference."
               : std::string();
}

std::string missingSentence(const StudyConclusion& study) {
    std::size_t missing = 0;
    for (const StudyRow& row : study.rows)
        missing += static_cast<std::size_t>(
            std::ranges::count_if(row.cells, [](const StudyCell& cell) { return cell.networks == 0; }));
    return missing == 0 ? std::string()
                        : "Not trained: " + std::to_string(missing) + " of " +
                              std::to_string(study.rows.size() * study.problems.size()) +
                              " pairs of an activation and a problem.";
}

std::string failureSentence(const StudyConclusion& study) {
    std::vector<std::string> failures;
    for (const StudyRow& row : study.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].failed > 0)
                failures.push_back(std::to_string(row.cells[i].failed) + " of " +
                                   std::to_string(row.cells[i].networks) + " of " + row.activation + " on " +
                                   study.problems[i].name);
        }
    }
    return failures.empty() ? std::string() : "Networks that failed: " + listed(failures) + ".";
}

std::string costSentence(const StudyConclusion& study) {
    const bool timed =
        std::ranges::any_of(study.rows, [](const StudyRow& row) { return row.elementSeconds.has_value(); });
    if (!timed)
        return {};
    return "Cost is the time of an activation alone, forward and backward, of one element" +
           (study.costProtocol.empty() ? std::string() : ", on " + study.costProtocol) + ".";
}

}  // namespace

std::vector<std::string> studyProtocol(const StudyConclusion& study) {
    std::vector<std::string> sentences;
    if (std::string judged = judgedSentence(study); !judged.empty())
        sentences.push_back(std::move(judged));
    if (anyCell(study, [](const StudyCell& cell) { return cell.adjustedP.has_value(); })) {
        sentences.push_back(bestSentence());
        sentences.push_back(scoreSentence());
    }
    sentences.push_back(rankSentence(study));
    if (study.rows.size() > 1)
        sentences.push_back(friedmanSentence(study));
    if (study.ranking.criticalDifference)
        sentences.push_back(differenceSentence(*study.ranking.criticalDifference));
    for (const std::string& sentence :
         {fewSentence(study), missingSentence(study), failureSentence(study), costSentence(study)}) {
        if (!sentence.empty())
            sentences.push_back(sentence);
    }
    return sentences;
}

}  // namespace zorro
