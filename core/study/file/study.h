#pragma once

// A study: several problems, the same activations and seeds on each, one protocol, and one table at the end.
// study.json says what it is:
//     {"name": "digits", "about": "...", "minutes": 12,
//      "problems": [{"name": "mlp", "architecture": "mlp", "data": "digits", "width": 32, ...}, ...],
//      "activations": ["relu", "symmetric-zorro:a=3"], "seeds": 5, "data_seeds": 1,
//      "sweep": {"depth": [10, 20], "dropout": [0, 0.1]}, "tune": {"learning_rate": "1e-4:1e-1:7:log"},
//      "budget": 30, "metric": "test_accuracy", "report": "last", "stack": 1000, "place": "cluster",
//      "resources": {"cpus": 4, "memory": "8G", "time": "2:00:00", "gpus": 1}, "device": "auto"}
// Name, problems and activations are needed. A problem has its name and any field of a comparison, by its
// option without the dashes in front, with underscores or not, or by its key in comparison.json; the others
// have the defaults of its architecture and data. Its own values, its own "sweep" and its own "tune" go
// before those of the study. What is swept and tuned is what `zorro train --sweep` and `--tune` take,
// parameters of activations too; null means the usual range of a tuning.

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/activation/function.h"
#include "core/activation/function_library.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/field_value.h"
#include "core/study/file/study_sweep.h"

namespace zorro {

struct ProblemDescription {
    std::string name;
    /// What was chosen, by keys of fields; what was not is the default of the architecture and the data.
    std::vector<std::pair<std::string, FieldValue>> fields;
    StudySweep sweep;  ///< that of the study is in it
};

struct Study {
    std::string name;    ///< of the folder where its runs lie, too
    std::string about;   ///< what it asks, in a sentence or two
    double minutes = 0;  ///< that it takes two CPU cores, as somebody measured; 0: not known
    std::vector<ProblemDescription> problems;
    std::vector<Curve> activations;
    std::size_t seeds = 0;      ///< networks of each activation
    std::size_t dataSeeds = 1;  ///< splits of the data, or data sets, that all of them are trained on
    /// Whole trainings of one network that each activation may spend on its tuning in each problem: as many
    /// tuning seeds as fit, no range is widened, and every rung drops. 0: what the tuning's own fields say.
    double budget = 0;
    std::size_t stack = 1000;  ///< most networks of one run, of which memory may hold fewer
    std::string place;         ///< where it is trained; empty: this machine
    /// What each run asks for where the place allots such: settings of a place by their keys (place_kind.h),
    /// "cpus", "memory", "time" and "gpus", in place of the place's own.
    std::map<std::string, std::string> resources;
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
