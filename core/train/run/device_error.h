#pragma once

// What a device's errors mean to whoever trains on it.

#include <string>

namespace zorro {

/// An error's text as one line for people: one of CUDA's with what it comes from and what would help, of any
/// other its first line. `text` may be anything.
[[nodiscard]] std::string deviceErrorSentence(const std::string& text);

}  // namespace zorro
