#include "core/launch/launch.h"

#include <thread>

#include "core/launch/place/launch_at.h"
#include "core/launch/process/scripts_there.h"
#include "core/text/text.h"

namespace zorro {

namespace fs = std::filesystem;

Words reached(const Place& place, const Words& command) {
    return place.reach.empty()
               ? command
               : filled(place.reach, {{"host", place.host}, {"command", shellCommand(command)}});
}

std::string answerAt(const Place& place, const Words& command, std::string_view input) {
    ProgramAnswer answer = runProgram(reached(place, command), input);
    if (answer.status != 0) {
        throw LaunchError(complaintOf(place, answer.status, answer.errors));
    }
    return std::move(answer.output);
}

std::string complaintOf(const Place& place, int status, const std::string& errors) {
    constexpr int sshFailed = 255;
    constexpr std::string_view ours = "zorro: ";
    const std::string last = lastLine(errors);
    if (last.starts_with(ours)) {
        return place.name + ": " + last.substr(ours.size());
    }
    if (place.kind == PlaceKind::ssh && status == sshFailed) {
        const std::size_t why = last.starts_with("ssh: ") ? 5 : 0;
        return place.name +
               " cannot be reached: " + (last.empty() ? "ssh does not say why" : last.substr(why));
    }
    return place.name + ": " +
           (last.empty() ? "the command failed with status " + std::to_string(status) : last);
}

std::string signalOf(TrainerRequest request) {
    return request == TrainerRequest::stop ? "TERM" : request == TrainerRequest::pause ? "USR1" : "USR2";
}

bool waitUnless(const std::stop_token& stop, std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (!stop.stop_requested() && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return !stop.stop_requested();
}

fs::path runsFolderFor(const Place& place, const fs::path& runs) {
    return place.kind == PlaceKind::slurm && !place.folder.empty() ? fs::path(place.folder) : runs;
}

void startRuns(const Place& place, const std::vector<fs::path>& runs) {
    checkPlace(place);
    if (place.kind == PlaceKind::slurm) {
        startInSlurm(place, runs);
        return;
    }
    for (const fs::path& run : runs) {
        if (place.kind == PlaceKind::ssh) {
            startOverSsh(place, run);
        } else {
            startTrainer(run);
        }
    }
}

void resumeRun(const fs::path& run) {
    if (!hasPlaceRecord(run)) {
        startTrainer(run);
        return;
    }
    const PlaceRecord record = readPlaceRecord(run);
    if (record.place.kind == PlaceKind::slurm) {
        startInSlurm(record.place, {run});
    } else {
        resumeOverSsh(run, record);
    }
}

void requestRun(const fs::path& run, TrainerRequest request) {
    if (!hasPlaceRecord(run)) {
        if (!requestTrainer(run, request)) {
            throw LaunchError("the trainer does not answer: it is not running on this machine");
        }
        return;
    }
    const PlaceRecord record = readPlaceRecord(run);
    (record.place.kind == PlaceKind::slurm ? requestInSlurm : requestOverSsh)(run, record, request);
}

void followRun(const fs::path& run, const std::stop_token& stop, const Tell& tell, const FollowPace& pace) {
    if (!hasPlaceRecord(run)) {
        return;
    }
    const PlaceRecord record = readPlaceRecord(run);
    (record.place.kind == PlaceKind::slurm ? followInSlurm : followOverSsh)(run, record, stop, tell, pace);
}

std::string describePlace(const Place& place) {
    checkPlace(place);
    switch (place.kind) {
        case PlaceKind::ssh:
            return describeSshPlace(place);
        case PlaceKind::slurm:
            return describeSlurmPlace(place);
        case PlaceKind::here:
            break;
    }
    return place.name + " trains on " + describeDevice("auto");
}

TrainerEstimate estimateAt(const Place& place, const std::string& comparisonJson) {
    if (place.kind != PlaceKind::ssh) {
        return estimateWithTrainer(comparisonJson);
    }
    const Words question = askScript({place.program, "--estimate", "/dev/stdin"});
    const ProgramAnswer answer = runProgram(reached(place, question), comparisonJson);
    if (answer.status != 0 && !lastLine(answer.errors).starts_with("zorro-train: ")) {
        throw LaunchError(complaintOf(place, answer.status, answer.errors));
    }
    return readEstimate(answer);
}

}  // namespace zorro
