#include "app/zorro/claims/claims.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "app/zorro/claims/claims_table.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/train_comparison.h"
#include "app/zorro/train/trainer_program.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "core/study/claims/claim_conclusion.h"
#include "core/study/claims/claims_json.h"
#include "core/text/amount.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

fs::path claimRunsFolder(const ClaimsOptions& options) {
    return (options.runs.empty() ? defaultRunsFolder() : fs::path(options.runs)) / claimsFolder;
}

std::vector<std::size_t> depthsOf(const ClaimsOptions& options) {
    return options.depths.empty() ? std::vector(claimDepths.begin(), claimDepths.end()) : options.depths;
}

/// The comparisons that decide, each with its members. All claims need the same ones.
std::vector<Comparison> plannedClaims(const ClaimsOptions& options) {
    std::vector<Curve> curves = options.activations;
    if (curves.empty()) {
        std::ranges::transform(claimActivations, std::back_inserter(curves),
                               [](const std::string& word) { return trainableCurve(word); });
    }
    const std::vector<Member> members = makeMembers(curves, options.seeds);
    std::vector<Comparison> planned;
    try {
        for (const ClaimCase& each : claimCases(options.architectures, depthsOf(options))) {
            planned.push_back(claimComparison(each, options.steps));
            planned.back().members = members;
            planned.back().program = "zorro " ZORRO_VERSION;
            checkComparison(planned.back());
        }
    } catch (const ComparisonError& error) {
        throw UsageError("claims run: " + issueText(error.issue(), [](const std::string& key) {
                             return findField(key)->option;
                         }));
    }
    return planned;
}

void listClaims(std::ostream& out) {
    for (const Claim& claim : claims) {
        out << claim.name << ": " << claim.says << "\n  holds for an activation where " << claim.decides
            << ".\n";
    }
    out << "\nOne set of comparisons decides all of them, each without normalisation and with it:\n";
    TextTable table;
    table.add({"architecture", "data", "normalisation", "depths", "steps", "width", "learning rate",
               "initialisation"});
    for (const ClaimArchitecture& architecture : claimArchitectures()) {
        std::string depths;
        for (const std::size_t depth : claimDepths) {
            depths += (depths.empty() ? "" : ", ") + std::to_string(depth);
        }
        const Comparison comparison = claimComparison({&architecture, claimDepths.front()});
        const auto text = [&](const char* key) { return fieldText(findField(key)->access.get(comparison)); };
        table.add({std::string(architecture.kind) + " (" + findArchitecture(architecture.kind)->label + ")",
                   std::string(architecture.data), "none, " + normalizationName(architecture.usual), depths,
                   text("training.steps"), text("architecture.width"), text("optimizer.learning_rate"),
                   text("architecture.initialization")});
    }
    out << table.text() << "of " << usualSeeds << " networks of ";
    out << listed(std::vector<std::string>(claimActivations.begin(), claimActivations.end())) << ".\n";
}

/// The run that trains the comparison, or has: the newest; nothing where there is none.
std::optional<RunSnapshot> runOf(const Comparison& comparison, const std::vector<fs::path>& runs) {
    for (const fs::path& path : runs) {
        try {
            RunSnapshot run = readRunSummary(path);
            if (trainTheSame(run.comparison, comparison)) {
                return run;
            }
        } catch (const RunError&) {  // one that cannot be read decides nothing
        }
    }
    return std::nullopt;
}

/// What each would take; what is over takes nothing.
void printEstimates(const std::vector<Comparison>& planned, const std::vector<fs::path>& runs,
                    std::ostream& out) {
    TextTable table;
    table.add({"comparison", "networks", "parameters", "steps", "time"});
    double sum = 0;
    for (const Comparison& comparison : planned) {
        const std::optional<RunSnapshot> run = runOf(comparison, runs);
        const std::string networks = std::to_string(comparison.members.size());
        if (run && isOver(*run)) {
            table.add({comparison.name, networks, "", "", "trained"});
            continue;
        }
        const TrainerEstimate estimate = estimateWithTrainer(comparisonJson(comparison));
        sum += estimate.seconds;
        table.add({comparison.name, networks, parameterRange(estimate.parameters),
                   std::to_string(estimate.steps), durationText(std::round(estimate.seconds))});
    }
    out << table.text() << "together about " << durationText(std::round(sum)) << '\n';
}

