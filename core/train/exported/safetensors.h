#pragma once

// Named tensors as a file of the format safetensors (https://github.com/huggingface/safetensors), which every
// framework of Python reads and which runs nothing when it is read: the length of a JSON header in eight
// bytes, little-endian; the header {NAME: {"dtype", "shape", "data_offsets": [begin, end]}}; the numbers.

#include <map>
#include <string>

#include "core/train/tensor.h"

namespace zorro {

using NamedTensors = std::map<std::string, Tensor>;

/// The bytes of such a file. Tensors are float, double or int64. Throws c10::Error for others.
[[nodiscard]] std::string safetensorsFile(const NamedTensors& tensors);

}  // namespace zorro
