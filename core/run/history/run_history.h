#pragma once

// Everything that a run recorded, joined over its batches.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/run/events/events.h"

namespace zorro {

/// All that was recorded, joined: a column has a value (or NaN) for each step.
struct RunHistory {
    std::vector<std::uint64_t> steps;
    std::vector<double> seconds;
    std::vector<Column> columns;
    std::vector<PreactivationHistogram> histograms;
    std::vector<OutputMap> maps;
    std::vector<Divergence> diverged;  ///< one a member at most

    // What fold() has joined: each of the first `folded` rows stands for `stride` records, by their means,
    // lows and highs and by step and seconds of one of them.
    std::size_t folded = 0;
    std::size_t stride = 1;
    std::size_t foldings = 0;  ///< how often that has happened: rows have other places since

    /// How many records a row stands for.
    [[nodiscard]] std::size_t recordsOf(std::size_t row) const { return row < folded ? stride : 1; }
    /// How many records there were.
    [[nodiscard]] std::size_t recordCount() const { return steps.size() + folded * (stride - 1); }

    /// Keeps a history that grows for hours within `mostBytes` of memory: where it needs more, the older
    /// rows are joined, evenly and in powers of two, until it needs half; the newest quarter stays single.
    /// Older histograms and maps are thinned out likewise. Nothing that was extreme is lost, and the run
    /// directory still has every record: see visitRecords(). Whether anything was joined.
    bool fold(std::size_t members, std::size_t mostBytes);

    /// The column called `name`; nullptr where there is none.
    [[nodiscard]] const Column* column(const std::string& name) const;

    /// Adds a batch behind what is there. Columns are matched by name; one whose layers differ from those it
    /// had before is left out.
    void append(const EventBatch& batch, std::size_t members);
};

/// What a window keeps of one run that it watches.
inline constexpr std::size_t watchedHistoryBytes = std::size_t{64} << 20;

}  // namespace zorro
