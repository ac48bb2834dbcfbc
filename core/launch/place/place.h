#pragma once

// Where a comparison runs: on this machine, on another one over ssh, or as a job of Slurm. A place is a few
// texts and commands that can be edited; which ones, and what happens with them, is up to its kind: see
// place_kind.h.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/launch/process/words.h"

namespace zorro {

/// A place in words. Its settings are those that its kind describes, by their keys; one that is missing is
/// empty.
struct Place {
    std::string kind = "here";  ///< the name of its kind
    std::string name;           ///< what people call it; no two places have the same
    std::map<std::string, std::string, std::less<>> texts;  ///< e.g. "host", "folder", "script"
    std::map<std::string, Words, std::less<>> commands;     ///< e.g. "start", with placeholders such as {run}

    /// The text called `key`; empty where the place has none.
    [[nodiscard]] const std::string& text(std::string_view key) const;
    /// The command called `key`; no words where the place has none.
    [[nodiscard]] const Words& command(std::string_view key) const;

    bool operator==(const Place&) const = default;
};

/// A place of the kind called `kind` with the settings that work where nothing is unusual; a name and what
/// only its owner knows are missing. Throws LaunchError where there is no such kind.
[[nodiscard]] Place defaultPlace(std::string_view kind);

/// The place with these texts in place of its own, as far as its kind has settings of those keys, e.g. "cpus"
/// and "memory" of Slurm.
[[nodiscard]] Place withTexts(Place place, const std::map<std::string, std::string>& texts);

/// Throws LaunchError where something is missing, or a placeholder has no meaning in its command.
void checkPlace(const Place& place);

/// The places as JSON, and back. What is left out takes the default of its kind; unknown keys, wrong types
/// and what checkPlace() refuses are errors that name the place and the key. Throws LaunchError.
[[nodiscard]] std::string placesJson(const std::vector<Place>& places);
[[nodiscard]] std::vector<Place> readPlaces(std::string_view json);

/// The file of a run directory that says where the run is trained; it is never sent there.
inline constexpr const char* placeFile = "place.json";

/// What is known of a run that is trained elsewhere.
struct PlaceRecord {
    Place place;
    std::string run;         ///< the run directory's path there
    std::string pid;         ///< ssh: of what was started there
    std::string startTicks;  ///< ssh: when that began, as its /proc/PID/stat says; empty where it has none
    std::string job;         ///< slurm: number and task, e.g. 1207_0
};

/// Replaces place.json. Throws FileError.
void writePlaceRecord(const std::filesystem::path& run, const PlaceRecord& record);

/// Reads it, strictly: what it says is run. Throws LaunchError where it is damaged, FileError where it is
/// missing.
[[nodiscard]] PlaceRecord readPlaceRecord(const std::filesystem::path& run);

/// Whether the run is trained elsewhere.
[[nodiscard]] bool hasPlaceRecord(const std::filesystem::path& run);

/// The directory called like `run` in the place's folder there.
[[nodiscard]] std::string runThere(const Place& place, const std::filesystem::path& run);

}  // namespace zorro
