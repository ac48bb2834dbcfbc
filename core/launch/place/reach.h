#pragma once

// What kinds of places share: running commands at a place, and asking a trainer there. Private to core/launch
// and its tests.

#include <chrono>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/launch/place/place_kind.h"
#include "core/launch/process/child_process.h"

namespace zorro {

/// The field in which a place says which program trains there.
[[nodiscard]] PlaceField trainerField();
/// The command that reaches the place: it runs {command} on {host}. Empty means that this machine will do
/// where `usual` is empty.
[[nodiscard]] PlaceField reachField(const std::string& usual);

/// The words that run a command at the place: with its command "reach", where it has one.
[[nodiscard]] Words reached(const Place& place, const Words& command);

/// Runs a command at the place to its end; what it prints. Throws LaunchError with what it complained of
/// where it fails, FileError where it cannot be started.
[[nodiscard]] std::string answerAt(const Place& place, const Words& command, std::string_view input = {});

/// Why a command at the place failed that ended with `status` and printed `errors`, in one sentence.
[[nodiscard]] std::string complaintOf(const Place& place, int status, const std::string& errors);

/// Waits in steps of 20 ms; false where `stop` asked to end before.
bool waitUnless(const std::stop_token& stop, std::chrono::milliseconds time);

}  // namespace zorro
