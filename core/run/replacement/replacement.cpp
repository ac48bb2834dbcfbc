#include "core/run/replacement/replacement.h"

#include <algorithm>
#include <array>
#include <limits>

namespace zorro {
namespace {

Json figuresJson(const EvaluatedFigures& figures) {
    Json json = Json::object();
    for (const Quantity quantity : evaluatedQuantities()) {
        if (figures[quantity])
            json[std::string(describe(quantity).name)] = *figures[quantity];
    }
    return json;
}

EvaluatedFigures readFigures(const Json& json) {
    EvaluatedFigures figures;
    for (const Quantity quantity : evaluatedQuantities()) {
        const std::string name(describe(quantity).name);
        if (json.contains(name))
            figures[quantity] = json.at(name).get<double>();
    }
    return figures;
}

}  // namespace

Json replacementJson(const ReplacementResult& result) {
    Json members = Json::array();
    for (const ReplacedMember& member : result.members) {
        Json json{{"activation", member.group.activation},
                  {"values", valuesJson(member.group.values)},
                  {"seed", member.seed}};
        if (member.dataSeed)
            json["data_seed"] = *member.dataSeed;
        json["as_trained"] = figuresJson(member.asTrained);
        json["replaced"] = figuresJson(member.replaced);
        members.push_back(std::move(json));
    }
    return {{"activation", result.activation}, {"device", result.device}, {"members", members}};
}

ReplacementResult readReplacement(const Json& json) {
    ReplacementResult result{.activation = json.at("activation").get<std::string>(),
                             .device = json.at("device").get<std::string>(),
                             .members = {}};
    for (const Json& each : json.at("members").get_ref<const Json::array_t&>()) {
        ReplacedMember member{.group = {.activation = each.at("activation").get<std::string>(),
                                        .values = readValues(each.at("values"))},
                              .seed = countIn(each.at("seed")),
                              .dataSeed = {},
                              .asTrained = readFigures(each.at("as_trained")),
                              .replaced = readFigures(each.at("replaced"))};
        if (each.contains("data_seed"))
            member.dataSeed = countIn(each.at("data_seed"));
        result.members.push_back(std::move(member));
    }
    return result;
}

std::optional<Quantity> judgingQuantity(const ReplacementResult& result) {
    constexpr std::array order{Quantity::testAccuracy, Quantity::validationAccuracy,
                               Quantity::testR2,       Quantity::validationR2,
                               Quantity::testLoss,     Quantity::validationLoss};
    for (const Quantity quantity : order) {
        if (std::ranges::any_of(result.members, [quantity](const ReplacedMember& member) {
                return member.asTrained[quantity].has_value();
            }))
            return quantity;
    }
    return std::nullopt;
}

ReplacementChange changeOf(const ReplacementResult& result, Quantity quantity) {
    ReplacementChange change{.lowest = std::numeric_limits<double>::infinity(),
                             .highest = -std::numeric_limits<double>::infinity()};
    for (const ReplacedMember& member : result.members) {
        const std::optional<double> before = member.asTrained[quantity];
        const std::optional<double> after = member.replaced[quantity];
        if (!before)
            continue;
        if (!after) {
            ++change.failed;
            continue;
        }
        ++change.networks;
        change.asTrained += *before;
        change.replaced += *after;
        change.lowest = std::min(change.lowest, *after - *before);
        change.highest = std::max(change.highest, *after - *before);
    }
    const auto count = static_cast<double>(change.networks);
    change.asTrained /= count;
    change.replaced /= count;
    change.change = change.replaced - change.asTrained;
    return change;
}

}  // namespace zorro
