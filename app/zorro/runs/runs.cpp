#include "app/zorro/runs/runs.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <utility>
#include <vector>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/runs/final_table.h"
#include "app/zorro/runs/replacement_text.h"
#include "core/file/file.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/library/define.h"
#include "core/library/own_functions.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/find_run.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_trash.h"
#include "core/run/export/export.h"
#include "core/run/members/member_group.h"
#include "core/series/read/run_reader.h"
#include "core/study/conclusion_json.h"
#include "core/study/sweep/sweep.h"
#include "core/text/amount.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
std::string stateText(const RunSnapshot& run) {
    return stateName(run.state) + (run.resumable && run.state == RunState::failed ? ", resumable" : "");
}

/// One, or what networks have each for themselves.
std::string learningRateText(const Comparison& comparison) {
    std::vector<std::string> texts;
    for (const FieldValue& rate : valuesOfMembers(comparison, *findField("optimizer.learning_rate"))) {
        texts.push_back(fieldText(rate));
    }
    return valuesText(texts);
}

/// "relu, gelu and symmetric-zorro (3 seeds)".
std::string membersText(const Comparison& comparison) {
    std::vector<std::string> names;
    const std::vector<MemberGroup> groups = memberGroupsOf(comparison);
    names.reserve(groups.size());
    for (const MemberGroup& group : groups) {
        names.push_back(groupText(group));
    }
    const std::size_t seeds = groups.empty() ? 0 : membersOf(comparison, groups.front()).size();
    return listed(names) + " (" + std::to_string(seeds) + (seeds == 1 ? " seed)" : " seeds)");
}

/// What the run's functions are that somebody has defined, and how those of today differ, a row each.
void addDefinitions(TextTable& table, const FunctionLibrary& functions) {
    for (const FunctionPtr& function : functions.functions()) {
        table.add({"", definitionSentence(function->description())});
    }
    for (const std::string& sentence : definitionNotes(functions)) {
        table.add({"note", sentence});
    }
}

/// A run as a row of the table and as an entry of the JSON.
struct ListedRun {
    std::vector<std::string> names;
    std::vector<std::string> cells;  ///< without the name
    Json json;
};

/// One that cannot be read is said to be so in its place.
ListedRun rowOf(const fs::path& path) {
    const std::string folder = path.filename().string();
    ListedRun row{.names = runNames(path)};
    try {
        const RunSnapshot run = readRunSummary(path);
        const std::string& architecture = run.comparison.architecture.kind;
        row.cells = {folder, stateText(run), architecture, run.comparison.data.source,
                     membersText(run.comparison)};
        row.json = {{"run", folder},
                    {"name", row.names.empty() ? run.comparison.name : row.names.front()},
                    {"path", path.string()},
                    {"state", stateName(run.state)},
                    {"reason", run.reason},
                    {"resumable", run.resumable},
                    {"architecture", architecture},
                    {"data", run.comparison.data.source},
                    {"members", run.comparison.members.size()},
                    {"tags", run.comparison.tags}};
    } catch (const std::runtime_error& error) {
        row.cells = {folder, "unreadable"};
        row.json = {
            {"run", folder}, {"path", path.string()}, {"state", "unreadable"}, {"reason", error.what()}};
    }
    return row;
}

/// Every run in the folder. Names have a column where one is not that of its folder: notes have given it.
void list(const RunsOptions& options, const fs::path& folder, std::ostream& out) {
    std::vector<ListedRun> runs;
    for (const fs::path& path : runDirectories(folder)) {
        runs.push_back(rowOf(path));
    }
    if (options.format == RunsFormat::json) {
        Json json = Json::array();
        for (ListedRun& run : runs) {
            json.push_back(std::move(run.json));
        }
        out << jsonDocument(json);
        return;
    }
    if (runs.empty()) {
        out << "no runs in '" << folder.string() << "'\n";
        return;
    }
    const bool named = std::ranges::any_of(runs, [](const ListedRun& run) { return run.names.size() > 1; });
    TextTable table;
    const auto add = [&](std::vector<std::string> cells, const std::string& name) {
        if (named) {
            cells.insert(cells.begin() + 1, name);
        }
        table.add(cells);
    };
    add({"run", "state", "architecture", "data", "members"}, "name");
    for (const ListedRun& run : runs) {
        add(run.cells, run.names.empty() ? std::string() : run.names.front());
    }
    out << table.text();
}

