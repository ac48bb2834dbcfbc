#pragma once

// ZORRO_VECTORISED before a function makes the compiler build it once for each of the instruction sets below
// and choose at load time. Sanitizers instrument the chooser before they are ready for it, so they get one
// version.

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__SANITIZE_ADDRESS__)
#define ZORRO_VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ZORRO_VECTORISED
#endif
