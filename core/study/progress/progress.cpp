#include "core/study/progress/progress.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/activation/function_library.h"
#include "core/dataset/dataset.h"
#include "core/plan/parts.h"
#include "core/run/directory/data_files.h"
#include "core/run/directory/run_data.h"
#include "core/run/members/member_group.h"
#include "core/run/tuning/candidates.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// What a network is trained as within its problem.
using MemberKey = std::tuple<MemberGroup, std::uint64_t, std::uint64_t>;

MemberKey keyOf(const Comparison& comparison, const Member& member) {
    return {groupOf(member), member.seed, dataSeedOf(comparison, member)};
}

/// The comparison's members as they are asked for: what is tuned does not count, a trainer fills it in.
std::vector<Member> askedMembers(const Comparison& comparison, const std::vector<TuningAxis>& tuned) {
    std::vector<Member> members = comparison.members;
    if (!tuned.empty())
        for (Member& member : members) member = withoutTuned(std::move(member), tuned);
    return members;
}

/// Where a SPEC names a function of somebody's own, that may have been defined anew since.
bool isSameFunction(const Member& one, const Member& other) {
    const auto same = [](const std::shared_ptr<const Curve>& a, const std::shared_ptr<const Curve>& b) {
        return !a || !b || isSameCurve(*a, *b);
    };
    return same(one.curve, other.curve) && same(one.gateCurve, other.gateCurve);
}

std::string settingsText(Comparison comparison) {
    comparison = withoutNames(std::move(comparison));
    comparison.members.clear();
    return comparisonJson(comparison);
}

/// Files as they are now; nothing where they are not on this machine.
std::optional<std::vector<DataFile>> filesNow(const DataSource& source) {
    std::error_code ignored;
    if (!std::filesystem::exists(source.source, ignored))
        return std::nullopt;
    return dataFilesOf(datasetOf(source));
}

}  // namespace

std::filesystem::path studyFolder(const std::filesystem::path& runs, const Study& study) {
    return runs / "studies" / study.name;
}

ProblemProgress progressOf(const PlannedProblem& problem, const std::vector<RunSnapshot>& runs) {
    ProblemProgress progress{.members = std::vector<MemberProgress>(problem.comparison.members.size()),
                             .over = {},
                             .unfinished = {}};
    std::map<MemberKey, std::size_t> positions;
    const std::vector<TuningAxis> tuned = tuningAxes(problem.comparison);
    const std::vector<Member> asked = askedMembers(problem.comparison, tuned);
    for (std::size_t i = 0; i < asked.size(); ++i) positions.emplace(keyOf(problem.comparison, asked[i]), i);
    const std::string settings = settingsText(problem.comparison);
    const auto take = [&](std::size_t run, std::vector<std::size_t>& belonging) {
        const Comparison& comparison = runs[run].comparison;
        if (settingsText(comparison) != settings)
            return;
        bool isNeeded = false;
        const std::vector<Member> members = askedMembers(comparison, tuned);
        for (std::size_t member = 0; member < members.size(); ++member) {
            const auto found = positions.find(keyOf(comparison, members[member]));
            if (found == positions.end() || progress.members[found->second].run ||
                !isSameFunction(members[member], asked[found->second]))
                continue;
            progress.members[found->second] = {run, member};
            isNeeded = true;
        }
        if (isNeeded)
            belonging.push_back(run);
    };
    for (std::size_t run = 0; run < runs.size(); ++run) {
        if (isOver(runs[run]))
            take(run, progress.over);
    }
    for (std::size_t run = 0; run < runs.size(); ++run) {
        if (!isOver(runs[run]) && (runs[run].resumable || isAlive(runs[run].state)))
            take(run, progress.unfinished);
    }
    return progress;
}

std::vector<Comparison> missingRuns(const PlannedProblem& problem, const ProblemProgress& progress,
                                    std::size_t stack) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < progress.members.size(); ++i) {
        if (!progress.members[i].run)
            members.push_back(i);
    }
    Comparison without = problem.comparison;
    without.members.clear();
    std::vector<Comparison> missing;
    for (const std::vector<std::size_t>& part : partsOf(problem.comparison, std::move(members), stack)) {
        missing.push_back(without);
        for (const std::size_t member : part)
            missing.back().members.push_back(problem.comparison.members[member]);
    }
    return missing;
}

void requireSameData(const PlannedProblem& problem, const ProblemProgress& progress,
                     const std::vector<RunSnapshot>& runs, bool alsoNow) {
    const RunSnapshot* first = nullptr;
    const auto require = [&](const std::vector<DataFile>& now, const std::string& which) {
        try {
            requireSameData(first->comparison.provenance.files, now);
        } catch (const RunError& error) {
            throw RunError("problem " + inQuotes(problem.name) + ": " + which + error.what() +
                           ", or give the study another name to begin anew");
        }
    };
    for (const auto* belonging : {&progress.over, &progress.unfinished}) {
        for (const std::size_t run : *belonging) {
            const Provenance& provenance = runs[run].comparison.provenance;
            if (!provenance.isKnown())
                continue;
            if (first == nullptr)
                first = &runs[run];
            else
                require(provenance.files, runs[run].path.filename().string() + " had other data than " +
                                              first->path.filename().string() + ": ");
        }
    }
    if (first == nullptr || first->comparison.provenance.files.empty() || !alsoNow)
        return;
    if (const auto now = filesNow(problem.comparison.data))
        require(*now, "");
}

}  // namespace zorro
