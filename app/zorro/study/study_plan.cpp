#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "app/zorro/study/study_commands.h"
#include "app/zorro/train/run_size.h"
#include "core/analysis/statistics/power.h"
#include "core/launch/launch.h"
#include "core/run/quantity/quantity.h"
#include "core/study/progress/problem_figures.h"
#include "core/text/amount.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

/// What is still to be trained of a problem.
struct ProblemNeeds {
    std::size_t networks = 0;
    std::size_t trained = 0;    ///< networks
    std::size_t goingOn = 0;    ///< runs that are there and not over
    std::size_t runs = 0;       ///< that will be made
    std::size_t missing = 0;    ///< networks that these will have
    std::uint64_t steps = 0;    ///< of one run
    double bytes = 0;           ///< of the largest of them
    double seconds = 0;         ///< of all of them one after the other; NaN: unknown
    double widenedSeconds = 0;  ///< the same where tunings widen their ranges twice
    double mostSeconds = 0;     ///< and where they drop nothing before the end
    double startSeconds = 0;    ///< of all these, what it takes to start the runs
    RunSize size;               ///< of new runs
};

struct RunNeeds {
    TrainerEstimate estimate;
    double startSeconds = 0;
};

/// What a run needs, by the first networks of it. To start and to end it takes about as long as to ask: in
/// both a process loads LibTorch and the data, and looks at some steps or at all examples.
RunNeeds needsOfARun(const StudyState& state, const Comparison& run) {
    const auto start = std::chrono::steady_clock::now();
    const Comparison some = firstOf(run, run.tuning.fields.empty() ? enoughToSee : run.members.size());
    const TrainerEstimate estimate = scaled(estimateAt(state.places.front(), comparisonJson(some)),
                                            some.members.size(), run.members.size(), run.members.size());
    const std::chrono::duration<double> asked = std::chrono::steady_clock::now() - start;
    return {.estimate = estimate, .startSeconds = asked.count()};
}

/// A run with more networks than memory takes would not be trained, however long one waits.
ProblemNeeds needsOf(const StudyState& state, std::size_t i) {
    const ProblemProgress& progress = state.progress[i];
    ProblemNeeds needs{.networks = progress.members.size(), .goingOn = progress.unfinished.size()};
    needs.trained =
        static_cast<std::size_t>(std::ranges::count_if(progress.members, [&](const MemberProgress& member) {
            return member.run && isOver(state.read[*member.run]);
        }));
    needs.size = runSizeOf(state, i);
    const std::vector<Comparison> missing = missingRuns(state.problems[i], progress, needs.size.networks);
    needs.runs = missing.size();
    if (missing.empty()) {
        return needs;
    }
    // The runs of a problem are alike but for the number of their networks: the first shows what each needs.
    const Comparison& first = missing.front();
    const RunNeeds run = needsOfARun(state, first);
    const TrainerEstimate& estimate = run.estimate;
    needs.steps = estimate.steps;
    needs.bytes = estimate.bytes;
    for (const Comparison& each : missing) {
        needs.missing += each.members.size();
        const double share =
            static_cast<double>(each.members.size()) / static_cast<double>(first.members.size());
        const double scale = first.tuning.fields.empty() ? share : 1;
        needs.startSeconds += run.startSeconds;
        needs.seconds += run.startSeconds + estimate.seconds * scale;
        needs.widenedSeconds += run.startSeconds + estimate.widenedSeconds * scale;
        needs.mostSeconds += run.startSeconds + estimate.mostSeconds * scale;
    }
    return needs;
}

std::string timeText(double seconds) {
    return std::isfinite(seconds) ? durationText(std::round(seconds)) : "unknown";
}

/// "12 s", or "12 s to 24 s" of what may be widened.
std::string rangeText(double seconds, double widened) {
    const std::string least = timeText(seconds);
    const std::string most = timeText(widened);
    return least == most ? least : least + " to " + most;
}

std::vector<std::string> rowOf(const std::string& name, const ProblemNeeds& needs) {
    std::vector<std::string> row{name, std::to_string(needs.networks), std::to_string(needs.trained)};
    const std::string goingOn = needs.goingOn == 0 ? "" : std::to_string(needs.goingOn) + " goes on";
    if (needs.runs == 0) {
        row.push_back(goingOn);
        return row;
    }
    row.push_back(std::to_string(needs.runs) + (goingOn.empty() ? "" : ", " + goingOn));
    row.push_back(std::to_string(needs.steps));
    row.push_back(byteText(needs.bytes));
    row.push_back(rangeText(needs.seconds, needs.widenedSeconds));
    return row;
}

/// How the seeds of the study stand to a difference.
struct PowerQuestion {
    std::size_t seeds = 0;
    std::size_t tests = 0;  ///< that are corrected for: all activations but the best
    double level = 0.05;    ///< of the strictest of them

    [[nodiscard]] std::string protocol() const {
        return "with probability " + readableNumber(usualPower) + " by the paired t test at p < 0.05" +
               (tests > 1 ? ", corrected for " + std::to_string(tests) + " activations (Holm)" : "");
    }
};

PowerQuestion questionOf(const Study& study) {
    constexpr double level = 0.05;
    PowerQuestion question{.seeds = study.dataSeeds > 1 ? study.dataSeeds : study.seeds,
                           .tests = std::max<std::size_t>(1, study.activations.size() - 1)};
    question.level = level / static_cast<double>(question.tests);
    return question;
}

std::string seedsText(double difference, double deviation, const PowerQuestion& question) {
    const std::optional<std::size_t> pairs = pairsForPower(difference / deviation, question.level);
    return pairs ? std::to_string(*pairs) : "more than " + std::to_string(mostPowerPairs);
}

