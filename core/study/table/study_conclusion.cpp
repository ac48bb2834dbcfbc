#include "core/study/table/study_conclusion.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "core/analysis/statistics/holm.h"
#include "core/analysis/statistics/ranks.h"
#include "core/study/table/study_protocol.h"
#include "core/text/text.h"

namespace zorro {

namespace {

using CellFigures = std::vector<SeedFigure>;

void checkShape(const StudyFigures& figures) {
    const auto isWhole = [&](const std::vector<CellFigures>& problem) {
        return problem.size() == figures.activations.size();
    };
    if (figures.figures.size() != figures.problems.size() || !std::ranges::all_of(figures.figures, isWhole))
        throw std::invalid_argument("a study's figures have an entry for every problem and activation");
    for (std::size_t i = 0; i < figures.problems.size(); ++i) {
        if (!figures.problems[i].metric && !std::ranges::all_of(figures.figures[i], &CellFigures::empty))
            throw std::invalid_argument("a study's problem with figures has the metric that they are of");
    }
    if (!figures.elementSeconds.empty() && figures.elementSeconds.size() != figures.activations.size())
        throw std::invalid_argument("a study's costs have an entry for every activation");
}

/// The mean to 12 digits: what lies closer together differs by rounding.
double comparableMean(const StudyCell& cell) {
    if (!std::isfinite(cell.estimate.mean))
        return cell.estimate.mean;
    constexpr int digits = 12;
    return parseNumber(readableNumber(cell.estimate.mean, digits)).value_or(cell.estimate.mean);
}

bool ranksBefore(const StudyCell& one, const StudyCell& other, Quantity metric) {
    if (one.failed != other.failed)
        return one.failed < other.failed;
    const double mean = comparableMean(one);
    const double against = comparableMean(other);
    return higherIsBetter(metric) ? mean > against : mean < against;
}

StudyCell cellOf(const CellFigures& figures, const StudyProblem& problem) {
    StudyCell cell{.networks = figures.size()};
    cell.failed = static_cast<std::size_t>(
        std::ranges::count_if(figures, [](const SeedFigure& figure) { return !figure.value; }));
    if (!figures.empty())
        cell.estimate = estimateOf(figures, *problem.metric, problem.overlap);
    return cell;
}

/// The cells of one problem with their ranks, and the tests against the best.
std::vector<StudyCell> cellsOf(const std::vector<CellFigures>& figures, const StudyProblem& problem) {
    std::vector<StudyCell> cells;
    std::vector<std::size_t> trained;
    std::vector<CellFigures> compared;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        cells.push_back(cellOf(figures[i], problem));
        if (!figures[i].empty()) {
            trained.push_back(i);
            compared.push_back(figures[i]);
        }
    }
    if (trained.empty())
        return cells;
    const std::vector<double> ranks = tiedRanks(trained.size(), [&](std::size_t one, std::size_t other) {
        return ranksBefore(cells[trained[one]], cells[trained[other]], *problem.metric);
    });
    const double lowest = *std::ranges::min_element(ranks);
    const auto best = static_cast<std::size_t>(std::ranges::find(ranks, lowest) - ranks.begin());
    const std::vector<SeedTest> tests = testAgainst(best, compared, *problem.metric, problem.overlap);
    for (std::size_t i = 0; i < trained.size(); ++i) {
        StudyCell& cell = cells[trained[i]];
        cell.rank = ranks[i];
        cell.isBest = ranks[i] == lowest;
        cell.test = tests[i].test;
        cell.adjustedP = tests[i].adjustedP;
    }
    return cells;
}

struct Pair {
    std::size_t one = 0;
    std::size_t other = 0;
    double p = 1;
};

/// Adds to `score` who beats whom on a problem.
void addScore(const std::vector<CellFigures>& figures, const std::vector<StudyRow>& rows,
              std::size_t position, const StudyProblem& problem,
              std::vector<std::vector<StudyScore>>& score) {
    std::vector<Pair> pairs;
    std::vector<double> probabilities;
    for (std::size_t one = 0; one < figures.size(); ++one) {
        for (std::size_t other = one + 1; other < figures.size(); ++other) {
            if (figures[one].empty() || figures[other].empty())
                continue;
            // Where nothing can be tested nothing decides.
            const double p =
                testBySeed(figures[one], figures[other], *problem.metric, problem.overlap).p.value_or(1);
            pairs.push_back({one, other, p});
            probabilities.push_back(p);
        }
    }
    const std::vector<double> adjusted = holmAdjusted(probabilities);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto [one, other, p] = pairs[i];
        const double difference =
            rows[one].cells[position].rank.value() - rows[other].cells[position].rank.value();
        if (adjusted[i] >= studyLevel || difference == 0) {
            ++score[one][other].ties;
            ++score[other][one].ties;
        } else {
            const std::size_t winner = difference < 0 ? one : other;
            const std::size_t loser = difference < 0 ? other : one;
            ++score[winner][loser].wins;
            ++score[loser][winner].losses;
        }
    }
}

