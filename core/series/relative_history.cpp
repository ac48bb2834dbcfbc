#include "core/series/relative_history.h"

#include <algorithm>
#include <cmath>

#include "core/series/group_series.h"

namespace zorro {
namespace {

/// What the baseline recorded of one layer of one column.
struct BaselineLine {
    std::vector<double> steps;
    std::vector<double> means;

    /// By linear interpolation. `from` is where the search begins, and moves on: steps are asked for in
    /// order.
    [[nodiscard]] double at(double step, std::size_t& from) const {
        while (from < steps.size() && steps[from] < step) {
            ++from;
        }
        if (from == steps.size() || (from == 0 && steps[0] > step)) {
            return notRecorded;
        }
        if (steps[from] == step) {
            return means[from];
        }
        const double share = (step - steps[from - 1]) / (steps[from] - steps[from - 1]);
        return means[from - 1] + share * (means[from] - means[from - 1]);
    }
};

BaselineLine lineOf(const HistoryMembers& baseline, const Column& column, std::size_t layer) {
    BaselineLine line;
    for (std::size_t record = 0; record < baseline.history.steps.size(); ++record) {
        double sum = 0;
        std::size_t count = 0;
        for (const std::size_t member : baseline.members) {
            const double value = valueOf(column, baseline.total, record, member, layer);
            sum += std::isfinite(value) ? value : 0;
            count += std::isfinite(value) ? 1 : 0;
        }
        if (count > 0) {
            line.steps.push_back(static_cast<double>(baseline.history.steps[record]));
            line.means.push_back(sum / static_cast<double>(count));
        }
    }
    return line;
}

double related(double value, double baseline, Relation relation) {
    if (relation == Relation::difference) {
        return value - baseline;
    }
    return baseline == 0 ? notRecorded : value / baseline;
}

}  // namespace

RunHistory relativeHistory(const RunHistory& history, std::size_t members, const HistoryMembers& baseline,
                           Relation relation) {
    RunHistory relative{.steps = history.steps,
                        .seconds = history.seconds,
                        .columns = {},
                        .histograms = history.histograms,
                        .diverged = history.diverged};
    for (const Column& column : history.columns) {
        Column result{.name = column.name, .layers = column.layers, .perMember = column.perMember};
        result.values.assign(column.values.size(), notRecorded);
        const Column* other = baseline.history.column(column.name);
        const bool comparable = other != nullptr && other->layers == column.layers;
        const std::size_t layers = std::max<std::size_t>(1, column.layers);
        const std::size_t width = (column.perMember ? members : 1) * layers;
        for (std::size_t layer = 0; comparable && layer < layers; ++layer) {
            const BaselineLine line = lineOf(baseline, *other, layer);
            std::size_t from = 0;
            for (std::size_t record = 0; record < history.steps.size(); ++record) {
                const double mean = line.at(static_cast<double>(history.steps[record]), from);
                for (std::size_t at = record * width + layer; at < (record + 1) * width; at += layers) {
                    result.values[at] = related(column.values[at], mean, relation);
                }
            }
        }
        relative.columns.push_back(std::move(result));
    }
    return relative;
}

}  // namespace zorro
