#pragma once

// A study: several problems, the same activations and seeds on each, one protocol, and one table at the end.
// study.json says what it is:
//     {"name": "digits", "about": "...", "minutes": 12,
//      "problems": [{"name": "mlp", "architecture": "mlp", "data": "digits", "width": 32, ...}, ...],
//      "activations": ["relu", "symmetric-zorro:a=3"], "seeds": 5, "data_seeds": 1,
//      "sweep": {"depth": [10, 20], "dropout": [0, 0.1]}, "tune": {"learning_rate": "1e-4:1e-1:7:log"},
//      "metric": "test_accuracy", "report": "last", "stack": 1000, "place": "cluster", "device": "auto"}
// Name, problems and activations are needed. A problem has its name and any field of a comparison, by its
// option without the dashes in front, with underscores or not, or by its key in comparison.json; the others
// have the defaults of its architecture and data. Its own values, its own "sweep" and its own "tune" go
// before those of the study. What is tuned is what `zorro train --tune` takes; null means its usual range.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/activation/function.h"
#include "core/activation/function_library.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/field_value.h"

namespace zorro {

/// A field of the comparisons that takes several values, in the order in which they are written.
struct SweptField {
    std::string key;  ///< e.g. "architecture.depth"
    std::vector<FieldValue> values;
};

struct ProblemDescription {
    std::string name;
    /// What was chosen, by keys of fields; what was not is the default of the architecture and the data.
    std::vector<std::pair<std::string, FieldValue>> fields;
    std::vector<SweptField> sweep;  ///< those of the study are among them
};

struct Study {
    std::string name;    ///< of the folder where its runs lie, too
    std::string about;   ///< what it asks, in a sentence or two
    double minutes = 0;  ///< that it takes two CPU cores, as somebody measured; 0: not known
    std::vector<ProblemDescription> problems;
    std::vector<Curve> activations;
    std::size_t seeds = 0;      ///< networks of each activation
    std::size_t dataSeeds = 1;  ///< splits of the data, or data sets, that all of them are trained on
    std::size_t stack = 1000;   ///< most networks of one run
    std::string place;          ///< where it is trained; empty: this machine
    std::string device = "auto";
};

/// The largest study.json that is read, in bytes.
inline constexpr std::size_t largestStudyFile = std::size_t{16} << 20;

/// The study that `json` describes; paths of data are from `folder` on, and `own` has the functions that its
/// SPECs may name. Unknown keys, wrong types and values out of range are errors that name the place and say
/// what would be right. Throws RunError.
[[nodiscard]] Study readStudy(std::string_view json, const std::filesystem::path& folder,
                              const FunctionLibrary& own = {});

}  // namespace zorro
