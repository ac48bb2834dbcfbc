#pragma once

// Which devices of this machine a comparison can be trained on, and which are taken.
//
// A trainer may have to be asked, which takes a second or two: call these from a thread that may wait.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace zorro {

/// The devices (cpu, cuda:N) of which a comparison takes the first that is free, when it asks for `word`: of
/// auto all GPUs that a trainer here can use, and the CPU only where there is none. Throws FileError with the
/// sentence of trainerFor() where nobody here has the device.
[[nodiscard]] std::vector<std::string> devicesFor(const std::string& word);

/// The devices of this machine on which a run of the folder is trained, whoever started it, and which run
/// that is. One that is paused keeps its device: its memory is still there, and it goes on when it is asked.
[[nodiscard]] std::map<std::string, std::filesystem::path> busyDevices(const std::filesystem::path& runs);

}  // namespace zorro
