#pragma once

// A run directory as one row of a table: what lists, filters and charts of final metrics need, without its
// history.

#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/parameters/comparison_parameters.h"
#include "core/run/directory/run_result.h"
#include "core/run/members/member_group.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// A final metric over the seeds that did not fail; NaN where there is none.
struct MetricSummary {
    double mean = std::numeric_limits<double>::quiet_NaN();
    double standardDeviation = std::numeric_limits<double>::quiet_NaN();
    double count = 0;
};

struct ActivationSummary {
    std::string activation;    ///< SPEC, on one line
    MemberValues values = {};  ///< what its networks have beside it
    std::shared_ptr<const Curve> curve =
        nullptr;  ///< its curve; null where it is not known, and from an index
    double seeds = 0;
    double failed = 0;
    std::array<MetricSummary, headlineCount> metrics;  ///< of headlineQuantities(), in their order

    /// `which` is a headline quantity: of others nothing is known.
    [[nodiscard]] MetricSummary metric(Quantity which) const {
        return describe(which).headline ? metrics[headlinesBefore(which)] : MetricSummary{};
    }
};

/// Names and values in one text of lines "key=value", as thousands of rows hold them.
class ParameterText {
public:
    ParameterText() = default;
    explicit ParameterText(const std::vector<ComparisonParameter>& parameters);
    /// `text` as text() gave it.
    explicit ParameterText(std::string text) : text_(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return text_; }
    /// The value of a parameter; nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;
    [[nodiscard]] std::vector<std::string_view> keys() const;

private:
    std::string text_;
};

struct RunEntry {
    std::filesystem::path path;
    std::string problem;  ///< why the directory cannot be read, in one sentence; then little else is known
    std::string warning;  ///< what is wrong with its notes, in one sentence
    RunState state = RunState::prepared;
    std::string reason;  ///< why it failed
    bool resumable = false;
    std::string name;
    std::vector<std::string> tags;
    std::string note;
    bool archived = false;
    std::string architecture;
    std::string data;
    std::uint64_t steps = 0;  ///< trained
    double seconds = 0;       ///< of training
    std::vector<ActivationSummary> activations;
    ParameterText parameters;

    /// The activation that does best by a headline quantity; nullptr where that is not known.
    [[nodiscard]] const ActivationSummary* best(Quantity metric) const;
};

/// Reads a run directory. Never throws: what is wrong stands in the entry.
[[nodiscard]] RunEntry readRunEntry(const std::filesystem::path& run);

}  // namespace zorro
