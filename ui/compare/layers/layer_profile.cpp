#include "ui/compare/layers/layer_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

#include <QCoreApplication>

#include "core/run/directory/data_files.h"
#include "core/run/network/initial_expectation.h"
#include "core/series/group_series.h"
#include "core/series/read/record_range.h"
#include "ui/language/spoken.h"

namespace zorro::ui {
namespace {

class ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(LayerProfile)
};

constexpr std::size_t mostExpectedNetworks = 4;

const std::vector<std::string>& layersOf(const NetworkSummary& network, Quantity quantity) {
    return describe(quantity).of == QuantityOf::layer ? network.layers : network.activationLayers;
}

/// The data of a run, prepared once for each of its seeds.
class RunData {
public:
    explicit RunData(const Comparison& comparison) : comparison_(comparison) {}

    /// Throws std::runtime_error where the data are not there, or are others by now.
    const PreparedData& of(const Member& member) {
        const std::uint64_t seed = dataSeedOf(comparison_, member);
        const auto known = prepared_.find(seed);
        if (known != prepared_.end()) {
            return known->second;
        }
        DataSource source = comparison_.data;
        source.seed = seed;
        PreparedData data = preparedDataOf(source);
        if (!data.dataset.files.empty()) {
            requireSameData(comparison_.provenance.files, dataFilesOf(data.dataset));
        }
        return prepared_.emplace(seed, std::move(data)).first->second;
    }

private:
    const Comparison& comparison_;
    std::map<std::uint64_t, PreparedData> prepared_;
};

std::vector<double> expectedValues(const NetworkExpectation& network, Quantity quantity) {
    std::vector<double> values;
    for (const LayerExpectation& layer : network.hidden) {
        values.push_back(quantity == Quantity::layerGradientNorm    ? layer.gradientNorm
                         : quantity == Quantity::activationVariance ? layer.activationVariance
                                                                    : layer.activationMean);
    }
    if (quantity == Quantity::layerGradientNorm) {
        values.push_back(network.outputGradientNorm);
    }
    return values;
}

/// The mean of what is expected of the group's first networks.
std::vector<double> expectedOf(const ComparedGroup& group, Quantity quantity, RunData& data,
                               const std::stop_token& stop) {
    const Comparison& comparison = group.run->comparison;
    const std::size_t count = std::min(mostExpectedNetworks, group.members.size());
    std::vector<double> mean;
    for (std::size_t i = 0; i < count && !stop.stop_requested(); ++i) {
        const Member& member = comparison.members[group.members[i]];
        const std::vector<double> own =
            expectedValues(initialExpectation(comparison, member, data.of(member)), quantity);
        mean.resize(own.size());
        for (std::size_t layer = 0; layer < own.size(); ++layer) {
            mean[layer] += own[layer] / static_cast<double>(count);
        }
    }
    return mean;
}

/// The group's numbers at a step of a history.
std::optional<LayerProfile> measuredProfile(const ComparedGroup& group, Quantity quantity,
                                            const RunHistory& history, std::uint64_t step) {
    const std::string name(describe(quantity).name);
    const Column* column = history.column(name);
    const auto found = std::ranges::find(history.steps, step);
    if (column == nullptr || column->layers == 0 || found == history.steps.end()) {
        return std::nullopt;
    }
    const auto row = static_cast<std::size_t>(found - history.steps.begin());
    LayerProfile profile{.label = group.label, .colorIndex = group.colorIndex, .members = group.members};
    RecordedRows recorded;
    recorded.extend(history, name);
    const auto place = std::ranges::find(recorded.rows(), row);
    if (place == recorded.rows().end()) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(place - recorded.rows().begin());
    const bool logarithmic = describe(quantity).logarithmic;
    const auto value = [&](double position) { return logarithmic ? std::pow(10.0, position) : position; };
    profile.seeds.resize(group.members.size());
    for (std::size_t layer = 0; layer < column->layers; ++layer) {
        GroupSeries series;
        series.extend(history, recorded,
                      {.column = name,
                       .layer = layer,
                       .members = group.members,
                       .logarithmic = logarithmic,
                       .bounds = boundsOf(quantity)});
        profile.centre.push_back(value(series.centre()[at]));
        profile.lower.push_back(value(series.lower()[at]));
        profile.upper.push_back(value(series.upper()[at]));
        for (std::size_t seed = 0; seed < group.members.size(); ++seed) {
            profile.seeds[seed].push_back(
                valueOf(*column, memberCount(history, *column), row, group.members[seed], layer));
        }
    }
    return profile;
}

/// Adds what is expected to the profile, or to the notes why nothing is.
void addExpectation(LayerProfile& profile, const ComparedGroup& group, LayerProfiles& all, RunData& data,
                    const std::stop_token& stop) {
    const Comparison& comparison = group.run->comparison;
    QString why;
    try {
        if (const auto reason = whyNothingIsExpected(comparison, comparison.members[group.members.front()])) {
            why = spoken(*reason);
        } else {
            profile.expected = expectedOf(group, all.quantity, data, stop);
        }
    } catch (const std::exception& error) {  // of the data, or of a function that no integral converges for
        why = spoken(error.what());
    }
    const QString note = ProfileWords::tr("Nothing is expected of some: %1.").arg(why);
    if (!why.isEmpty() && !all.notes.contains(note)) {
        all.notes << note;
    }
}

}  // namespace

