#pragma once

// Text as examples for predicting the next character. Private to core/dataset.

#include <string_view>

#include "core/dataset/dataset.h"

namespace zorro {

/// Cuts the text into examples of `sequenceLength` bytes, whose labels are the bytes that follow; the
/// vocabulary is the bytes that occur. Throws DatasetError where the text is shorter than two examples.
[[nodiscard]] Dataset textDataset(const std::string& name, std::string_view text, std::size_t sequenceLength);

/// The same with the examples of another text behind them, for testing; that may be empty.
[[nodiscard]] Dataset textDataset(const std::string& name, std::string_view text, std::string_view tests,
                                  std::size_t sequenceLength);

/// Plain text from a file.
[[nodiscard]] Dataset readTextFile(const DatasetOptions& options);

}  // namespace zorro
