#include "core/study/learned_summary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "core/run/learned/learned_values.h"

namespace zorro {

namespace {

/// A sum over the channels of one network.
struct ChannelSum {
    double sum = 0;
    double count = 0;
};

/// What becomes one row, with a sum for each of its networks.
struct RowInTheMaking {
    LearnedSummary row;
    std::map<std::size_t, ChannelSum> networks;
};

void conclude(RowInTheMaking& made) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    LearnedSummary& row = made.row;
    const auto count = static_cast<double>(made.networks.size());
    row.networks = made.networks.size();
    double sum = 0;
    for (const auto& [member, network] : made.networks) sum += network.sum / network.count;
    row.mean = count > 0 ? sum / count : unknown;
    double squares = 0;
    for (const auto& [member, network] : made.networks)
        squares += std::pow(network.sum / network.count - row.mean, 2);
    row.standardDeviation = count > 1 ? std::sqrt(squares / (count - 1)) : unknown;
}

}  // namespace

std::vector<LearnedSummary> learnedSummaries(const RunSnapshot& run) {
    std::vector<RowInTheMaking> rows;
    std::map<std::tuple<MemberGroup, std::optional<std::string>, std::string>, std::size_t> known;
    for (const LearnedParameter& each : learnedParameters(run)) {
        const MemberGroup group = groupOf(run.comparison.members[each.member]);
        const auto [found, isNew] = known.try_emplace({group, each.layer, each.parameter}, rows.size());
        if (isNew)
            rows.push_back({.row = {.activation = group.activation,
                                    .values = group.values,
                                    .layer = each.layer,
                                    .parameter = each.parameter,
                                    .start = each.start},
                            .networks = {}});
        if (!std::isfinite(each.value))
            continue;
        ChannelSum& network = rows[found->second].networks[each.member];
        network.sum += each.value;
        network.count += 1;
    }
    std::vector<LearnedSummary> summaries;
    for (RowInTheMaking& made : rows) {
        conclude(made);
        summaries.push_back(std::move(made.row));
    }
    return summaries;
}

}  // namespace zorro
