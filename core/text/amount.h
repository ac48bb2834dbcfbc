#pragma once

// Amounts as people read them, in terminals and in the window alike.

#include <cstdint>
#include <string>

namespace zorro {

/// Bytes, not negative, with three significant digits in powers of 1000: "512 B", "41.2 MB", "1.25 GB".
[[nodiscard]] std::string byteText(double bytes);

/// What is free of a device's memory, in whole gigabytes: "139 of 141 GB free".
[[nodiscard]] std::string freeMemoryText(std::uint64_t freeBytes, std::uint64_t allBytes);

/// Seconds: "12.3 ms", "3.21 s", "3 min 20 s", "2 h 05 min". Whoever counts down asks for whole seconds.
/// Empty for what is not finite; a negative duration is none.
[[nodiscard]] std::string durationText(double seconds);

/// The p of a test with two significant digits: "0.29", "0.035"; "< 0.0001" below that.
[[nodiscard]] std::string probabilityText(double p);

}  // namespace zorro
