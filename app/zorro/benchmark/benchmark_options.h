#pragma once

// What `zorro benchmark` is asked to do.

#include <string>
#include <vector>

namespace zorro {

struct BenchmarkOptions {
    std::vector<std::string> specs;
    std::string device = "auto";
    bool asJson = false;
};

}  // namespace zorro