void addSums(StudyRow& row, const std::vector<StudyScore>& score) {
    for (const StudyCell& cell : row.cells) {
        row.networks += cell.networks;
        row.failed += cell.failed;
    }
    for (const StudyScore& each : score) {
        row.score.wins += each.wins;
        row.score.ties += each.ties;
        row.score.losses += each.losses;
    }
}

/// The rows' average ranks and what is said of them.
StudyRanking rankingOf(std::vector<StudyRow>& rows, std::size_t problems) {
    StudyRanking ranking;
    std::vector<std::vector<double>> ranks;
    for (std::size_t problem = 0; problem < problems; ++problem) {
        if (std::ranges::any_of(rows, [&](const StudyRow& row) { return !row.cells[problem].rank; }))
            continue;
        ranking.problems.push_back(problem);
        std::vector<double>& block = ranks.emplace_back();
        for (const StudyRow& row : rows) block.push_back(row.cells[problem].rank.value());
    }
    if (ranks.empty() || rows.empty())
        return ranking;
    std::vector<double> averages(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::vector<double>& block : ranks) averages[i] += block[i];
        averages[i] /= static_cast<double>(ranks.size());
        rows[i].averageRank = averages[i];
    }
    ranking.order.resize(rows.size());
    std::iota(ranking.order.begin(), ranking.order.end(), std::size_t{0});
    std::ranges::stable_sort(ranking.order, {}, [&](std::size_t row) { return averages[row]; });
    ranking.friedman = friedmanTest(ranks);
    if (rows.size() > 1 && ranks.size() > 1) {
        ranking.criticalDifference = criticalRankDifference(studyLevel, rows.size(), ranks.size());
        std::vector<double> sorted;
        for (const std::size_t row : ranking.order) sorted.push_back(averages[row]);
        ranking.bars = rankBars(sorted, *ranking.criticalDifference);
    }
    return ranking;
}

}  // namespace

std::vector<RankBar> rankBars(std::span<const double> averageRanks, double criticalDifference) {
    std::vector<RankBar> bars;
    std::size_t reached = 0;  // the last that a bar holds
    for (std::size_t first = 0; first < averageRanks.size(); ++first) {
        std::size_t last = first;
        while (last + 1 < averageRanks.size() &&
               averageRanks[last + 1] - averageRanks[first] < criticalDifference)
            ++last;
        if (last > first && last > reached) {
            bars.push_back({first, last});
            reached = last;
        }
    }
    return bars;
}

StudyConclusion concludeStudy(const StudyFigures& figures) {
    checkShape(figures);
    StudyConclusion study{
        .name = figures.name, .problems = figures.problems, .costProtocol = figures.costProtocol};
    for (std::size_t i = 0; i < figures.activations.size(); ++i) {
        study.rows.push_back({.activation = figures.activations[i]});
        if (!figures.elementSeconds.empty())
            study.rows.back().elementSeconds = figures.elementSeconds[i];
    }
    study.score.assign(study.rows.size(), std::vector<StudyScore>(study.rows.size()));
    for (std::size_t problem = 0; problem < figures.problems.size(); ++problem) {
        const std::vector<StudyCell> cells = cellsOf(figures.figures[problem], figures.problems[problem]);
        for (std::size_t i = 0; i < cells.size(); ++i) study.rows[i].cells.push_back(cells[i]);
        addScore(figures.figures[problem], study.rows, problem, figures.problems[problem], study.score);
    }
    for (std::size_t i = 0; i < study.rows.size(); ++i) addSums(study.rows[i], study.score[i]);
    study.ranking = rankingOf(study.rows, figures.problems.size());
    study.sentences = figures.sentences;
    const std::vector<std::string> method = studyProtocol(study);
    study.sentences.insert(study.sentences.end(), method.begin(), method.end());
    return study;
}

}  // namespace zorro
