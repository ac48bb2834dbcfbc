#include "app/zorro/queue/queue.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <set>

#include "core/file/file_version.h"
#include "core/launch/queue/enqueue.h"
#include "core/launch/queue/queue_devices.h"
#include "core/launch/queue/queue_worker.h"
#include "core/run/directory/find_run.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// How it stands with a run that has its device.
std::string trainedState(const fs::path& run) {
    const std::optional<TrainerProcess> process = trainerProcess(run);
    return !process ? "starting" : stateName(process->paused ? RunState::paused : RunState::running);
}

/// One that somebody started without the queue: it has its device as long as it is trained.
QueuedRun startedElsewhere(const std::string& device, const fs::path& run) {
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    const std::optional<FileVersion> begin = versionOf(run / trainerFile);
    return {.entry = {.run = run.filename().string(),
                      .devices = {device},
                      .device = device,
                      .since = begin ? begin->modified / nanoseconds : 0},
            .state = trainedState(run)};
}

std::string timeText(std::int64_t seconds, const char* form, bool isLocal) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    isLocal ? ::localtime_r(&time, &parts) : ::gmtime_r(&time, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, form, &parts)};
}

/// What keeps those that wait from being trained, whatever becomes free; empty: nothing.
std::string whyNothingStarts(const RunQueue& queue, const std::vector<QueuedRun>& runs) {
    const bool somethingWaits =
        std::ranges::any_of(runs, [](const QueuedRun& run) { return run.position > 0; });
    const std::optional<std::string> held = queue.heldBecause();
    if (!somethingWaits || (!held && queue.isWorked())) {
        return {};
    }
    return (!held           ? "nobody works the queue off"
            : held->empty() ? "what waits is held"
                            : "what waits is held: " + *held) +
           std::string("; 'zorro queue start' lets it go on");
}

void listText(const RunQueue& queue, const std::vector<QueuedRun>& runs, std::ostream& out) {
    if (runs.empty()) {
        out << "nothing waits in '" << queue.runs().string() << "', and nothing is trained\n";
        return;
    }
    TextTable table;
    table.add({"position", "device", "run", "state", "since"});
    for (const QueuedRun& run : runs) {
        table.add({run.position == 0 ? "-" : std::to_string(run.position), devicesText(run.entry),
                   run.entry.run, run.state, timeText(run.entry.since, "%Y-%m-%d %H:%M:%S", true)});
    }
    out << table.text();
    if (const std::string why = whyNothingStarts(queue, runs); !why.empty()) {
        out << why << '\n';
    }
}

void listJson(const RunQueue& queue, const std::vector<QueuedRun>& runs, std::ostream& out) {
    Json all = Json::array();
    for (const QueuedRun& run : runs) {
        const QueueEntry& entry = run.entry;
        const bool isSettled = !entry.waits() || entry.devices.size() == 1;
        all.push_back({{"position", run.position == 0 ? Json() : Json(run.position)},
                       {"device", isSettled ? Json(devicesText(entry)) : Json()},
                       {"devices", entry.devices},
                       {"run", entry.run},
                       {"state", run.state},
                       {"since", timeText(entry.since, "%Y-%m-%dT%H:%M:%SZ", false)}});
    }
    const std::optional<std::string> held = queue.heldBecause();
    out << jsonDocument(
        {{"queue", all}, {"held", held ? Json(*held) : Json()}, {"worked", queue.isWorked()}});
}

void takeOutRun(const RunQueue& queue, const std::string& word, std::ostream& out) {
    const std::string name = findRunIn(queue.runs(), word).filename().string();
    const Dequeued gone = dequeue(queue, name);
    out << "took " << name << " out of the queue";
    if (gone.inTrash) {
        out << "; it is in the trash: 'zorro runs restore " << gone.run.filename().string()
            << "' brings it back\n";
    } else {
        out << "; 'zorro train --resume " << name << "' goes on with it\n";
    }
}

void startQueue(const RunQueue& queue, std::ostream& out) {
    const std::size_t waiting = static_cast<std::size_t>(
        std::ranges::count_if(queue.entries(), [](const QueueEntry& entry) { return entry.waits(); }));
    queue.letGo();
    continueQueue(queue);
    out << waiting << (waiting == 1 ? " run waits\n" : " runs wait\n");
}

}  // namespace

std::vector<QueuedRun> queuedRuns(const RunQueue& queue) {
    const std::vector<QueueEntry> entries = queue.entries();
    std::vector<QueuedRun> trained;
    std::vector<QueuedRun> waiting;
    std::set<std::string> known;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool waits = entries[i].waits();
        (waits ? waiting : trained)
            .push_back({.entry = entries[i],
                        .position = placeInLine(entries, i),
                        .state = waits ? "waits" : trainedState(queue.runs() / entries[i].run)});
        known.insert(entries[i].run);
    }
    for (const auto& [device, run] : busyDevices(queue.runs())) {
        if (!known.contains(run.filename().string())) {
            trained.push_back(startedElsewhere(device, run));
        }
    }
    trained.insert(trained.end(), waiting.begin(), waiting.end());
    return trained;
}

void runQueue(const QueueOptions& options, std::ostream& out) {
    const RunQueue queue(options.runs.empty() ? defaultRunsFolder() : fs::path(options.runs));
    switch (options.action) {
        case QueueAction::list: {
            const std::vector<QueuedRun> runs = queuedRuns(queue);
            return options.asJson ? listJson(queue, runs, out) : listText(queue, runs, out);
        }
        case QueueAction::start:
            return startQueue(queue, out);
        case QueueAction::remove:
            return takeOutRun(queue, options.run, out);
        case QueueAction::work:
            static_cast<void>(workQueue(queue));
            return;
    }
}

}  // namespace zorro
