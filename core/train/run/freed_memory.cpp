#include "core/train/run/freed_memory.h"

#include <cstdlib>
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace zorro {

void keepFreedMemory() {
#ifdef __GLIBC__
    constexpr int largestKeptBlock = 32 << 20;  // glibc takes no more
    ::mallopt(M_MMAP_THRESHOLD, largestKeptBlock);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    // What threads other than the first allocate lies in pieces of this size, and a piece that is empty would
    // go back whole, whatever the threshold, were it not for as much room that is asked for beyond what is
    // needed.
    ::mallopt(M_TOP_PAD, 64 << 20);
#endif
}

}  // namespace zorro
