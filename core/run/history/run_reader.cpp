#include "core/run/history/run_reader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/file/file.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// In the order of RunState.
constexpr std::array<std::string_view, 6> stateNames{"prepared", "running", "paused",
                                                     "finished", "stopped", "failed"};

std::size_t widthOf(const Column& column, std::size_t members) {
    return (column.perMember ? members : 1) * std::max<std::size_t>(1, column.layers);
}

/// A file of the run as JSON; nothing where it is missing or damaged.
std::optional<Json> readJson(const fs::path& path) {
    try {
        return Json::parse(readFile(path));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

NetworkSummary readNetworkSummary(const fs::path& run) {
    const std::optional<Json> json = readJson(run / networkFile);
    if (!json)
        return {};
    try {
        return {.parameters = json->at("parameters").get<std::uint64_t>(),
                .steps = json->at("steps").get<std::uint64_t>(),
                .stepsPerEpoch = json->value("steps_per_epoch", 0.0),
                .layers = json->at("layers").get<std::vector<std::string>>(),
                .activationLayers = json->at("activation_layers").get<std::vector<std::string>>()};
    } catch (const Json::exception&) {
        return {};
    }
}

std::optional<RunResult> readResult(const fs::path& run, std::size_t members) {
    const std::optional<Json> json = readJson(run / resultFile);
    if (!json)
        return std::nullopt;
    try {
        RunResult result{.reason = json->at("reason").get<std::string>(),
                         .steps = json->at("steps").get<std::uint64_t>(),
                         .seconds = json->at("seconds").get<double>()};
        const std::string state = json->at("state").get<std::string>();
        const auto known = std::find(stateNames.begin(), stateNames.end(), state);
        const auto named = static_cast<RunState>(known - stateNames.begin());
        if (known == stateNames.end() || named < RunState::finished)
            return std::nullopt;
        result.state = named;
        const auto number = [](const Json& member, const char* key) {
            return member.at(key).is_null() ? notRecorded : member.at(key).get<double>();
        };
        for (const Json& member : json->at("members")) {
            const Json& diverged = member.at("diverged_at");
            result.divergedAt.push_back(diverged.is_null() ? std::nullopt
                                                           : std::optional(diverged.get<std::uint64_t>()));
            result.validationLoss.push_back(number(member, "validation_loss"));
            result.validationAccuracy.push_back(number(member, "validation_accuracy"));
            result.testLoss.push_back(number(member, "test_loss"));
            result.testAccuracy.push_back(number(member, "test_accuracy"));
        }
        return result.divergedAt.empty() || result.divergedAt.size() == members ? std::optional(result)
                                                                                : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

Comparison comparisonOf(const fs::path& run) {
    try {
        return readComparison(readFile(run / comparisonFile));
    } catch (const std::runtime_error& error) {
        const std::string why = error.what();
        const bool isNewer = why.starts_with("unknown key");
        throw RunError("'" + run.string() + "' is " +
                       (isNewer ? "of a newer version of this program: " : "not a whole run directory: ") +
                       why);
    }
}

/// Puts the state together from what is there: a result, a living process, or traces of one.
void findState(RunSnapshot& snapshot) {
    const std::size_t members = snapshot.comparison.members.size();
    std::error_code ignored;
    if (const std::optional<TrainerProcess> process = trainerProcess(snapshot.path)) {
        snapshot.state = process->paused ? RunState::paused : RunState::running;
        return;
    }
    if (const std::optional<RunResult> result = readResult(snapshot.path, members)) {
        snapshot.result = *result;
        snapshot.state = result->state;
        snapshot.reason = result->reason;
    } else if (fs::exists(snapshot.path / trainerFile, ignored) ||
               fs::exists(snapshot.path / eventsFile, ignored)) {
        snapshot.state = RunState::failed;
        snapshot.reason = "the trainer was killed";
    }
    snapshot.resumable = snapshot.state != RunState::finished;
}

/// Adds the lines that begin at or after `from`; false where there is none.
bool appendFrom(std::ifstream& file, std::streamoff from, RunSnapshot& snapshot) {
    const std::size_t members = snapshot.comparison.members.size();
    snapshot.history = {};
    file.clear();
    file.seekg(std::max<std::streamoff>(0, from - 1));
    std::string line;
    if (from > 0)
        std::getline(file, line);  // the line that began before
    std::uint64_t last = 0;
    while (std::getline(file, line) && !file.eof()) {
        const std::optional<EventBatch> batch = readEventLine(line, members);
        if (!batch || batch->steps.front() <= last)
            continue;
        snapshot.history.append(*batch, members);
        last = batch->steps.back();
    }
    return last > 0;
}

}  // namespace

std::string stateName(RunState state) {
    return std::string(stateNames[static_cast<std::size_t>(state)]);
}

std::string stateWords(const RunSnapshot& run) {
    const bool ended = run.state == RunState::failed || run.state == RunState::stopped;
    return stateName(run.state) + (run.reason.empty() ? "" : ": " + run.reason) +
           (ended && run.resumable ? ", resumable" : "");
}

const Column* RunHistory::column(const std::string& name) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

void RunHistory::append(const EventBatch& batch, std::size_t members) {
    const std::size_t before = steps.size();
    steps.insert(steps.end(), batch.steps.begin(), batch.steps.end());
    seconds.insert(seconds.end(), batch.seconds.begin(), batch.seconds.end());
    for (const Column& fresh : batch.columns) {
        Column* known = const_cast<Column*>(column(fresh.name));
        if (known == nullptr) {
            columns.push_back({.name = fresh.name, .layers = fresh.layers, .perMember = fresh.perMember});
            known = &columns.back();
            known->values.assign(before * widthOf(fresh, members), notRecorded);
        }
        if (known->layers == fresh.layers && known->perMember == fresh.perMember)
            known->values.insert(known->values.end(), fresh.values.begin(), fresh.values.end());
    }
    for (Column& column : columns) column.values.resize(steps.size() * widthOf(column, members), notRecorded);
    histograms.insert(histograms.end(), batch.histograms.begin(), batch.histograms.end());
    for (const Divergence& fresh : batch.diverged) {
        const bool known = std::any_of(diverged.begin(), diverged.end(),
                                       [&](const Divergence& each) { return each.member == fresh.member; });
        if (!known)
            diverged.push_back(fresh);
    }
    maps.insert(maps.end(), batch.maps.begin(), batch.maps.end());
}

RunSnapshot readRunSummary(const fs::path& run) {
    RunSnapshot snapshot{.path = run, .comparison = comparisonOf(run), .network = readNetworkSummary(run)};
    findState(snapshot);
    return snapshot;
}

RunSnapshot readRun(const fs::path& run) {
    RunSnapshot snapshot = readRunSummary(run);
    std::ifstream file(run / eventsFile, std::ios::binary);
    appendFrom(file, 0, snapshot);
    return snapshot;
}

RunSnapshot readRunEnd(const fs::path& run) {
    constexpr std::streamoff fewBytes = std::streamoff{32} << 10;
    constexpr std::streamoff mostBytes = std::streamoff{8} << 20;
    RunSnapshot snapshot = readRunSummary(run);
    std::ifstream file(run / eventsFile, std::ios::binary | std::ios::ate);
    const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : 0;
    // A line may be longer than the first piece, and the newest validation lie further back.
    for (std::streamoff bytes = fewBytes; size > 0; bytes *= 8) {
        const std::streamoff from = std::max<std::streamoff>(0, size - bytes);
        const bool found = appendFrom(file, from, snapshot);
        const bool enough =
            found && (!snapshot.result.validationLoss.empty() || snapshot.history.column("validation_loss"));
        if (enough || from == 0 || bytes >= mostBytes)
            break;
    }
    return snapshot;
}

}  // namespace zorro
