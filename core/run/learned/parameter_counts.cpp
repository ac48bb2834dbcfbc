#include "core/run/learned/parameter_counts.h"

#include <algorithm>

#include "core/text/text.h"

namespace zorro {

std::pair<std::uint64_t, std::uint64_t> rangeOf(const ParameterCounts& counts) {
    if (counts.empty())
        return {};
    const auto [least, most] = std::ranges::minmax_element(counts, {}, &ActivationParameters::parameters);
    return {least->parameters, most->parameters};
}

std::string parameterRange(const ParameterCounts& counts) {
    const auto [least, most] = rangeOf(counts);
    return std::to_string(least) + (least == most ? "" : " to " + std::to_string(most));
}

std::string parameterWords(const ParameterCounts& counts) {
    const auto [least, most] = rangeOf(counts);
    std::string text = std::to_string(least) + " each";
    if (least == most)
        return text;
    std::vector<std::uint64_t> different;
    for (const ActivationParameters& each : counts) {
        if (std::ranges::find(different, each.parameters) == different.end())
            different.push_back(each.parameters);
    }
    text.clear();
    for (const std::uint64_t parameters : different) {
        std::vector<std::string> activations;
        for (const ActivationParameters& each : counts) {
            if (each.parameters == parameters)
                activations.push_back(groupText(each.group));
        }
        text += (text.empty() ? "" : ", ") + std::to_string(parameters) +
                (text.empty() ? " each of " : " of ") + listed(activations);
    }
    return text;
}

Json countsJson(const ParameterCounts& counts) {
    Json json = Json::array();
    for (const ActivationParameters& each : counts) {
        json.push_back({{"activation", each.group.activation}, {"parameters", each.parameters}});
        if (!each.group.values.empty())
            json.back()["values"] = valuesJson(each.group.values);
    }
    return json;
}

ParameterCounts readCounts(const Json& json) {
    ParameterCounts counts;
    for (const Json& each : json.value("activations", Json::array()))
        counts.push_back(
            {{each.at("activation").get<std::string>(), readValues(each.value("values", Json::object()))},
             countIn(each.at("parameters"))});
    if (counts.empty())
        counts.push_back({{}, countIn(json.at("parameters"))});
    return counts;
}

}  // namespace zorro
