#pragma once

// What becomes of the memory that one step frees and the next one needs.

namespace zorro {

/// Lets this process keep what it frees, up to blocks of 32 MiB, where the C library is glibc; elsewhere does
/// nothing. By default such blocks go back to the system, which clears every page of them anew at each step.
/// To be called before threads are started.
void keepFreedMemory();

}  // namespace zorro
