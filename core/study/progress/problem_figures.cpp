#include "core/study/progress/problem_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/run/tuning/tuning_text.h"
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

/// How often everything is trained.
std::string trainedSentence(const Study& study) {
    const std::string seeds = std::to_string(study.seeds) + (study.seeds == 1 ? " seed" : " seeds");
    return "On every problem each activation is trained with " + seeds +
           (study.dataSeeds > 1 ? " on each of " + std::to_string(study.dataSeeds) + " splits of the data"
                                : std::string()) +
           ", the same for all.";
}

/// What each activation has found before; empty where nothing was tuned.
std::string tunedSentence(const PlannedProblem& problem, const ProblemProgress& progress,
                          const std::vector<RunSnapshot>& runs) {
    std::string text;
    for (const std::size_t run : progress.over) {
        if (runs[run].tuning)
            text += (text.empty() ? problem.name + ": " : "; ") + chosenText(*runs[run].tuning);
    }
    return text.empty() ? text : text + ".";
}

/// What is not trained yet; empty where nothing is missing.
std::string missingSentence(const PlannedProblem& problem, const ProblemProgress& progress,
                            const std::vector<RunSnapshot>& runs) {
    const auto missing = std::ranges::count_if(progress.members, [&](const MemberProgress& member) {
        return !member.run || !isOver(runs[*member.run]);
    });
    if (missing == 0)
        return {};
    return problem.name + ": " + std::to_string(missing) + " of " + std::to_string(progress.members.size()) +
           " networks are not trained yet.";
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

StudyFigures studyFiguresOf(const Study& study, const std::vector<PlannedProblem>& problems,
                            const std::vector<ProblemProgress>& progress,
                            const std::vector<RunSnapshot>& runs) {
    StudyFigures all{.name = study.name, .problems = {}, .activations = {}, .figures = {}};
    std::vector<ProblemFigures> measured;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        measured.push_back(figuresOf(problems[i], progress[i], runs));
        all.problems.push_back({.name = problems[i].name,
                                .metric = measured.back().metric
                                              ? measured.back().metric
                                              : quantityNamed(problems[i].comparison.protocol.metric),
                                .overlap = measured.back().overlap});
        for (const FigureRow& row : measured.back().rows) {
            if (std::ranges::find(all.activations, groupText(row.group)) == all.activations.end())
                all.activations.push_back(groupText(row.group));
        }
    }
    for (const ProblemFigures& problem : measured) {
        auto& figures = all.figures.emplace_back(all.activations.size());
        for (const FigureRow& row : problem.rows) {
            const auto name = std::ranges::find(all.activations, groupText(row.group));
            figures[static_cast<std::size_t>(name - all.activations.begin())] = row.figures;
        }
    }
    all.sentences.push_back(trainedSentence(study));
    std::vector<std::string> tuned;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        if (std::string text = tunedSentence(problems[i], progress[i], runs); !text.empty())
            tuned.push_back(std::move(text));
    }
    if (!tuned.empty())
        all.sentences.emplace_back(
            "On each problem each activation has its own best values, found before by successive halving on "
            "seeds of their own and judged by validation.");
    all.sentences.insert(all.sentences.end(), tuned.begin(), tuned.end());
    for (std::size_t i = 0; i < problems.size(); ++i) {
        if (const std::string missing = missingSentence(problems[i], progress[i], runs); !missing.empty())
            all.sentences.push_back(missing);
    }
    return all;
}

}  // namespace zorro
