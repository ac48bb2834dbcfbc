#include "ui/chart/board/chart_detail.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/series/group_series.h"
#include "core/series/read/record_range.h"
#include "ui/chart/lines/chart_line.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

constexpr double mostBytes = 48.0 * (1 << 20);

/// The rows of a history that lie within x: [first, last).
std::pair<std::size_t, std::size_t> rowsWithin(const RunHistory& history, const XScale& scale,
                                               const AxisRange& x) {
    const auto position = [&](std::size_t row) {
        const double place = scale.positionOf(history.steps[row], history.seconds[row]);
        return std::isnan(place) ? -1e280 : place;
    };
    const auto firstFrom = [&](double value) {
        std::size_t low = 0;
        for (std::size_t high = history.steps.size(); low < high;) {
            const std::size_t middle = low + (high - low) / 2;
            position(middle) < value ? low = middle + 1 : high = middle;
        }
        return low;
    };
    return {firstFrom(x.lower), firstFrom(x.upper)};
}

}  // namespace

void ChartDetail::look(const std::vector<ChartGroup>& groups, const ChartOptions& options, const AxisRange& x,
                       int columns) {
    std::set<std::shared_ptr<const RunHistory>> seen;
    for (const ChartGroup& group : groups) {
        if (!group.history || group.history->folded == 0 || group.run.empty() ||
            !seen.insert(group.history).second) {
            continue;
        }
        const RunHistory& history = *group.history;
        const XScale scale{options.x, options.logarithmicX, group.stepsPerEpoch};
        const auto [first, last] = rowsWithin(history, scale, x);
        // Joined rows that are finer than the pixels show as much as single ones.
        const bool coarse = first < history.folded && last - first < static_cast<std::size_t>(columns);
        double bytesPerRow = 0;
        for (const Column& column : history.columns) {
            bytesPerRow += static_cast<double>(column.values.size() * sizeof(double)) /
                           static_cast<double>(history.steps.size());
        }
        const double records = 2.0 * static_cast<double>((last - first + 2) * history.stride);
        if (!coarse || reading_ || records * bytesPerRow > mostBytes) {
            continue;
        }
        // What lies between the rows beside the view is needed, and a little more for the next pan.
        const std::size_t end = history.steps.size() - 1;
        const std::size_t margin = (last - first) / 2 + 2;
        const std::uint64_t neededFirst = history.steps[first - std::min<std::size_t>(first, 1)];
        const std::uint64_t neededLast = history.steps[std::min(last, end)];
        const auto known = stretches_.find(group.history);
        if (known == stretches_.end() || known->second.first > neededFirst ||
            known->second.last < neededLast) {
            read(group, first > margin ? history.steps[first - margin] : 0,
                 history.steps[std::min(last + margin, end)]);
        }
    }
    std::erase_if(stretches_, [&](const auto& each) { return !seen.contains(each.first); });
}

void ChartDetail::read(const ChartGroup& group, std::uint64_t first, std::uint64_t last) {
    reading_ = true;
    inBackground(
        this,
        [run = group.run, members = memberCount(*group.history), first, last] {
            return std::make_shared<const RunHistory>(readRecords(run, members, first, last));
        },
        [this, history = group.history, first, last](const std::shared_ptr<const RunHistory>& records) {
            reading_ = false;
            stretches_[history] = {first, last, records};
            emit came();
        },
        [this](const QString&) { reading_ = false; });
}

void ChartDetail::putInto(std::vector<ChartGroup>& groups) const {
    for (ChartGroup& group : groups) {
        const auto known = stretches_.find(group.history);
        group.detail = known == stretches_.end() ? nullptr : known->second.records;
    }
}

}  // namespace zorro::ui

#include "moc_chart_detail.cpp"