bool LayerRequest::asksTheSame(const LayerRequest& other) const {
    const auto same = [](const ComparedGroup& a, const ComparedGroup& b) {
        return a.run->path == b.run->path && a.members == b.members && a.label == b.label &&
               a.colorIndex == b.colorIndex && a.run->network.layers == b.run->network.layers;
    };
    return quantity == other.quantity && atBeginning == other.atBeginning && steps == other.steps &&
           std::ranges::equal(groups, other.groups, same);
}

LayerRequest layerRequest(Quantity quantity, bool atBeginning, std::vector<ComparedGroup> groups) {
    LayerRequest request{.quantity = quantity, .atBeginning = atBeginning, .groups = {}, .steps = {}};
    for (ComparedGroup& group : groups) {
        const std::vector<std::uint64_t>& recorded = group.run->history.steps;
        const std::uint64_t last = recorded.empty() ? 0 : recorded.back();
        request.steps.push_back(atBeginning ? initialStep : last);
        request.groups.push_back(std::move(group));
    }
    return request;
}

bool isExpected(Quantity quantity) {
    return quantity == Quantity::layerGradientNorm || quantity == Quantity::activationVariance ||
           quantity == Quantity::activationMean;
}

namespace {

LayerProfiles profilesOf(const LayerRequest& request, bool withExpected, const std::stop_token& stop) {
    LayerProfiles all{.quantity = request.quantity, .layers = {}, .atBeginning = request.atBeginning};
    const bool isAnyExpected = request.atBeginning && isExpected(request.quantity);
    all.isWhole = withExpected || !isAnyExpected;
    std::map<std::filesystem::path, RunHistory> records;
    std::map<std::filesystem::path, RunData> data;
    bool sameLayers = true;
    for (std::size_t i = 0; i < request.groups.size() && !stop.stop_requested(); ++i) {
        const ComparedGroup& group = request.groups[i];
        const std::filesystem::path& run = group.run->path;
        const Comparison& comparison = group.run->comparison;
        if (!records.contains(run)) {
            records[run] = readRecords(run, comparison.members.size(), request.steps[i], request.steps[i]);
            data.emplace(run, RunData(comparison));
        }
        std::optional<LayerProfile> profile =
            measuredProfile(group, request.quantity, records.at(run), request.steps[i]);
        if (!profile) {
            continue;
        }
        profile->group = i;
        if (withExpected && isAnyExpected) {
            addExpectation(*profile, group, all, data.at(run), stop);
        }
        const std::vector<std::string>& names = layersOf(group.run->network, request.quantity);
        sameLayers = sameLayers && (all.profiles.empty() || names == all.layers);
        all.layers = names;
        all.profiles.push_back(*std::move(profile));
    }
    if (!sameLayers) {
        all.layers.clear();
    }
    return all;
}

}  // namespace

LayerProfiles layerProfilesOf(const LayerRequest& request, const std::stop_token& stop) {
    return profilesOf(request, true, stop);
}

LayerProfiles measuredProfilesOf(const LayerRequest& request, const std::stop_token& stop) {
    return profilesOf(request, false, stop);
}

}  // namespace zorro::ui
