#include "core/train/freed_memory.h"

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
#endif
}

}  // namespace zorro
