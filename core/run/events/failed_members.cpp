#include "core/run/events/failed_members.h"

#include <algorithm>

namespace zorro {
namespace {

void blank(Column& column, const Divergence& failure, const std::vector<std::uint64_t>& steps,
           std::size_t members) {
    const std::size_t layers = std::max<std::size_t>(1, column.layers);
    for (std::size_t row = 0; row < steps.size(); ++row) {
        const std::size_t first = (row * members + failure.member) * layers;
        if (steps[row] >= failure.step && first + layers <= column.values.size()) {
            std::fill_n(column.values.begin() + static_cast<std::ptrdiff_t>(first), layers, notRecorded);
        }
    }
}

}  // namespace

void leaveOutFailed(EventBatch& batch, std::size_t members) {
    for (const Divergence& failure : batch.diverged) {
        for (Column& column : batch.columns) {
            if (column.perMember) {
                blank(column, failure, batch.steps, members);
            }
        }
        const auto isOfIt = [&failure](const auto& each) {
            return each.member == failure.member && each.step >= failure.step;
        };
        std::erase_if(batch.histograms, isOfIt);
        std::erase_if(batch.maps, isOfIt);
    }
}

}  // namespace zorro
