#pragma once

// Sweeps: the members of a comparison once for every value of what members may differ in, member-wise fields
// and parameters of activations. They are trained side by side in one run. Several axes make a grid, or the
// ranges that a quasi-random sample is drawn from.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/comparison/field.h"

namespace zorro {

struct Sweep {
    /// An axis each: NAME=v,v,... or NAME=lo:hi:count[:log], where NAME is a member-wise field by its
    /// option's name ("learning-rate"), a parameter of the activations that have it ("a"), or that of one of
    /// them ("tanh-zorro.m"). With a sample ranges are NAME=lo:hi[:log]. Bounds belong to their range.
    std::vector<std::string> axes;
    std::size_t sample = 0;          ///< points that are drawn instead of the grid; 0: the grid
    std::size_t most = mostMembers;  ///< networks that there may be then
};

/// What is wrong in a sweep, and what would be right, in one sentence without the option's name.
class SweepError : public RunError {
public:
    using RunError::RunError;
};

/// Puts in the place of every member one with each point of the sweep, point after point in the order of the
/// axes, the last axis fastest, members that differ in their seeds only together. An activation without a
/// parameter stands once for all its values. Critical points are to be chosen afterwards. Throws SweepError,
/// or TooManyMembers.
void sweepMembers(Comparison& comparison, const Sweep& sweep);

/// The values of one axis for this comparison, whose members may be missing where it is a field. Throws
/// SweepError.
[[nodiscard]] std::vector<FieldValue> sweptValues(const Comparison& comparison, const std::string& axis);

/// "learning_rate: 7 values, 0.0001 to 0.1", of every field and parameter in which members differ.
[[nodiscard]] std::vector<std::string> sweptTexts(const Comparison& comparison);

/// What its members have of a field, each value once, in the order of the members: the comparison's own value
/// where they have none for themselves.
[[nodiscard]] std::vector<FieldValue> valuesOfMembers(const Comparison& comparison,
                                                      const ComparisonField& field);

/// These as one text: "0.001", "0.001 and 0.01", "7 values, 1e-04 to 0.1".
[[nodiscard]] std::string valuesText(const std::vector<std::string>& values);

}  // namespace zorro