/// What the run is, and how far it came.
std::string headerText(const RunSnapshot& run, const fs::path& path) {
    const Comparison& comparison = run.comparison;
    std::string network = comparison.architecture.kind + ", depth " +
                          std::to_string(comparison.architecture.depth) + ", width " +
                          std::to_string(comparison.architecture.width);
    if (!run.network.parameters.empty()) {
        network += ", " + parameterRange(run.network.parameters) + " parameters";
    }
    TextTable table;
    table.add({"run", path.filename().string()});
    table.add({"folder", path.string()});
    table.add({"state", stateText(run) + (run.reason.empty() ? "" : ": " + run.reason)});
    table.add({"network", network});
    table.add({"data", comparison.data.source});
    table.add({"optimizer", comparison.optimizer.kind + ", learning rate " + learningRateText(comparison)});
    table.add({"members", membersText(comparison)});
    addDefinitions(table, functionsOf(comparison));
    if (!run.history.steps.empty()) {
        const std::string planned =
            run.network.steps > 0 ? " of " + std::to_string(run.network.steps) : std::string();
        table.add({"steps", std::to_string(run.history.steps.back()) + planned + " in " +
                                durationText(run.history.seconds.back())});
    }
    return table.text();
}

void show(const RunsOptions& options, const fs::path& path, std::ostream& out) {
    const RunSnapshot run = readRun(path);
    requireBaseline(run.comparison, options.baseline);
    const RunConclusion conclusion = concludeRun(run, metricOf(run), options.baseline);
    if (options.format == RunsFormat::json) {
        Json json = runJson(run);
        json.update(conclusionJson(conclusion, run));
        if (const FunctionLibrary functions = functionsOf(run.comparison); !functions.isEmpty()) {
            json["definition_notes"] = definitionNotes(functions);
        }
        out << jsonDocument(json);
        return;
    }
    out << headerText(run, path);
    if (!run.history.steps.empty()) {
        out << '\n' << finalTable(conclusion, run);
    }
}

void evaluate(const RunsOptions& options, const fs::path& path, std::ostream& out) {
    const ReplacementResult result = evaluateWithTrainer({.run = path,
                                                          .activation = options.activation,
                                                          .instead = options.instead,
                                                          .device = options.device});
    out << (options.format == RunsFormat::json ? jsonDocument(replacementJson(result))
                                               : replacementText(result));
}

/// The folder that is to be written. Throws UsageError where none is given.
fs::path outputFolder(const RunsOptions& options, const std::string& what) {
    if (options.output.empty() || options.output == "-") {
        throw UsageError("runs export: " + what + " need a folder; give -o FOLDER");
    }
    return options.output;
}

void exportRun(const RunsOptions& options, const fs::path& path, std::ostream& out) {
    if (options.format == RunsFormat::pytorch) {
        exportNetworksWithTrainer(path, outputFolder(options, "networks"));
        return;
    }
    const RunSnapshot run = readRun(path);
    if (options.format == RunsFormat::tensorboard) {
        writeTensorBoard(run, outputFolder(options, "event files"));
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
    const fs::path there = moveRunToTrash(path);
    out << "moved " << path.string() << " to the trash; 'zorro runs restore " << there.filename().string()
        << "' brings it back\n";
}

/// Without a run says which there are: what was deleted last is not always what was meant.
void restore(const RunsOptions& options, const fs::path& folder, std::ostream& out) {
    if (options.run.empty()) {
        list(options, folder / trashFolder, out);
        return;
    }
    out << "restored " << restoreRun(folder, options.run).string() << '\n';
}

std::string countText(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string freedText(const FreedRoom& freed) {
    return ", " + byteText(static_cast<double>(freed.bytes)) + " freed\n";
}

}  // namespace

std::vector<std::string> definitionNotes(const FunctionLibrary& functions) {
    return functions.isEmpty()
               ? std::vector<std::string>()
               : differences(functions, readOwnFunctions(ownFunctionsFolder()), "in this run");
}

void runRuns(const RunsOptions& options, std::ostream& out) {
    const fs::path folder = options.runs.empty() ? defaultRunsFolder() : fs::path(options.runs);
    switch (options.action) {
        case RunsAction::list:
            return list(options, folder, out);
        case RunsAction::show:
            return show(options, findRun(folder, options.run), out);
        case RunsAction::evaluate:
            return evaluate(options, findRun(folder, options.run), out);
        case RunsAction::exportRun:
            return exportRun(options, findRun(folder, options.run), out);
        case RunsAction::remove:
            return remove(findRun(folder, options.run), out);
        case RunsAction::restore:
            return restore(options, folder, out);
        case RunsAction::emptyTrash: {
            const FreedRoom freed = emptyTrash(folder);
            out << "deleted " << countText(freed.runs, "run") << " for good" << freedText(freed);
            return;
        }
        case RunsAction::prune: {
            const FreedRoom freed = pruneCheckpoints(folder);
            out << "dropped the checkpoints of " << countText(freed.runs, "finished run") << freedText(freed);
            return;
        }
    }
}

}  // namespace zorro
