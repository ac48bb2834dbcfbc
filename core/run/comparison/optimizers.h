#pragma once

// The optimisers, each described once for the form, the command line and the checks; core/train/stack makes
// their steps. Adding one: an entry in optimizers.cpp and its rule in core/train/optimizer/update_rules.cpp.

#include <string>
#include <vector>

namespace zorro {

struct OptimizerInfo {
    std::string name;                 ///< in files and on the command line, e.g. "adamw"
    std::string label;                ///< in a form, e.g. "AdamW"
    std::vector<std::string> fields;  ///< of those that only some optimisers have, the keys of its own
};

[[nodiscard]] const std::vector<OptimizerInfo>& optimizers();

}  // namespace zorro
