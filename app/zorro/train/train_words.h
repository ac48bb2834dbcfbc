#pragma once

// `zorro train` as it was written.

#include <map>
#include <string>
#include <vector>

namespace zorro {

struct TrainWords {
    /// What was written for fields of the comparison, by their keys; a flag is "true".
    std::map<std::string, std::vector<std::string>> fields;
    std::vector<std::string> activations;
    std::vector<std::string> gates;
    std::string seeds;
    std::string dataSeeds;
    std::vector<std::string> sweep;  ///< an axis each
    std::string sample;              ///< how many points of these to draw
    std::string stack;               ///< most networks of one run; empty: as many as it holds
    std::string runs;                ///< folder; empty: the usual one
    std::string config;              ///< a comparison.json to start from
    std::string resume;              ///< a run to go on with
    std::string place;               ///< where to train, by its name; empty: on this machine
    bool dryRun = false;
    bool queue = false;  ///< wait for the device instead of training at once
};

}  // namespace zorro
