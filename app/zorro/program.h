#pragma once

// The whole program but for its streams: from arguments to an exit status.

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace zorro {

/// Does what the arguments ask. Errors go to `err` as one line. Returns the exit status: 0 done, 1 the work
/// failed (also where `out` could not be written), 2 the words were wrong.
[[nodiscard]] int runProgram(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
                             std::ostream& err);

}  // namespace zorro
