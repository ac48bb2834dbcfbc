#include "core/study/claims/layer_figures.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "core/run/quantity/quantity.h"

namespace zorro {

namespace {

/// What was recorded of the member's layers, one record after the other.
class LayerRecords {
public:
    LayerRecords(const RunSnapshot& run, Quantity quantity, std::size_t member)
        : column_(run.history.column(std::string(describe(quantity).name))),
          members_(run.comparison.members.size()),
          member_(member),
          count_(column_ == nullptr || column_->layers == 0 ? 0 : run.history.steps.size()) {}

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t layers() const { return column_ == nullptr ? 0 : column_->layers; }
    /// One value a layer; NaN where it was not recorded.
    [[nodiscard]] std::span<const double> at(std::size_t record) const {
        const std::size_t first = (record * members_ + member_) * column_->layers;
        return std::span(column_->values).subspan(first, column_->layers);
    }

private:
    const Column* column_;
    std::size_t members_;
    std::size_t member_;
    std::size_t count_;
};

/// Positions of the layers with weights that an activation follows, in their order: those called as it is, or
/// the wide part of a transformer's layer.
std::vector<std::size_t> hiddenLayers(const NetworkSummary& network) {
    std::vector<std::size_t> positions;
    for (const std::string& activation : network.activationLayers) {
        const auto found = std::ranges::find_if(network.layers, [&](const std::string& layer) {
            return layer == activation || layer == activation + " feed-forward";
        });
        if (found != network.layers.end())
            positions.push_back(static_cast<std::size_t>(found - network.layers.begin()));
    }
    return positions;
}

}  // namespace

std::vector<double> deadUnitsAtEnd(const RunSnapshot& run, std::size_t member) {
    const LayerRecords records(run, Quantity::deadUnits, member);
    for (std::size_t record = records.count(); record-- > 0;) {
        const std::span<const double> shares = records.at(record);
        if (std::ranges::none_of(shares, [](double share) { return std::isnan(share); }))
            return {shares.begin(), shares.end()};
    }
    return {};
}

std::optional<double> gradientRatio(const RunSnapshot& run, std::size_t member, RecordedAt at) {
    const std::vector<std::size_t> hidden = hiddenLayers(run.network);
    const LayerRecords records(run, Quantity::layerGradientNorm, member);
    if (hidden.size() < 3 || records.layers() != run.network.layers.size())
        return std::nullopt;
    const auto ratioAt = [&](std::size_t record) -> std::optional<double> {
        const std::span<const double> norms = records.at(record);
        const double ratio = norms[hidden[1]] / norms[hidden.back()];
        return std::isnan(ratio) ? std::nullopt : std::optional(ratio);
    };
    if (at == RecordedAt::firstStep) {
        const bool known =
            records.count() > 0 && run.history.steps.front() == 1 && run.history.recordsOf(0) == 1;
        return known ? ratioAt(0) : std::nullopt;
    }
    for (std::size_t record = records.count(); record-- > 0;) {
        if (const std::optional<double> ratio = ratioAt(record))
            return ratio;
    }
    return std::nullopt;
}

}  // namespace zorro
