#pragma once

// What the activations of a run have learned: learned.json of the run directory, written when training ends,
// and the rows in which programs and people get it.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/text/json.h"

namespace zorro {

/// One set of a function's parameters, in the function's order.
using ParameterSet = std::vector<double>;
/// The sets of an activation layer or a gate: one, or one a channel; none where its function has no
/// parameters.
using LearnedLayer = std::vector<ParameterSet>;
/// The learningLayers() of a network up to the last that has parameters.
using LearnedNetwork = std::vector<LearnedLayer>;

/// Replaces learned.json: one network a member, as they are when they are evaluated. Throws FileError.
void writeLearned(const std::filesystem::path& run, const std::vector<LearnedNetwork>& members);

/// Reads it. Nothing where there is none, or it is damaged or of another number of members.
[[nodiscard]] std::optional<std::vector<LearnedNetwork>> readLearned(const std::filesystem::path& run,
                                                                     std::size_t members);

/// One learned parameter.
struct LearnedParameter {
    std::size_t member = 0;              ///< position in the comparison
    std::optional<std::string> layer;    ///< nothing: all activations of the network
    std::optional<std::size_t> channel;  ///< nothing: all of the layer
    std::string parameter;               ///< its name
    double start = 0;
    double value = 0;  ///< NaN of a network that failed
};

/// Every learned parameter of a run, of learned.json where training has ended, else of its last record: there
/// channels have their median alone, as one row without a channel. Empty where nothing learns.
[[nodiscard]] std::vector<LearnedParameter> learnedParameters(const RunSnapshot& run);

/// "Parameters of activations are learned per layer, at 1 × the learning rate and without weight decay; relu
/// has none."; "Parameters of activations and gates …" where cells have gates that learn; empty where nothing
/// learns.
[[nodiscard]] std::string learnedSentence(const Comparison& comparison);

/// A list of {"activation", "seed", "layer", "parameter", "start", "value"}; "data_seed" too where there are
/// several, "values" where members have some, and "channel" where channels have parameters of their own.
/// Layers are named, or null where all share their parameters (their gates: "gates"); values are null of
/// networks that failed.
[[nodiscard]] Json learnedJson(const RunSnapshot& run);

}  // namespace zorro
