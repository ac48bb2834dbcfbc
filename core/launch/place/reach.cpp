#include "core/launch/place/reach.h"

#include <thread>

namespace zorro {

PlaceField trainerField() {
    return {.key = "program",
            .label = "Trainer",
            .meaning = "zorro-train there, or the path to it",
            .noun = "program",
            .usual = "zorro-train",
            .expected = "zorro-train or a path to it"};
}

PlaceField reachField(const std::string& usual) {
    return {.key = "reach",
            .label = "Reach",
            .meaning = "Runs {command} on {host}",
            .noun = "way to reach it",
            .form = PlaceField::Form::command,
            .usual = usual,
            .placeholders = {"host", "command"},
            .needed = "command",
            .mayBeEmpty = usual.empty(),
            .isShown = !usual.empty()};
}

Words reached(const Place& place, const Words& command) {
    const Words& reach = place.command("reach");
    return reach.empty() ? command
                         : filled(reach, {{"host", place.text("host")}, {"command", shellCommand(command)}});
}

std::string answerAt(const Place& place, const Words& command, std::string_view input) {
    ProgramAnswer answer = runProgram(reached(place, command), input);
    if (answer.status != 0) {
        throw LaunchError(complaintOf(place, answer.status, answer.errors));
    }
    return std::move(answer.output);
}

std::string complaintOf(const Place& place, int status, const std::string& errors) {
    constexpr std::string_view ours = "zorro: ";
    const std::string last = lastLine(errors);
    if (last.starts_with(ours)) {
        return place.name + ": " + last.substr(ours.size());
    }
    if (const std::optional<std::string> why = placeKind(place.kind).unreachable(status, last)) {
        return place.name + " cannot be reached: " + *why;
    }
    return place.name + ": " +
           (last.empty() ? "the command failed with status " + std::to_string(status) : last);
}

bool waitUnless(const std::stop_token& stop, std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (!stop.stop_requested() && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return !stop.stop_requested();
}

}  // namespace zorro
