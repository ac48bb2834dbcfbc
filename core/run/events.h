#pragma once

// What a comparison records while it trains. events.jsonl holds one EventBatch a line; a line is whole or it
// is discarded.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// One quantity over the steps of a batch. `values` is row-major, steps x width; NaN where it was not
/// recorded.
struct Column {
    std::string name;            ///< e.g. "train_loss", "gradient_norm"
    std::size_t layers = 0;      ///< 0: not by layer
    bool perMember = true;       ///< false: one number for all members, e.g. the learning rate
    std::vector<double> values;  ///< width = (perMember ? members : 1) x max(1, layers), layers fastest
    /// What was lowest and highest in the first rows of a history that stand for several records each, see
    /// RunHistory::fold(); empty elsewhere.
    std::vector<double> lows;
    std::vector<double> highs;
};

/// How often each interval of pre-activations occurred in one layer of one member: counts over equal
/// intervals of [lower, upper], values outside in the first and last one.
struct PreactivationHistogram {
    std::uint64_t step = 0;
    std::size_t member = 0;
    std::size_t layer = 0;
    double lower = 0;
    double upper = 0;
    std::vector<std::uint64_t> counts;
};

/// A member whose loss became infinite or NaN.
struct Divergence {
    std::size_t member = 0;
    std::uint64_t step = 0;
};

/// Some consecutive records.
struct EventBatch {
    std::vector<std::uint64_t> steps;  ///< increasing; a step is the number of updates done
    std::vector<double> seconds;       ///< of training so far, pauses not counted; one a step
    std::vector<Column> columns;
    std::vector<PreactivationHistogram> histograms;
    std::vector<Divergence> diverged;
};

/// The batch as one line of JSON, without the line's end; every finite number reads back the same, what JSON
/// has no number for is null.
[[nodiscard]] std::string eventLine(const EventBatch& batch);

/// Reads a line; nothing where it is not a whole, well-formed batch of `members` members.
[[nodiscard]] std::optional<EventBatch> readEventLine(std::string_view line, std::size_t members);

}  // namespace zorro
