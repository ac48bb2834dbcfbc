#pragma once

// Writing that is noticed when it fails: a full disk, a closed pipe.

#include <ostream>

namespace zorro {

/// Throws FileError if anything written to `out` so far could not be. Call it often enough for errno still to
/// say why, and to stop early when nobody reads on.
void checkWritten(const std::ostream& out);

}  // namespace zorro
