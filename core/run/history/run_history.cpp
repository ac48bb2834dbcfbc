#include "core/run/history/run_history.h"

#include <algorithm>

namespace zorro {

namespace {

std::size_t widthOf(const Column& column, std::size_t members) {
    return (column.perMember ? members : 1) * std::max<std::size_t>(1, column.layers);
}

}  // namespace

const Column* RunHistory::column(const std::string& name) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

void RunHistory::append(const EventBatch& batch, std::size_t members) {
    const std::size_t before = steps.size();
    steps.insert(steps.end(), batch.steps.begin(), batch.steps.end());
    seconds.insert(seconds.end(), batch.seconds.begin(), batch.seconds.end());
    for (const Column& fresh : batch.columns) {
        Column* known = const_cast<Column*>(column(fresh.name));
        if (known == nullptr) {
            columns.push_back({.name = fresh.name, .layers = fresh.layers, .perMember = fresh.perMember});
            known = &columns.back();
            known->values.assign(before * widthOf(fresh, members), notRecorded);
        }
        if (known->layers == fresh.layers && known->perMember == fresh.perMember)
            known->values.insert(known->values.end(), fresh.values.begin(), fresh.values.end());
    }
    for (Column& column : columns) column.values.resize(steps.size() * widthOf(column, members), notRecorded);
    histograms.insert(histograms.end(), batch.histograms.begin(), batch.histograms.end());
    for (const Divergence& fresh : batch.diverged) {
        const bool known = std::any_of(diverged.begin(), diverged.end(),
                                       [&](const Divergence& each) { return each.member == fresh.member; });
        if (!known)
            diverged.push_back(fresh);
    }
    maps.insert(maps.end(), batch.maps.begin(), batch.maps.end());
}

}  // namespace zorro
