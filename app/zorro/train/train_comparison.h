#pragma once

// From the words of `zorro train` to a comparison.

#include <cstddef>
#include <string>

#include "app/zorro/train/train_words.h"
#include "core/activation/function.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// The comparison that the words describe, with the critical point of every member that needs one; it may
/// have more members than one run. Throws UsageError that names the option, FileError and RunError where a
/// configuration cannot be read, and TooManyMembers.
[[nodiscard]] Comparison comparisonOf(const TrainWords& words);

/// How many networks a run has at most by --stack, mostMembers where nothing was written. Throws UsageError.
[[nodiscard]] std::size_t stackSize(const std::string& word);

/// The curve that an option names. Throws UsageError where the word is none that can be trained.
[[nodiscard]] Curve trainableCurve(const std::string& word, const char* option = "--activation");

/// How many seeds an option asks for, `usual` where nothing was written. Throws UsageError.
[[nodiscard]] std::size_t seedCount(const std::string& word, const char* option, std::size_t usual);

}  // namespace zorro
