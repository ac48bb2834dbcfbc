#pragma once

// The subcommand `zorro devices`: what can be trained on here, and by which trainer.

#include <ostream>
#include <string>
#include <vector>

#include "core/launch/trainer/known_trainers.h"
#include "core/text/json.h"

namespace zorro {

struct DevicesOptions {
    bool asJson = false;
};

/// Asks all trainers of this machine and writes the devices that they have. Throws FileError where there is
/// no trainer.
void runDevices(const DevicesOptions& options, std::ostream& out);

/// The devices as a table for people, each with the first trainer that has it; below it why a trainer has no
/// GPU, or could not be asked.
[[nodiscard]] std::string devicesText(const std::vector<DescribedTrainer>& trainers);

/// `{"devices": [{"device", "name", "memory_bytes", "free_bytes", "trainer", "libtorch"}], "trainers":
/// [{"program", "version", "libtorch", "cuda", "why"}]}`; null where a trainer could not be asked, and "why"
/// says why.
[[nodiscard]] Json devicesJson(const std::vector<DescribedTrainer>& trainers);

}  // namespace zorro
