#include <algorithm>
#include <stdexcept>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/commands.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/curve/json_description.h"
#include "core/activation/catalogue.h"
#include "core/analysis/properties.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

/// The parameters with their defaults, as in a SPEC: "a=1.2,b=1"; only their names where there are many.
std::string defaults(const Description& description) {
    constexpr std::size_t many = 4;
    std::string text;
    for (const Parameter& parameter : description.parameters) {
        text += (text.empty() ? "" : ",") + parameter.name;
        if (description.parameters.size() <= many) {
            text += '=' + shortestNumber(parameter.defaultValue);
        }
    }
    return text;
}

std::vector<FunctionCondition> conditionsOf(const std::vector<std::string>& texts) {
    std::vector<FunctionCondition> conditions;
    for (const std::string& text : texts) {
        try {
            conditions.emplace_back(text);
        } catch (const std::invalid_argument& error) {
            throw UsageError(std::string("--with: ") + error.what());
        }
    }
    return conditions;
}

/// The places in the catalogue of what is asked for.
std::vector<std::size_t> chosen(const ListOptions& options) {
    if (!options.family.empty()) {
        std::vector<std::string> names;
        for (const Family& family : families()) {
            names.push_back(family.name);
        }
        (void)choice("--family", options.family, names);
    }
    const std::vector<FunctionCondition> conditions = conditionsOf(options.conditions);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const Description& description = catalogue()[i]->description();
        const bool inFamily = options.family.empty() || description.family == options.family;
        if (inFamily && std::ranges::all_of(conditions, [&](const FunctionCondition& condition) {
                return condition.holds(description, catalogueProperties()[i]);
            })) {
            places.push_back(i);
        }
    }
    return places;
}

/// A block a family, a line a function.
void writeText(const std::vector<std::size_t>& places, std::ostream& out) {
    TextTable table;
    for (const Family& family : families()) {
        bool first = true;
        for (const std::size_t place : places) {
            const Description& description = catalogue()[place]->description();
            if (description.family == family.name) {
                table.add({description.name, first ? family.name : "", description.title,
                           description.year == 0 ? "" : std::to_string(description.year),
                           defaults(description)});
                first = false;
            }
        }
    }
    out << table.text();
}

}  // namespace

void runList(const ListOptions& options, std::ostream& out) {
    const std::vector<std::size_t> places = chosen(options);
    if (options.format == TextFormat::text) {
        return writeText(places, out);
    }
    Json::array_t functions;
    for (const std::size_t place : places) {
        Json description = jsonDescription(catalogue()[place]->description());
        const auto& properties = catalogueProperties()[place];
        description["properties"] = Json::array_t(properties.begin(), properties.end());
        functions.push_back(std::move(description));
    }
    out << jsonDocument(functions);
}

}  // namespace zorro