/// What is found of differences, by the deviations that finished runs show.
std::string measuredPower(const StudyState& state, const StudyOptions& options,
                          const PowerQuestion& question) {
    TextTable table;
    std::vector<std::string> heading{"problem", "judged by", "deviation",
                                     "found with " + std::to_string(question.seeds) + " seeds"};
    if (options.difference) {
        heading.push_back("seeds for " + readableNumber(*options.difference));
    }
    table.add(std::move(heading));
    bool any = false;
    for (std::size_t i = 0; i < state.problems.size(); ++i) {
        const ProblemFigures figures = figuresOf(state.problems[i], state.progress[i], state.read);
        const std::optional<double> deviation = differenceDeviation(figures);
        if (!deviation || *deviation <= 0 || question.seeds < 2) {
            continue;
        }
        any = true;
        std::vector<std::string> row{
            state.problems[i].name, std::string(describe(*figures.metric).name),
            readableNumber(*deviation, 3),
            readableNumber(*deviation * detectableEffect(question.seeds, question.level), 3)};
        if (options.difference) {
            row.push_back(seedsText(*options.difference, *deviation, question));
        }
        table.add(std::move(row));
    }
    return any ? table.text() +
                     "deviation is that of differences between two activations from seed to seed; "
                     "a difference is found " +
                     question.protocol() + "\n"
               : std::string();
}

std::string powerText(const StudyState& state, const StudyOptions& options) {
    const PowerQuestion question = questionOf(state.study);
    if (options.difference && options.deviation) {
        return "a difference of " + readableNumber(*options.difference) + " that deviates by " +
               readableNumber(*options.deviation) + " from seed to seed needs " +
               seedsText(*options.difference, *options.deviation, question) + " seeds to be found " +
               question.protocol() + "; the study has " + std::to_string(question.seeds) + "\n";
    }
    const std::string measured = measuredPower(state, options, question);
    if (measured.empty() && options.difference) {
        return "how many seeds a difference needs is known once something is trained, or with --deviation\n";
    }
    return measured;
}

/// What times of a tuning stand for, and what they do not.
std::string tuningTimeText(bool mayWiden, double most) {
    const std::string late =
        "where networks learn late, its rungs drop nothing, and all takes up to " + timeText(most);
    return mayWiden
               ? "the lower time is that of a tuning which finds its best inside of every range, the upper "
                 "one that of ranges widened twice at one end; " +
                     late
               : late;
}

void planText(const StudyState& state, const StudyOptions& options, const std::vector<ProblemNeeds>& all,
              std::ostream& out) {
    TextTable table;
    table.add({"problem", "networks", "trained", "runs", "steps", "memory", "time"});
    double seconds = 0;
    double widened = 0;
    double most = 0;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        table.add(rowOf(state.problems[i].name, all[i]));
        seconds += all[i].seconds;
        widened += all[i].widenedSeconds;
        most += all[i].mostSeconds;
        runs += all[i].runs;
    }
    out << table.text();
    if (runs > 0) {
        out << runs << (runs == 1 ? " run takes" : " runs take, one after the other,") << " about "
            << rangeText(seconds, widened) << '\n';
        if (most > seconds) {
            out << tuningTimeText(widened > seconds, most) << '\n';
        }
    } else {
        out << "nothing new has to be made\n";
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].runs > 1) {
            out << state.problems[i].name << ": " << all[i].size.sentence(static_cast<double>(all[i].missing))
                << '\n';
        }
    }
    out << powerText(state, options);
}

Json planJson(const StudyState& state, const StudyOptions& options, const std::vector<ProblemNeeds>& all) {
    const PowerQuestion question = questionOf(state.study);
    Json problems = Json::array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ProblemFigures figures = figuresOf(state.problems[i], state.progress[i], state.read);
        const std::optional<double> deviation =
            options.deviation ? options.deviation : differenceDeviation(figures);
        const bool isKnown = deviation && *deviation > 0;
        Json problem{
            {"name", state.problems[i].name},
            {"networks", all[i].networks},
            {"trained", all[i].trained},
            {"unfinished_runs", all[i].goingOn},
            {"new_runs", all[i].runs},
            {"steps", all[i].steps},
            {"bytes", all[i].bytes},
            {"seconds", finiteOrNull(all[i].seconds)},
            {"widened_seconds", finiteOrNull(all[i].widenedSeconds)},
            {"most_seconds", finiteOrNull(all[i].mostSeconds)},
            {"start_seconds", all[i].startSeconds},
            {"networks_of_a_run", all[i].size.networks},
            {"deviation", finiteOrNull(deviation)},
            {"found_difference", isKnown && question.seeds >= 2
                                     ? Json(*deviation * detectableEffect(question.seeds, question.level))
                                     : Json()}};
        const auto pairs = isKnown && options.difference
                               ? pairsForPower(*options.difference / *deviation, question.level)
                               : std::nullopt;
        problem["seeds_needed"] = pairs ? Json(*pairs) : Json();
        problems.push_back(std::move(problem));
    }
    return {{"study", state.study.name},
            {"problems", problems},
            {"seeds", question.seeds},
            {"level", question.level},
            {"power", usualPower}};
}

}  // namespace

void planStudy(const StudyState& state, const StudyOptions& options, std::ostream& out) {
    std::vector<ProblemNeeds> all;
    for (std::size_t i = 0; i < state.problems.size(); ++i) {
        all.push_back(needsOf(state, i));
    }
    if (options.format == "json") {
        out << jsonDocument(planJson(state, options, all));
        return;
    }
    planText(state, options, all, out);
}

}  // namespace zorro
