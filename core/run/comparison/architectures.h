#pragma once

// The architectures, each described once for the form, the command line and the checks;
// core/train/architecture builds them. Adding one: an entry in architectures.cpp, its source in
// core/train/architecture and in CMakeLists.txt there, and its builder in network.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/generated.h"

namespace zorro {

struct ArchitectureInfo {
    std::string name;                 ///< in files and on the command line, e.g. "mlp"
    std::string label;                ///< in a form, e.g. "fully connected"
    std::vector<std::string> fields;  ///< of those that only some architectures have, the keys of its own
    Settings suits;                   ///< what suits it, unless the data set knows better
    bool hasGates = false;            ///< of a cell, whose function members may choose
};

[[nodiscard]] const std::vector<ArchitectureInfo>& architectures();

/// The architecture of this name; null where there is none.
[[nodiscard]] const ArchitectureInfo* findArchitecture(std::string_view name);

/// "an mlp has no gates of its own; they are for lstm and slstm".
[[nodiscard]] std::string noGatesText(std::string_view architecture);

}  // namespace zorro
