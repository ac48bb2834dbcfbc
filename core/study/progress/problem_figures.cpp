#include "core/study/progress/problem_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/study/conclusion.h"

namespace zorro {

namespace {

/// The finite differences of two rows, seed by seed.
std::vector<double> differencesOf(const FigureRow& one, const FigureRow& other) {
    std::vector<double> differences;
    for (const SeedFigure& figure : one.figures) {
        const auto same = std::ranges::find_if(other.figures, [&](const SeedFigure& each) {
            return each.seed == figure.seed && each.dataSeed == figure.dataSeed;
        });
        if (figure.value && same != other.figures.end() && same->value)
            differences.push_back(*figure.value - *same->value);
    }
    return differences;
}

}  // namespace

ProblemFigures figuresOf(const PlannedProblem& problem, const ProblemProgress& progress,
                         const std::vector<RunSnapshot>& runs) {
    ProblemFigures all;
    if (!progress.over.empty()) {
        const RunSnapshot& first = runs[progress.over.front()];
        all.metric = metricOf(first);
        all.overlap = overlapOf(first);
    }
    for (const MemberGroup& group : memberGroupsOf(problem.comparison)) {
        FigureRow row{.group = group, .figures = {}};
        for (const std::size_t position : membersOf(problem.comparison, group)) {
            const MemberProgress& member = progress.members[position];
            if (!member.run || !isOver(runs[*member.run]))
                continue;
            const std::vector<std::size_t> alone{member.member};
            const std::vector<SeedFigure> figures = seedFigures(runs[*member.run], alone, *all.metric);
            row.figures.insert(row.figures.end(), figures.begin(), figures.end());
        }
        all.rows.push_back(std::move(row));
    }
    return all;
}

std::optional<double> differenceDeviation(const ProblemFigures& figures) {
    double squares = 0;
    std::size_t degrees = 0;
    for (std::size_t i = 0; i < figures.rows.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::vector<double> differences = differencesOf(figures.rows[i], figures.rows[j]);
            if (differences.size() < 2)
                continue;
            const MeanEstimate estimate = estimateMean(differences);
            squares += estimate.standardDeviation * estimate.standardDeviation *
                       static_cast<double>(differences.size() - 1);
            degrees += differences.size() - 1;
        }
    }
    if (degrees == 0)
        return std::nullopt;
    return std::sqrt(squares / static_cast<double>(degrees));
}

}  // namespace zorro
