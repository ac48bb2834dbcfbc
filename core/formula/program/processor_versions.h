#pragma once

// Functions compiled once for every generation of x86-64 vector units, of which the program chooses when it
// starts.

#include <cstdlib>

/// Put before a function whose loops or fused multiply-adds should use what the processor has. Everything it
/// calls is inlined, so that it is compiled for the same generation. The choice is made by a function that
/// runs before a sanitizer is ready; there, and where the compiler or the C library cannot choose, the
/// function is plain.
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ZORRO_FOR_EACH_PROCESSOR \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"), flatten))
#else
#define ZORRO_FOR_EACH_PROCESSOR
#endif
