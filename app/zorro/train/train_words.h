#pragma once

// `zorro train` as it was written. Most options are keys of comparison.json by another name, and so they are
// one table: what a value may be is checked where the file's are.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zorro {

/// An option that sets one key of comparison.json.
struct ComparisonOption {
    enum class Kind { text, number, flag };

    const char* option;   ///< e.g. "--learning-rate"
    const char* section;  ///< e.g. "optimizer"; empty for keys at the top
    const char* key;      ///< e.g. "learning_rate"
    Kind kind;
    const char* type;     ///< as shown in the help
    const char* meaning;  ///< one phrase
};

[[nodiscard]] std::span<const ComparisonOption> comparisonOptions();

struct TrainWords {
    std::map<std::string, std::string> values;  ///< by option, of comparisonOptions(), those that were given
    std::map<std::string, bool> flags;          ///< the same for those without a value
    std::vector<std::string> activations;
    std::string seeds;
    std::vector<std::string> tags;
    std::string runs;      ///< folder; empty: the usual one
    std::string config;    ///< a comparison.json to start from
    std::string resume;    ///< a run to go on with
    std::string baseline;  ///< SPEC that the others are tested against; empty: the first
    bool dryRun = false;
};

}  // namespace zorro