struct ClaimRuns {
    std::vector<RunSnapshot> read;
    std::vector<std::string> notCounted;  ///< a line for each that decides nothing
};

ClaimRuns readClaimRuns(const fs::path& folder) {
    ClaimRuns runs;
    for (const fs::path& path : runDirectories(folder)) {
        const std::string name = path.filename().string();
        try {
            runs.read.push_back(readRun(path));
            if (!isOver(runs.read.back())) {
                runs.notCounted.push_back(name + ", " + stateWords(runs.read.back()));
            }
        } catch (const RunError& error) {
            runs.notCounted.push_back(name + ", unreadable: " + error.what());
        }
    }
    return runs;
}

/// Of the architectures and depths that were asked for, in their order.
std::vector<ClaimTable> tablesOf(const std::vector<RunSnapshot>& runs, const ClaimsOptions& options) {
    std::vector<const RunSnapshot*> pointers;
    pointers.reserve(runs.size());
    for (const RunSnapshot& run : runs) {
        pointers.push_back(&run);
    }
    std::vector<ClaimTable> tables = concludeClaims(pointers);
    const auto place = [](const ClaimTable& table) {
        const Architecture& architecture = table.comparison.architecture;
        const auto& all = claimArchitectures();
        return std::pair(std::ranges::find(all, architecture.kind, &ClaimArchitecture::kind) - all.begin(),
                         architecture.depth);
    };
    std::ranges::stable_sort(tables, {}, place);
    const auto isAsked = [](const auto& asked, const auto& value) {
        return asked.empty() || std::ranges::find(asked, value) != asked.end();
    };
    std::erase_if(tables, [&](const ClaimTable& table) {
        const Architecture& architecture = table.comparison.architecture;
        return !isAsked(options.architectures, architecture.kind) ||
               !isAsked(options.depths, architecture.depth);
    });
    return tables;
}

void show(const ClaimsOptions& options, std::ostream& out) {
    const fs::path folder = claimRunsFolder(options);
    const ClaimRuns runs = readClaimRuns(folder);
    const std::vector<ClaimTable> tables = tablesOf(runs.read, options);
    if (options.asJson) {
        out << jsonDocument(claimsJson(tables));
        return;
    }
    if (tables.empty()) {
        out << "no run in '" << folder.string() << "' decides a claim yet; 'zorro claims run' trains them\n";
    }
    out << claimsText(tables, options.claims);
    for (const std::string& line : runs.notCounted) {
        out << "not counted: " << line << '\n';
    }
}

/// Trains one comparison, from where it was stopped; whether it is over then.
bool trainToTheEnd(const Comparison& comparison, const fs::path& folder, std::ostream& out) {
    const std::optional<RunSnapshot> known = runOf(comparison, runDirectories(folder));
    if (known && isOver(*known)) {
        out << "trained already" << std::endl;
        return true;
    }
    const fs::path run = known ? known->path : createRunToTrain(folder, comparison);
    out << (known ? "goes on: " : "") << run.string() << std::endl;
    static_cast<void>(runTrainer(run));  // which says what is wrong
    return isOver(readRunSummary(run));
}

bool run(const ClaimsOptions& options, std::ostream& out) {
    const fs::path folder = claimRunsFolder(options);
    const std::vector<Comparison> planned = plannedClaims(options);
    if (options.dryRun) {
        printEstimates(planned, runDirectories(folder), out);
        return true;
    }
    for (std::size_t i = 0; i < planned.size(); ++i) {
        out << i + 1 << " of " << planned.size() << ": " << planned[i].name << ", ";
        if (!trainToTheEnd(planned[i], folder, out)) {
            out << "stopped; the same command goes on\n";
            return false;
        }
    }
    out << '\n';
    show(options, out);
    return true;
}

}  // namespace

bool runClaims(const ClaimsOptions& options, std::ostream& out) {
    switch (options.action) {
        case ClaimsAction::list:
            listClaims(out);
            return true;
        case ClaimsAction::run:
            return run(options, out);
        case ClaimsAction::show:
            show(options, out);
            return true;
    }
    return true;
}

}  // namespace zorro
