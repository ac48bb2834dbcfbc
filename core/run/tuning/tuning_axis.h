#pragma once

// What is tuned: a member-wise field of the comparison, or a parameter of its activations, with the values
// that are tried.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/comparison.h"
#include "core/text/number_range.h"

namespace zorro {

struct TuningAxis {
    std::string key;            ///< of a field, e.g. "optimizer.learning_rate"; or a parameter's name
    bool isParameter = false;   ///< of the activations that have it
    std::string function = {};  ///< of this one only, by the name in its description
    /// Of numbers from a range, which can be continued beyond its ends.
    std::optional<NumberRange> range = {};
    std::ptrdiff_t first = 0;             ///< of the range's numbers, counted as valueAt() does
    std::ptrdiff_t last = 0;              ///< the last of them, included
    std::vector<FieldValue> listed = {};  ///< the values, where there is no range
    double lowest = 0;                    ///< numbers lie in [lowest, highest]
    double highest = 0;

    /// "learning_rate", "tanh-zorro.m": as columns and keys name it, behind its function where it has one.
    [[nodiscard]] std::string name() const;
    /// How many values it has.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] FieldValue valueAt(std::size_t position) const;
    /// The position of this value; nothing where it has none.
    [[nodiscard]] std::optional<std::size_t> positionOf(const FieldValue& value) const;
};

/// The position of the function's parameter that `word` means, alone ("a") or behind one of the function's
/// names ("tanh-zorro.m"); nothing where it has none.
[[nodiscard]] std::optional<std::size_t> parameterCalled(const Description& function, std::string_view word);

/// The axes that `comparison.tuning.fields` say: FIELD, FIELD=v,v,... or FIELD=lo:hi:count[:log], FIELD being
/// a member-wise field by its option's name, its name or its key, a parameter, or FUNCTION.PARAMETER. The
/// learning rate without values has ten, from a tenth to a hundred times the comparison's own, a choice all
/// its choices. Where the tuning draws a sample, the bounds lo:hi[:log] do. Throws ComparisonError.
[[nodiscard]] std::vector<TuningAxis> tuningAxes(const Comparison& comparison);

/// Continues the axis by a third of its values (at least one) below or above, as far as the field allows;
/// false where that is nowhere.
bool widen(TuningAxis& axis, bool above);

}  // namespace zorro
