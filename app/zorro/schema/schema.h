#pragma once

// The schemas of our files, in which what stands in tables of the program is filled in from these.

#include <string>

namespace zorro {

/// The JSON Schema in this text with, in place of every key "x-properties" of an object in it, the properties
/// that its value names: "fields" (of a comparison, in their groups), "member-wise fields" (by their keys),
/// "problem fields" (as a study writes them), and "shared", "shared layer", "member", "layer" (what
/// events.jsonl has of them) or "evaluated" quantities. Properties that stand there already stay. Throws
/// JsonError for what is no JSON, and UsageError for another value.
[[nodiscard]] std::string filledSchema(const std::string& source);

}  // namespace zorro
