#pragma once

// What networks reach with another activation than they were trained with, beside what they reach as they
// are: what `zorro-train --evaluate` is asked, and its answer.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/members/member_group.h"
#include "core/run/quantity/quantity.h"
#include "core/text/json.h"

namespace zorro {

struct ReplacementQuestion {
    std::filesystem::path run;
    std::string activation;       ///< SPEC of what is put into the networks
    std::string instead = {};     ///< SPEC of what it takes the place of; empty: of every activation
    std::string device = "auto";  ///< to evaluate on: auto, cpu or cuda:N
};

/// The evaluated quantities of a network; those that it has not are empty, as all are where it fails.
using EvaluatedFigures = PerQuantity<std::optional<double>>;

struct ReplacedMember {
    MemberGroup group;  ///< as it was trained
    std::uint64_t seed = 1;
    std::optional<std::uint64_t> dataSeed;
    EvaluatedFigures asTrained;
    EvaluatedFigures replaced;
};

struct ReplacementResult {
    std::string activation;  ///< SPEC of what stands in the networks now
    std::string device;      ///< that both were evaluated on
    std::vector<ReplacedMember> members;
};

/// {"activation", "device", "members": [{"activation", "values", "seed", "data_seed", "as_trained": {name:
/// value}, "replaced": {name: value}}]}; a figure that there is not is left out.
[[nodiscard]] Json replacementJson(const ReplacementResult& result);

/// Reads it. Throws Json::exception.
[[nodiscard]] ReplacementResult readReplacement(const Json& json);

/// The figure by which such a result is judged: the first of test accuracy, validation accuracy, test R²,
/// validation R², test loss and validation loss that a member has; nothing where none has any.
[[nodiscard]] std::optional<Quantity> judgingQuantity(const ReplacementResult& result);

/// How a quantity changed, over the networks that have it both as trained and replaced; its numbers are NaN
/// or infinite where none has.
struct ReplacementChange {
    std::size_t networks = 0;
    double asTrained = 0;  ///< mean
    double replaced = 0;   ///< mean
    double change = 0;     ///< mean of the differences, replaced - as trained
    double lowest = 0;     ///< of the differences
    double highest = 0;
    std::size_t failed = 0;  ///< have it as trained only
};

[[nodiscard]] ReplacementChange changeOf(const ReplacementResult& result, Quantity quantity);

}  // namespace zorro
