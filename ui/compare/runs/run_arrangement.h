#pragma once

// Which runs the table shows, in which order, and under which headings.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QString>

#include "core/index/run_entry.h"
#include "core/index/run_filter.h"

namespace zorro::ui {

struct ArrangementOptions {
    RunFilter filter;
    bool showArchived = false;
    std::string sortKey = "folder";  ///< folders begin with the time: the newest are first
    bool descending = true;
    std::string groupKey;         ///< empty: not grouped
    std::set<QString> collapsed;  ///< groups whose runs are hidden
};

/// A row is a run, or the heading of a group.
struct RunRow {
    int entry = -1;  ///< position among the entries; -1: a heading
    QString group;   ///< its group's title
    int count = 0;   ///< heading: runs of the group

    friend bool operator==(const RunRow&, const RunRow&) = default;
};

struct RunArrangement {
    std::vector<RunRow> rows;
    int shown = 0;     ///< runs that passed the filter
    int archived = 0;  ///< runs that are hidden because they are archived
};

[[nodiscard]] RunArrangement arrange(const std::vector<RunEntry>& entries, const ArrangementOptions& options);
/// The entries from `first` on as they follow those that are arranged; nothing where some belong between
/// these, or where runs are grouped.
[[nodiscard]] std::optional<RunArrangement> arrangedBehind(const RunArrangement& arrangement,
                                                           const std::vector<RunEntry>& entries,
                                                           std::size_t first,
                                                           const ArrangementOptions& options);

}  // namespace zorro::ui
