#pragma once

// The data sets that are drawn from a seed, each described once: the trainer makes it, the form, the help and
// the shell's completion offer it, and comparison.json takes its parameters.

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dataset/dataset.h"

namespace zorro {

/// Fields of a comparison with their values as text, e.g. {"optimizer.learning_rate", "0.005"}.
using Settings = std::vector<std::pair<std::string, std::string>>;

/// A number that only one data set takes, such as the modulus of modular-addition. It is the key data.NAME of
/// comparison.json and the option --NAME.
struct DatasetParameter {
    std::string name;     ///< in lower case, words parted by '_', unlike that of any other data set's
    std::string label;    ///< in lower case, as a form names it
    std::string meaning;  ///< one phrase
    double defaultValue = 0;
    double lower = 0;  ///< values are in [lower, upper]
    double upper = 1;
    bool isWhole = true;
};

/// What suits a data set with one architecture, or with any other.
struct SuitedSettings {
    std::string architecture;  ///< empty: any
    Settings settings;
};

struct GeneratedDataset {
    std::string name;                  ///< as written after --data, e.g. "spirals"
    std::string summary;               ///< one phrase, e.g. "two interleaved spirals in the plane, 2 classes"
    std::vector<std::string> options;  ///< which it uses of examples, noise, sequence_length and function
    std::vector<DatasetParameter> parameters;
    std::vector<SuitedSettings> suits;  ///< the first that is for the architecture counts
    std::function<Dataset(const DatasetOptions&)> make;
};

/// The data sets in the order in which they are offered. Adding one: its source, that source in
/// CMakeLists.txt, and an entry in generated.cpp.
[[nodiscard]] const std::deque<GeneratedDataset>& generatedDatasets();

/// The data set of this name; null where there is none.
[[nodiscard]] const GeneratedDataset* findGenerated(std::string_view name);

/// The data set's own parameter: what the options say, else its default. The data set has one of that name.
[[nodiscard]] double datasetParameter(const DatasetOptions& options, std::string_view name);

/// Another data set for as long as this object lives, as a test brings one. Not while other threads use data
/// sets; objects end in the reverse order of their beginning.
class AddedDataset {
public:
    explicit AddedDataset(GeneratedDataset dataset);
    AddedDataset(const AddedDataset&) = delete;
    AddedDataset& operator=(const AddedDataset&) = delete;
    ~AddedDataset();
};

/// Grows whenever a data set is added or taken away.
[[nodiscard]] std::uint64_t datasetRevision();

}  // namespace zorro
