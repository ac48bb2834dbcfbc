#pragma once

// What trainers have said of themselves, kept in a file of the user's cache folder: asking one loads
// LibTorch. An answer holds as long as the program's file, that of its LibTorch and the NVIDIA driver are the
// same.

#include <filesystem>
#include <optional>

#include "core/launch/trainer/trainer_description.h"

namespace zorro {

/// trainers.json in $XDG_CACHE_HOME/zorrolab (~/.cache/zorrolab).
[[nodiscard]] std::filesystem::path descriptionCacheFile();

/// What this program said; nothing where it was not asked, or where it or the driver is another one now. A
/// damaged file is an empty one.
[[nodiscard]] std::optional<TrainerDescription> keptDescription(const std::filesystem::path& program);

/// Keeps it, as far as the folder can be written to.
void keepDescription(const std::filesystem::path& program, const TrainerDescription& description);

}  // namespace zorro
