#pragma once

#include <string>

namespace zorro {

/// What a command has said, and how it ended.
struct CommandAnswer {
    int status = 0;
    std::string out;
    std::string err;
};

}  // namespace zorro
