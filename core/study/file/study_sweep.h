#pragma once

// What a study varies: fields whose values make several runs, and what the networks of one run may differ in,
// which is written as the axes of a sweep or a tuning (tuning_axis.h).

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/field_value.h"
#include "core/text/json.h"

namespace zorro {

/// A field of the comparisons that takes several values, in the order in which they are written.
struct SweptField {
    std::string key;  ///< e.g. "architecture.depth"
    std::vector<FieldValue> values;
};

struct StudySweep {
    std::vector<SweptField> fields;  ///< that are the same for all networks of a run: each value is one more
    /// NAME=v,v,... or NAME=lo:hi:count[:log] of what networks of a run may differ in, where NAME is a
    /// member-wise field by its key or a parameter of activations; see sweepMembers().
    std::vector<std::string> axes;
};

/// Reads {NAME: [value, ...] or "lo:hi:count[:log]"}: fields by studyWord(), and parameters of `activations`,
/// "a" or "tanh-zorro.m". `folder` is where paths of data begin. Throws RunError that begins with `where`.
[[nodiscard]] StudySweep studySweep(const Json& json, const std::string& where,
                                    const std::vector<Curve>& activations,
                                    const std::filesystem::path& folder);

/// What is swept: keys of fields, and parameters as they are written.
[[nodiscard]] std::vector<std::string> sweptKeys(const StudySweep& sweep);

/// Adds what `ofAll` has beside it, but for what `isChosen` is true of.
void addSweep(StudySweep& sweep, const StudySweep& ofAll,
              const std::function<bool(const std::string& key)>& isChosen);

/// What each activation tunes for itself, an axis each as --tune of `zorro train` has it: {field or
/// parameter: range, list of values, or null for the usual range}. Throws RunError that begins with `where`.
[[nodiscard]] std::vector<std::string> studyTuning(const Json& json, const std::string& where);

}  // namespace zorro
