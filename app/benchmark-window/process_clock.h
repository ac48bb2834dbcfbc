#pragma once

// Time and memory of this process as the kernel counts them.

namespace zorro {

/// The largest resident memory so far, in MiB; 0 where the system does not say.
[[nodiscard]] double peakMemoryMib();

/// The resident memory now, in MiB; 0 where the system does not say.
[[nodiscard]] double residentMemoryMib();

/// Seconds of processor time that this process has used, all of its threads together.
[[nodiscard]] double processorSeconds();

}  // namespace zorro
