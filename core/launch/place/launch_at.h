#pragma once

// What the kinds of places do each in their way; launch.h chooses between them. Private to core/launch.

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/launch/launch.h"
#include "core/launch/place/place.h"
#include "core/launch/process/child_process.h"

namespace zorro {

using Tell = std::function<void(const PlaceNews&)>;

/// The words that run a command at the place.
[[nodiscard]] Words reached(const Place& place, const Words& command);

/// Runs a command at the place to its end. Throws LaunchError with what it complained of where it fails.
[[nodiscard]] std::string answerAt(const Place& place, const Words& command, std::string_view input = {});

/// Why a command at the place failed, in one sentence.
[[nodiscard]] std::string complaintOf(const Place& place, int status, const std::string& errors);

/// The word that a trainer understands.
[[nodiscard]] std::string signalOf(TrainerRequest request);

/// Waits; false where `stop` asked to end before.
bool waitUnless(const std::stop_token& stop, std::chrono::milliseconds time);

void startOverSsh(const Place& place, const std::filesystem::path& run);
void resumeOverSsh(const std::filesystem::path& run, PlaceRecord record);
void requestOverSsh(const std::filesystem::path& run, const PlaceRecord& record, TrainerRequest request);
void followOverSsh(const std::filesystem::path& run, const PlaceRecord& record, const std::stop_token& stop,
                   const Tell& tell, const FollowPace& pace);
[[nodiscard]] std::string describeSshPlace(const Place& place);

void startInSlurm(const Place& place, const std::vector<std::filesystem::path>& runs);
void requestInSlurm(const std::filesystem::path& run, const PlaceRecord& record, TrainerRequest request);
void followInSlurm(const std::filesystem::path& run, const PlaceRecord& record, const std::stop_token& stop,
                   const Tell& tell, const FollowPace& pace);
[[nodiscard]] std::string describeSlurmPlace(const Place& place);

}  // namespace zorro
