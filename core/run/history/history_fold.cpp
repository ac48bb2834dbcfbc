// A long history in little memory: older rows joined, with what was lowest and highest in them.

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/run/history/run_history.h"

namespace zorro {

namespace {

constexpr std::size_t mostPictureBytes = std::size_t{24} << 20;  // of histograms, and as much of maps

/// The rows [first, last), which become one.
struct RowGroup {
    std::size_t first;
    std::size_t last;
};

/// Which rows are joined so that each of the older ones stands for `stride` records; the rest stays.
std::vector<RowGroup> groupsOf(const RunHistory& history, std::size_t stride, std::size_t keep) {
    std::vector<RowGroup> groups;
    const std::size_t end = history.steps.size() - std::min(keep, history.steps.size());
    std::size_t first = 0;
    std::size_t records = 0;
    for (std::size_t row = 0; row < history.steps.size() && (row < end || records > 0); ++row) {
        records += history.recordsOf(row);
        if (records == stride) {
            groups.push_back({first, row + 1});
            first = row + 1;
            records = 0;
        }
    }
    return groups;
}

/// Joins cells of several rows; not finite ones, as of a member that diverged, do not count.
struct Cell {
    double sum = 0;
    double weight = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value, double lowest, double highest, double records) {
        if (!std::isfinite(value))
            return;
        sum += records * value;
        weight += records;
        low = std::min(low, lowest);
        high = std::max(high, highest);
    }
};

/// Joins one column in place: a group never lies before the row that it becomes.
void foldColumn(Column& column, const RunHistory& history, const std::vector<RowGroup>& groups) {
    const std::size_t rows = history.steps.size();
    const std::size_t width = column.values.size() / rows;
    column.lows.resize(std::max(history.folded, groups.size()) * width, notRecorded);
    column.highs.resize(column.lows.size(), notRecorded);
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::size_t i = 0; i < width; ++i) {
            Cell cell;
            for (std::size_t row = groups[group].first; row < groups[group].last; ++row) {
                const std::size_t at = row * width + i;
                const bool joined = row < history.folded;
                cell.add(column.values[at], joined ? column.lows[at] : column.values[at],
                         joined ? column.highs[at] : column.values[at],
                         static_cast<double>(history.recordsOf(row)));
            }
            const std::size_t to = group * width + i;
            column.values[to] = cell.weight > 0 ? cell.sum / cell.weight : notRecorded;
            column.lows[to] = cell.weight > 0 ? cell.low : notRecorded;
            column.highs[to] = cell.weight > 0 ? cell.high : notRecorded;
        }
    }
    const auto end = static_cast<std::ptrdiff_t>(groups.back().last * width);
    const auto joinedEnd = static_cast<std::ptrdiff_t>(groups.size() * width);
    column.values.erase(column.values.begin() + joinedEnd, column.values.begin() + end);
    for (std::vector<double>* values : {&column.lows, &column.highs}) {
        values->resize(groups.size() * width);
        values->shrink_to_fit();
    }
    column.values.shrink_to_fit();
}

template <typename Number>
void foldTimes(std::vector<Number>& times, const std::vector<RowGroup>& groups) {
    for (std::size_t group = 0; group < groups.size(); ++group)
        times[group] = times[(groups[group].first + groups[group].last) / 2];
    times.erase(times.begin() + static_cast<std::ptrdiff_t>(groups.size()),
                times.begin() + static_cast<std::ptrdiff_t>(groups.back().last));
}

std::size_t bytesOf(const PreactivationHistogram& histogram) {
    return sizeof histogram + histogram.counts.size() * sizeof histogram.counts[0];
}

std::size_t bytesOf(const OutputMap& map) {
    return sizeof map + map.cells.size();
}

/// Leaves out what belongs to every second validation until little enough is left; never to the last one.
template <typename Item>
void thinOut(std::vector<Item>& items) {
    const auto bytes = [&] {
        std::size_t sum = 0;
        for (const Item& each : items) sum += bytesOf(each);
        return sum;
    };
    while (!items.empty() && items.front().step != items.back().step && bytes() > mostPictureBytes) {
        const std::uint64_t last = items.back().step;
        std::uint64_t step = items.front().step;
        bool dropped = false;
        std::erase_if(items, [&](const Item& each) {
            dropped = each.step != step ? !dropped : dropped;
            step = each.step;
            return dropped && step != last;
        });
    }
}

}  // namespace

bool RunHistory::fold(std::size_t members, std::size_t mostBytes) {
    thinOut(histograms);
    thinOut(maps);
    std::size_t width = 0;
    for (const Column& column : columns)
        width += (column.perMember ? members : 1) * std::max<std::size_t>(1, column.layers);
    const std::size_t bytesPerRow = width * sizeof(double);
    if ((steps.size() + 2 * folded) * bytesPerRow <= mostBytes || width == 0)
        return false;
    // Three numbers for a joined row, one for a single one: of n rows, a quarter single, 2.5 n.
    const std::size_t target = std::max<std::size_t>(8, mostBytes / bytesPerRow / 5);
    const std::size_t keep = target / 4;
    const std::size_t older = recordCount() - std::min(recordCount(), keep);
    std::size_t coarser = stride;
    while (older / coarser > target - keep) coarser *= 2;
    const std::vector<RowGroup> groups = groupsOf(*this, coarser, keep);
    if (groups.empty() || groups.back().last < folded)
        return false;
    for (Column& column : columns) foldColumn(column, *this, groups);
    foldTimes(steps, groups);
    foldTimes(seconds, groups);
    folded = groups.size();
    stride = coarser;
    ++foldings;
    return true;
}

}  // namespace zorro
