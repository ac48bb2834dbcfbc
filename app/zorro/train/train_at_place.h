#pragma once

// `zorro train --place NAME`: training elsewhere, while this process waits for the end.

#include <filesystem>
#include <ostream>

#include "core/launch/place/place.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// Trains the comparison at the place and brings the run here; what is heard of it is written to `out`. An
/// interrupt asks the trainer there to stop. Returns the run's directory, however it ended. Throws
/// LaunchError, RunError or FileError where it cannot be started; no directory is left then.
[[nodiscard]] std::filesystem::path trainAtPlace(const Comparison& comparison, const Place& place,
                                                 const std::filesystem::path& runs, std::ostream& out);

/// Follows a run that was given to a place until nobody trains it any more.
void followAtPlace(const std::filesystem::path& run, std::ostream& out);

}  // namespace zorro
