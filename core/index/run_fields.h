#pragma once

// What a run is sorted, grouped and filtered by: words for its own properties, its final metrics, and every
// parameter of comparison.json.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/run_entry.h"

namespace zorro {

/// A value as text, and as a number where it is one.
struct RunFieldValue {
    std::string text;
    std::optional<double> number;

    friend bool operator==(const RunFieldValue&, const RunFieldValue&) = default;
};

/// The words for what every run has: name, folder, state, architecture, data, activation, tag, seeds, steps,
/// seconds, note, and the final metrics ("validation_loss": of the activation that does best).
[[nodiscard]] const std::vector<std::string>& runFields();

/// Parameters that any of these entries has, by their keys, in the order of comparison.json.
[[nodiscard]] std::vector<std::string> parameterKeys(const std::vector<const RunEntry*>& entries);

/// The key that `word` means: one of runFields() or `parameters`, or the only one of them that ends with it
/// or whose last part begins with it ("learning_rate", "rate"). Nothing where it is none or more than one.
[[nodiscard]] std::optional<std::string> fieldNamed(std::string_view word,
                                                    const std::vector<std::string>& parameters);

/// The entry's values of a field: several where it has several activations or tags, none where it has none.
[[nodiscard]] std::vector<RunFieldValue> fieldValues(const RunEntry& entry, const std::string& key);

}  // namespace zorro
