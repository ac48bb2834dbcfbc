#pragma once

// A comparison's settings as a flat list of names and values, for tables, filters and differences.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

struct ComparisonParameter {
    std::string key;               ///< as in comparison.json, e.g. "optimizer.learning_rate"
    std::string text;              ///< numbers with the fewest digits that read back the same
    std::optional<double> number;  ///< where the value is one

    friend bool operator==(const ComparisonParameter&, const ComparisonParameter&) = default;
};

/// Every setting but the name, the tags and the members, in the order of comparison.json. What was left to
/// the program (e.g. the number of examples) is left out.
[[nodiscard]] std::vector<ComparisonParameter> comparisonParameters(const Comparison& comparison);

/// Whether a parameter says only which of many equally good random numbers were drawn, or where and by what
/// program: runs that differ in such parameters repeat each other.
[[nodiscard]] bool isOfRepetition(std::string_view key);

}  // namespace zorro
