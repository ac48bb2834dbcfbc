#pragma once

// What a trainer says of itself, for programs that choose among several.

#include "core/text/json.h"

namespace zorro {

/// `{"version", "libtorch", "library", "cuda", "devices": [{"device", "name", "memory_bytes", "free_bytes"}],
/// "why"}`: the versions of this program and of its LibTorch, the file of that, the version of CUDA in it
/// (null: none), every device it can train on, the CPU last, and why there is no CUDA device (null where
/// there is one).
[[nodiscard]] Json trainerDescription();

}  // namespace zorro
