#pragma once

// What a comparison records while it trains. events.jsonl holds one EventBatch a line; event_line.h writes
// them, core/series reads them.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace zorro {

/// Stands for a number that was not recorded.
inline constexpr double notRecorded = std::numeric_limits<double>::quiet_NaN();

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

/// What a member answers over the range of its inputs: a grid over the plane where examples are two numbers,
/// a row of points where they are one. For classes there is a plane of probabilities for each class but the
/// first, for which the rest remains; for numbers to predict the only plane holds them.
struct OutputMap {
    std::uint64_t step = 0;
    std::size_t member = 0;
    double left = 0;  ///< the grid's edges, in units of the inputs
    double right = 1;
    double bottom = 0;  ///< 0 and 1 where there is one row
    double top = 1;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t planes = 0;
    double lower = 0;  ///< what the bytes 0 and 255 stand for
    double upper = 1;
    /// The values at the centres of the cells: planes x rows (the lowest first) x columns.
    std::vector<std::uint8_t> cells;

    [[nodiscard]] double value(std::size_t plane, std::size_t row, std::size_t column) const {
        return lower + (upper - lower) / 255 * cells[(plane * rows + row) * columns + column];
    }
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
    std::vector<OutputMap> maps;
    std::vector<Divergence> diverged;
};

}  // namespace zorro
