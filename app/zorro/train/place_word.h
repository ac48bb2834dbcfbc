#pragma once

// A place by its name, for commands that train.

#include <filesystem>
#include <string>

#include "core/launch/place/place.h"

namespace zorro {

/// What the place of this machine is called on the command line.
inline constexpr const char* hereWord = "here";

/// The place that the folder of all runs keeps under this name; "here" is this machine. Throws UsageError
/// with those that there are, which begins with `where` the name was written.
[[nodiscard]] Place placeCalled(const std::filesystem::path& runs, const std::string& name,
                                const std::string& where = "--place");

}  // namespace zorro
