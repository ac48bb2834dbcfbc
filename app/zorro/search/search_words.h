#pragma once

// `zorro search` as it was written.

#include <string>
#include <vector>

#include "app/zorro/train/train_words.h"

namespace zorro {

struct SearchWords {
    TrainWords train;    ///< the fields of its comparisons, and the folder of runs
    std::string family;  ///< SPEC; empty where formulas are searched
    bool formulas = false;
    std::string budget;             ///< in whole trainings of one network
    std::vector<std::string> over;  ///< NAME or NAME=lo:hi[:log]
    std::string seed = "1";         ///< of the formulas that are drawn
    bool json = false;
};

}  // namespace zorro
