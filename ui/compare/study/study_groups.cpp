#include "ui/compare/study/study_groups.h"

#include <algorithm>
#include <map>

#include "core/run/tuning/candidates.h"
#include "core/run/tuning/tuning_record.h"
#include "core/study/conclusion.h"
#include "ui/chart/activation_label.h"
#include "ui/compare/groups/run_settings.h"

namespace zorro::ui {
namespace {

/// What makes a problem, as text.
std::string problemKey(const Comparison& comparison) {
    return comparison.name + '\n' + settingsOf(comparison);
}

/// Takes away what all names begin with, up to a blank: the name of the study.
void dropSharedBegin(std::vector<StudyProblem>& problems) {
    std::vector<std::string> names;
    names.reserve(problems.size());
    for (const StudyProblem& problem : problems) {
        names.push_back(problem.name);
    }
    const std::size_t begin = sharedBegin(names);
    for (StudyProblem& problem : problems) {
        problem.name.erase(0, begin);
    }
}

/// Names that are there already are counted on.
void countNames(std::vector<StudyProblem>& problems) {
    std::map<std::string, int> seen;
    for (StudyProblem& problem : problems) {
        if (const int count = ++seen[problem.name]; count > 1) {
            problem.name += " (" + std::to_string(count) + ")";
        }
    }
}

/// What is compared over the problems: the group without what was tuned for each problem.
MemberGroup rankedGroup(const ComparedGroup& group) {
    if (!group.run->tuning) {
        return memberGroupOf(group);
    }
    const Member& member = group.run->comparison.members[group.members.front()];
    return zorro::groupOf(withoutTuned(member, group.run->tuning->axes));
}

template <class Value>
std::size_t positionIn(std::vector<Value>& list, const Value& value) {
    const auto found = std::ranges::find(list, value);
    if (found != list.end()) {
        return static_cast<std::size_t>(found - list.begin());
    }
    list.push_back(value);
    return list.size() - 1;
}

}  // namespace

StudyGroups studyGroups(const std::vector<ComparedGroup>& groups) {
    StudyGroups study;
    std::vector<std::string> keys;
    std::vector<MemberGroup> activations;
    struct Place {
        std::size_t problem = 0;
        std::size_t activation = 0;
    };
    std::vector<Place> places;
    for (const ComparedGroup& group : groups) {
        places.push_back({positionIn(keys, problemKey(group.run->comparison)),
                          positionIn(activations, rankedGroup(group))});
        if (places.back().problem == study.figures.problems.size()) {
            study.figures.problems.push_back({.name = group.run->comparison.name,
                                              .metric = metricOf(*group.run),
                                              .overlap = overlapOf(*group.run)});
        }
        if (places.back().activation == study.colorIndices.size()) {
            study.colorIndices.push_back(group.colorIndex);
        }
    }
    dropSharedBegin(study.figures.problems);
    countNames(study.figures.problems);
    for (const MemberGroup& each : activations) {
        study.figures.activations.push_back(groupLabel(each, activations).toStdString());
    }
    study.figures.figures.assign(keys.size(), std::vector<std::vector<SeedFigure>>(activations.size()));
    study.positions.assign(keys.size(), std::vector<std::optional<std::size_t>>(activations.size()));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto [problem, activation] = places[i];
        std::vector<SeedFigure>& cell = study.figures.figures[problem][activation];
        for (const SeedFigure& figure :
             seedFigures(*groups[i].run, groups[i].members, *study.figures.problems[problem].metric)) {
            const bool repeated = std::ranges::any_of(cell, [&](const SeedFigure& known) {
                return known.seed == figure.seed && known.dataSeed == figure.dataSeed;
            });
            if (!repeated) {
                cell.push_back(figure);
            }
        }
        if (!study.positions[problem][activation]) {
            study.positions[problem][activation] = i;
        }
    }
    return study;
}

}  // namespace zorro::ui
