#pragma once

// `zorro approximate` as it was written.

#include <string>

namespace zorro {

/// Empty where an option was not given.
struct ApproximateWords {
    std::string spec;
    std::string form;
    std::string range;
    std::string outside = "clamp";
    std::string error = "absolute";
    std::string weight = "uniform";
    std::string coefficients = "double";
    std::string format = "text";
    std::string output;  ///< a file to replace; standard output where empty or "-"
};

}  // namespace zorro
