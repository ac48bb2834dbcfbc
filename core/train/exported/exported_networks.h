#pragma once

// The trained networks of a run as PyTorch reads them in Python.

#include <filesystem>

namespace zorro {

/// Writes into `folder`, which is made where it is missing, a file N-NAME.safetensors for the Nth member with
/// its state_dict, in the state that the run reports; network.json, which says what they are; and network.py,
/// the module that loads them. Throws RunError for a run that has no checkpoint, or whose data have changed
/// since; FileError where the folder cannot be written.
void exportNetworks(const std::filesystem::path& run, const std::filesystem::path& folder);

}  // namespace zorro
