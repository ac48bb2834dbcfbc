#include "app/zorro/runs/runs.h"

#include <filesystem>
#include <sstream>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/runs/final_table.h"
#include "app/zorro/text_table.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/export/export.h"
#include "core/run/process/trainer_process.h"
#include "core/series/read/run_reader.h"
#include "core/study/conclusion_json.h"
#include "core/text/amount.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
std::string stateText(const RunSnapshot& run) {
    return stateName(run.state) + (run.resumable && run.state == RunState::failed ? ", resumable" : "");
}

/// "relu, gelu, symmetric-zorro (3 seeds)".
std::string membersText(const Comparison& comparison) {
    std::vector<std::string> names;
    std::size_t seeds = 0;
    for (const Member& member : comparison.members) {
        if (names.empty() || names.back() != member.activation) {
            names.push_back(member.activation);
        }
        seeds += member.activation == comparison.members.front().activation ? 1 : 0;
    }
    return listed(names) + " (" + std::to_string(seeds) + (seeds == 1 ? " seed)" : " seeds)");
}

/// Every run that can be read; one that cannot is said to be so in its place.
void list(const RunsOptions& options, const fs::path& folder, std::ostream& out) {
    TextTable table;
    table.add({"run", "state", "architecture", "data", "members"});
    Json json = Json::array();
    for (const fs::path& path : runDirectories(folder)) {
        const std::string name = path.filename().string();
        try {
            const RunSnapshot run = readRunSummary(path);
            const std::string& architecture = run.comparison.architecture.kind;
            table.add({name, stateText(run), architecture, run.comparison.data.source,
                       membersText(run.comparison)});
            json.push_back({{"run", name},
                            {"name", run.comparison.name},
                            {"path", path.string()},
                            {"state", stateName(run.state)},
                            {"reason", run.reason},
                            {"resumable", run.resumable},
                            {"architecture", architecture},
                            {"data", run.comparison.data.source},
                            {"members", run.comparison.members.size()},
                            {"tags", run.comparison.tags}});
        } catch (const std::runtime_error& error) {
            table.add({name, "unreadable"});
            json.push_back(
                {{"run", name}, {"path", path.string()}, {"state", "unreadable"}, {"reason", error.what()}});
        }
    }
    if (options.format == RunsFormat::json) {
        out << jsonDocument(json);
    } else if (json.empty()) {
        out << "no runs in '" << folder.string() << "'\n";
    } else {
        out << table.text();
    }
}

void show(const RunsOptions& options, const fs::path& path, std::ostream& out) {
    const RunSnapshot run = readRun(path);
    requireBaseline(run.comparison, options.baseline);
    const RunConclusion conclusion = concludeRun(run, metricOf(run), options.baseline);
    if (options.format == RunsFormat::json) {
        Json json = runJson(run);
        json.update(conclusionJson(conclusion, run));
        out << jsonDocument(json);
        return;
    }
    const Comparison& comparison = run.comparison;
    out << "run         " << path.filename().string() << "\nfolder      " << path.string() << "\nstate       "
        << stateText(run) << (run.reason.empty() ? "" : ": " + run.reason) << "\nnetwork     "
        << comparison.architecture.kind << ", depth " << comparison.architecture.depth << ", width "
        << comparison.architecture.width;
    if (run.network.parameters > 0) {
        out << ", " << run.network.parameters << " parameters";
    }
    out << "\ndata        " << comparison.data.source << "\noptimizer   " << comparison.optimizer.kind
        << ", learning rate " << shortestNumber(comparison.optimizer.learningRate) << "\nmembers     "
        << membersText(comparison);
    if (!run.history.steps.empty()) {
        out << "\nsteps       " << run.history.steps.back();
        if (run.network.steps > 0) {
            out << " of " << run.network.steps;
        }
        out << " in " << durationText(run.history.seconds.back()) << "\n\n" << finalTable(conclusion, run);
    } else {
        out << '\n';
    }
}

void exportRun(const RunsOptions& options, const fs::path& path, std::ostream& out) {
    const RunSnapshot run = readRun(path);
    if (options.format == RunsFormat::tensorboard) {
        if (options.output.empty() || options.output == "-") {
            throw UsageError("runs export: event files need a folder; give -o FOLDER");
        }
        writeTensorBoard(run, options.output);
        return;
    }
    std::ostringstream content;
    if (options.format == RunsFormat::json) {
        content << jsonDocument(runJson(run));
    } else {
        writeCsv(run, content);
    }
    if (options.output.empty() || options.output == "-") {
        out << content.str();
    } else {
        replaceFile(options.output, content.str());
    }
}

void remove(const fs::path& path, std::ostream& out) {
    if (trainerProcess(path)) {
        throw RunError(inQuotes(path.filename().string()) + " is being trained; stop it first");
    }
    std::error_code problem;
    fs::remove_all(path, problem);
    if (problem) {
        throw FileError("cannot delete '" + path.string() + "': " + problem.message());
    }
    out << "deleted " << path.string() << '\n';
}

}  // namespace

void runRuns(const RunsOptions& options, std::ostream& out) {
    const fs::path folder = options.runs.empty() ? defaultRunsFolder() : fs::path(options.runs);
    if (options.action == RunsAction::list) {
        list(options, folder, out);
        return;
    }
    const fs::path run = findRun(folder, options.run);
    switch (options.action) {
        case RunsAction::show:
            show(options, run, out);
            break;
        case RunsAction::exportRun:
            exportRun(options, run, out);
            break;
        case RunsAction::remove:
            remove(run, out);
            break;
        case RunsAction::list:
            break;
    }
}

}  // namespace zorro
