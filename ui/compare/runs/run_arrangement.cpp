#include "ui/compare/runs/run_arrangement.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/index/run_fields.h"
#include "ui/compare/runs/run_columns.h"

namespace zorro::ui {
namespace {

/// What a run is sorted by.
struct SortKey {
    std::optional<double> number;
    QString text;
    bool known = false;
};

SortKey sortKeyOf(const RunEntry& entry, const std::string& key) {
    const std::vector<RunFieldValue> values = fieldValues(entry, key);
    if (values.empty()) {
        return {};
    }
    return {.number = values.front().number,
            .text = QString::fromStdString(values.front().text).toLower(),
            .known = true};
}

/// -1, 0 or 1: numbers before texts.
int compared(const SortKey& a, const SortKey& b) {
    if (a.number && b.number) {
        return *a.number < *b.number ? -1 : *a.number > *b.number ? 1 : 0;
    }
    if (a.number.has_value() != b.number.has_value()) {
        return a.number ? -1 : 1;
    }
    return a.text.compare(b.text);
}

/// What has no value is last, whichever way it is sorted.
bool goesBefore(const SortKey& first, const SortKey& second, bool descending) {
    if (!first.known || !second.known) {
        return first.known && !second.known;
    }
    const int order = compared(first, second);
    return descending ? order > 0 : order < 0;
}

void sort(std::vector<int>& shown, const std::vector<RunEntry>& entries, const std::string& key,
          bool descending) {
    struct Sorted {
        SortKey key;
        int entry;
    };
    std::vector<Sorted> sorted;
    sorted.reserve(shown.size());
    for (const int entry : shown) {
        sorted.push_back({sortKeyOf(entries[static_cast<std::size_t>(entry)], key), entry});
    }
    const auto before = [&](const Sorted& a, const Sorted& b) {
        return goesBefore(a.key, b.key, descending);
    };
    if (!std::is_sorted(sorted.begin(), sorted.end(), before)) {
        std::stable_sort(sorted.begin(), sorted.end(), before);
    }
    std::transform(sorted.begin(), sorted.end(), shown.begin(),
                   [](const Sorted& each) { return each.entry; });
}

/// The entries from `first` on that are shown, in their order; counts them and those that are archived.
std::vector<int> shownFrom(std::size_t first, RunArrangement& arrangement,
                           const std::vector<RunEntry>& entries, const ArrangementOptions& options) {
    std::vector<int> shown;
    for (std::size_t i = first; i < entries.size(); ++i) {
        if (!options.filter.matches(entries[i])) {
            continue;
        }
        if (entries[i].archived && !options.showArchived) {
            ++arrangement.archived;
        } else {
            shown.push_back(static_cast<int>(i));
        }
    }
    arrangement.shown += static_cast<int>(shown.size());
    sort(shown, entries, options.sortKey, options.descending);
    return shown;
}

/// Headings in the order of their values, each with the runs that follow it.
std::vector<RunRow> grouped(const std::vector<int>& shown, const std::vector<RunEntry>& entries,
                            const ArrangementOptions& options) {
    struct Group {
        SortKey key;
        QString title;
        std::vector<int> runs;
    };
    std::vector<Group> groups;
    std::map<QString, std::size_t> positions;
    for (const int run : shown) {
        const RunEntry& entry = entries[static_cast<std::size_t>(run)];
        const QString text = fieldText(entry, options.groupKey);
        const auto [found, isNew] = positions.emplace(text, groups.size());
        if (isNew) {
            groups.push_back({sortKeyOf(entry, options.groupKey), text, {}});
        }
        groups[found->second].runs.push_back(run);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return a.key.known && b.key.known ? compared(a.key, b.key) < 0 : a.key.known && !b.key.known;
    });
    std::vector<RunRow> rows;
    for (const Group& group : groups) {
        rows.push_back({.group = group.title, .count = static_cast<int>(group.runs.size())});
        for (const int run : group.runs) {
            if (!options.collapsed.contains(group.title)) {
                rows.push_back({.entry = run, .group = group.title});
            }
        }
    }
    return rows;
}

}  // namespace

RunArrangement arrange(const std::vector<RunEntry>& entries, const ArrangementOptions& options) {
    RunArrangement arrangement;
    const std::vector<int> shown = shownFrom(0, arrangement, entries, options);
    if (options.groupKey.empty()) {
        for (const int run : shown) {
            arrangement.rows.push_back({.entry = run});
        }
    } else {
        arrangement.rows = grouped(shown, entries, options);
    }
    return arrangement;
}

std::optional<RunArrangement> arrangedBehind(const RunArrangement& arrangement,
                                             const std::vector<RunEntry>& entries, std::size_t first,
                                             const ArrangementOptions& options) {
    if (!options.groupKey.empty()) {
        return std::nullopt;
    }
    RunArrangement added;
    for (const int run : shownFrom(first, added, entries, options)) {
        added.rows.push_back({.entry = run});
    }
    const auto keyOf = [&](const RunRow& row) {
        return sortKeyOf(entries[static_cast<std::size_t>(row.entry)], options.sortKey);
    };
    const bool between =
        !added.rows.empty() && !arrangement.rows.empty() &&
        goesBefore(keyOf(added.rows.front()), keyOf(arrangement.rows.back()), options.descending);
    return between ? std::nullopt : std::optional(std::move(added));
}

}  // namespace zorro::ui
