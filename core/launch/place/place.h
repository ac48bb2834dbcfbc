#pragma once

// Where a comparison runs: on this machine, on another one over ssh, or as a job of Slurm. A place is a host,
// a folder and a few commands that can be edited; what happens with them is in launch.h.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/launch/process/words.h"

namespace zorro {

enum class PlaceKind {
    here,  ///< a process of this machine
    ssh,   ///< a process of another machine, whose run directory is brought here as it grows
    slurm  ///< a job of Slurm, whose run directory is in a folder that its nodes share with this machine
};

/// Commands hold placeholders such as {run}; see defaultPlace() for what each is given.
struct Place {
    PlaceKind kind = PlaceKind::here;
    std::string name;     ///< what people call it; no two places have the same
    std::string host;     ///< what ssh calls the machine: a name of ~/.ssh/config, or user@machine
    std::string folder;   ///< ssh: where runs are kept there, from the home folder on; slurm: the shared
                          ///< folder where runs are made, empty for the window's own
    std::string program;  ///< zorro-train there: a path, or a name to be found in $PATH
    Words reach;          ///< ssh: runs {command} on {host}; slurm: the same, or empty where Slurm is here
    Words start;   ///< ssh, there: trains {run} with {program} until it ended; slurm: submits the script that
                   ///< it reads as tasks {array} called {name}, prints the job's number
    Words signal;  ///< sends {signal} (TERM, USR1, USR2) to {pid}; slurm: to {job}
    Words state;   ///< slurm: prints the state of {job} and the reason, as "PENDING|Resources"
    Words cancel;  ///< slurm: takes {job} out of the queue
    std::string script;  ///< slurm: what the job runs; {runs} are the run directories, one a task, quoted

    bool operator==(const Place&) const = default;
};

/// The commands that work where nothing is unusual.
[[nodiscard]] Place defaultPlace(PlaceKind kind);

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
