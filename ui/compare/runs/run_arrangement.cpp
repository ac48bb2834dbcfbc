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

void sort(std::vector<int>& shown, const std::vector<RunEntry>& entries, const std::string& key,
          bool descending) {
    std::vector<SortKey> keys(entries.size());
    for (const int entry : shown) {
        keys[static_cast<std::size_t>(entry)] = sortKeyOf(entries[static_cast<std::size_t>(entry)], key);
    }
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
        const SortKey& first = keys[static_cast<std::size_t>(a)];
        const SortKey& second = keys[static_cast<std::size_t>(b)];
        if (!first.known || !second.known) {
            return first.known && !second.known;  // what has none is last, whichever way it is sorted
        }
        const int order = compared(first, second);
        return descending ? order > 0 : order < 0;
    });
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
    std::vector<int> shown;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!options.filter.matches(entries[i])) {
            continue;
        }
        if (entries[i].archived && !options.showArchived) {
            ++arrangement.archived;
        } else {
            shown.push_back(static_cast<int>(i));
        }
    }
    arrangement.shown = static_cast<int>(shown.size());
    sort(shown, entries, options.sortKey, options.descending);
    if (options.groupKey.empty()) {
        for (const int run : shown) {
            arrangement.rows.push_back({.entry = run});
        }
    } else {
        arrangement.rows = grouped(shown, entries, options);
    }
    return arrangement;
}

}  // namespace zorro::ui
