#include "core/run/learned/learned_values.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_json.h"
#include "core/run/learned/layer_curve.h"
#include "core/run/learned/learning_layer.h"
#include "core/run/members/member_group.h"
#include "core/run/quantity/member_metrics.h"
#include "core/run/quantity/quantity.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

LearnedNetwork networkIn(const Json& json) {
    LearnedNetwork network;
    for (const Json& sets : json) {
        LearnedLayer layer;
        for (const Json& numbers : sets) {
            ParameterSet set;
            for (const Json& number : numbers) set.push_back(numberOrNan(number));
            layer.push_back(std::move(set));
        }
        network.push_back(std::move(layer));
    }
    return network;
}

/// The last record of a member's layer: one set of `count` parameters, of channels their medians.
ParameterSet recordedLast(const RunHistory& history, std::size_t members, std::size_t member,
                          std::size_t layer, std::size_t count) {
    ParameterSet set(count, unknown);
    for (std::size_t i = 0; i < count; ++i) {
        const Column* column = history.column(learnedColumn(i));
        if (column == nullptr || !column->perMember || layer >= column->layers)
            continue;
        const std::size_t at = ((history.steps.size() - 1) * members + member) * column->layers + layer;
        set[i] = at < column->values.size() ? column->values[at] : unknown;
    }
    return set;
}

std::vector<LearningLayer> learningLayersOf(const RunSnapshot& run) {
    return learningLayers(run.comparison.architecture.learnable, run.network.activationLayers,
                          run.network.gateLayers);
}

/// The networks as they were recorded last.
std::vector<LearnedNetwork> recordedLast(const RunSnapshot& run) {
    const std::vector<Member>& members = run.comparison.members;
    std::vector<LearnedNetwork> networks(members.size());
    for (std::size_t member = 0; member < members.size() && !run.history.steps.empty(); ++member) {
        for (const LearningLayer& layer : learningLayersOf(run)) {
            const std::size_t count = startOf(layer, run.comparison, members[member]).parameters.size();
            LearnedLayer sets;
            if (count > 0)
                sets.push_back(recordedLast(run.history, members.size(), member, layer.recorded, count));
            networks[member].push_back(std::move(sets));
        }
    }
    return networks;
}

/// Adds the rows of one set.
void addSet(const Curve& curve, const ParameterSet& set, bool failed, const LearnedParameter& where,
            std::vector<LearnedParameter>& rows) {
    const std::vector<Parameter>& described = curve.description().parameters;
    for (std::size_t i = 0; i < described.size() && i < set.size(); ++i) {
        LearnedParameter row = where;
        row.parameter = described[i].name;
        row.start = curve.parameters[i];
        // Networks compute with shorter numbers, of which the nearest to a bound may lie beyond it.
        row.value = failed ? unknown : std::clamp(set[i], described[i].lower, described[i].upper);
        rows.push_back(std::move(row));
    }
}

}  // namespace

void writeLearned(const std::filesystem::path& run, const std::vector<LearnedNetwork>& members) {
    Json json = Json::array();
    for (const LearnedNetwork& network : members) {
        Json layers = Json::array();
        for (const LearnedLayer& layer : network) {
            Json sets = Json::array();
            for (const ParameterSet& set : layer) {
                Json numbers = Json::array();
                for (const double number : set) numbers.push_back(finiteOrNull(number));
                sets.push_back(std::move(numbers));
            }
            layers.push_back(std::move(sets));
        }
        json.push_back(std::move(layers));
    }
    replaceFile(run / learnedFile, jsonLine({{"members", json}}) + '\n');
}

std::optional<std::vector<LearnedNetwork>> readLearned(const std::filesystem::path& run,
                                                       std::size_t members) {
    const std::optional<Json> json = readRunJson(run / learnedFile);
    if (!json)
        return std::nullopt;
    try {
        std::vector<LearnedNetwork> networks;
        for (const Json& member : json->at("members")) networks.push_back(networkIn(member));
        return networks.size() == members ? std::optional(std::move(networks)) : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::vector<LearnedParameter> learnedParameters(const RunSnapshot& run) {
    const Learnable learnable = run.comparison.architecture.learnable;
    if (learnable == Learnable::none)
        return {};
    const std::vector<Member>& members = run.comparison.members;
    const auto ended = isAlive(run.state) ? std::nullopt : readLearned(run.path, members.size());
    const std::vector<LearnedNetwork> networks = ended ? *ended : recordedLast(run);
    const std::vector<LearningLayer> known = learningLayersOf(run);
    std::vector<LearnedParameter> rows;
    for (std::size_t member = 0; member < members.size(); ++member) {
        const bool failed = failureOf(run, member).has_value();
        for (std::size_t layer = 0; layer < networks[member].size(); ++layer) {
            const LearningLayer place =
                layer < known.size() ? known[layer] : LearningLayer{.name = std::to_string(layer + 1)};
            const Curve curve = startOf(place, run.comparison, members[member]);
            LearnedParameter where{.member = member, .layer = place.name};
            for (std::size_t set = 0; set < networks[member][layer].size(); ++set) {
                if (learnable == Learnable::channel && ended)
                    where.channel = set;
                addSet(curve, networks[member][layer][set], failed, where, rows);
            }
        }
    }
    return rows;
}

std::string learnedSentence(const Comparison& comparison) {
    const Architecture& architecture = comparison.architecture;
    if (architecture.learnable == Learnable::none)
        return {};
    std::vector<std::string> without;
    bool gatesLearn = false;
    for (const MemberGroup& group : memberGroupsOf(comparison)) {
        const Member& member = comparison.members[membersOf(comparison, group).front()];
        const bool gateLearns = hasLearningGates(comparison, member);
        gatesLearn = gatesLearn || gateLearns;
        if (layerCurve(comparison, member).parameters.empty() && !gateLearns)
            without.push_back(groupText(group));
    }
    const char* owner = architecture.learnable == Learnable::member  ? "network"
                        : architecture.learnable == Learnable::layer ? "layer"
                                                                     : "channel";
    return std::string("Parameters of activations ") + (gatesLearn ? "and gates " : "") + "are learned per " +
           owner + ", at " + readableNumber(architecture.learnableRate, 4) +
           " × the learning rate and without weight decay" +
           (without.empty() ? ""
                            : "; " + listed(without) + (without.size() == 1 ? " has" : " have") + " none") +
           ".";
}

Json learnedJson(const RunSnapshot& run) {
    const bool severalData = dataSeedsOf(run.comparison).size() > 1;
    Json json = Json::array();
    for (const LearnedParameter& each : learnedParameters(run)) {
        const Member& member = run.comparison.members[each.member];
        Json row{{"activation", member.activation}, {"seed", member.seed}};
        if (severalData)
            row["data_seed"] = dataSeedOf(run.comparison, member);
        if (const MemberValues values = groupOf(member).values; !values.empty())
            row["values"] = valuesJson(values);
        row["layer"] = each.layer ? Json(*each.layer) : Json();
        if (each.channel)
            row["channel"] = *each.channel;
        row["parameter"] = each.parameter;
        row["start"] = each.start;
        row["value"] = finiteOrNull(each.value);
        json.push_back(std::move(row));
    }
    return json;
}

}  // namespace zorro
