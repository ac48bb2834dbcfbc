#include "core/library/definition_json.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/text.h"

namespace zorro {
namespace {

using Part = DefinitionError::Part;

[[noreturn]] void refuse(const std::string& place, const std::string& what, Part part = Part::words) {
    throw DefinitionError(part, place.empty() ? what : place + ": " + what);
}

void requireObject(const Json& json, const std::string& place) {
    if (!json.is_object()) {
        refuse(place, "a definition is an object {...}, not " + inQuotes(jsonLine(json)));
    }
}

void refuseOthers(const Json& json, const std::string& place, const std::vector<std::string>& known) {
    for (const auto& [key, value] : json.items()) {
        if (std::ranges::find(known, key) == known.end()) {
            const std::string guess = nearest(key, known);
            refuse(place, "unknown key " + inQuotes(key) +
                              (guess.empty() ? "; known here are " + listed(known)
                                             : "; did you mean " + inQuotes(guess) + "?"));
        }
    }
}

/// The text of a key; empty where it is left out.
std::string textIn(const Json& json, const char* key, const std::string& place) {
    const auto found = json.find(key);
    if (found == json.end()) {
        return {};
    }
    if (!found->is_string()) {
        refuse(place + "." + key, "should be text, not " + inQuotes(jsonLine(*found)));
    }
    return found->get<std::string>();
}

double numberIn(const Json& json, const std::string& place) {
    if (!json.is_number() || !std::isfinite(json.get<double>())) {
        refuse(place, "should be a finite number, not " + inQuotes(jsonLine(json)), Part::parameter);
    }
    return json.get<double>();
}

ParameterScale scaleIn(const Json& json, const std::string& place) {
    if (json != "linear" && json != "logarithmic") {
        refuse(place, "should be \"linear\" or \"logarithmic\", not " + inQuotes(jsonLine(json)),
               Part::parameter);
    }
    return json == "linear" ? ParameterScale::linear : ParameterScale::logarithmic;
}

void readParameter(const Json& json, const std::string& place, Description& description) {
    requireObject(json, place);
    refuseOthers(json, place, {"name", "default", "lower", "upper", "scale"});
    Parameter& parameter = [&]() -> Parameter& {
        try {
            return parameterCalled(description, textIn(json, "name", place));
        } catch (const DefinitionError& error) {
            refuse(place, error.what(), Part::parameter);
        }
    }();
    const auto number = [&](const char* key, double usual) {
        return json.contains(key) ? numberIn(json.at(key), place + "." + key) : usual;
    };
    const ParameterScale scale =
        json.contains("scale") ? scaleIn(json.at("scale"), place + ".scale") : parameter.scale;
    setBounds(parameter, number("lower", parameter.lower), number("upper", parameter.upper), scale);
    parameter.defaultValue = number("default", parameter.defaultValue);
}

Description descriptionIn(const Json& json, const std::string& place) {
    requireObject(json, place);
    refuseOthers(json, place, {"name", "formula", "about", "source", "parameters"});
    const std::string name = textIn(json, "name", place);
    const std::string formula = textIn(json, "formula", place);
    if (name.empty() || formula.empty()) {
        refuse(place, name.empty() ? "a definition needs a \"name\"" : "a definition needs a \"formula\"");
    }
    if (name.size() > longestFunctionName) {
        refuse(place, "the name is longer than " + std::to_string(longestFunctionName) + " characters");
    }
    Description description = describeOwn(name, formula);
    description.about = textIn(json, "about", place);
    description.source = textIn(json, "source", place);
    if (const auto parameters = json.find("parameters"); parameters != json.end()) {
        if (!parameters->is_array()) {
            refuse(place + ".parameters", "should be a list [...]");
        }
        for (std::size_t i = 0; i < parameters->size(); ++i) {
            readParameter((*parameters)[i], place + ".parameters[" + std::to_string(i) + "]", description);
        }
    }
    return description;
}

}  // namespace

Json definitionJson(const Description& description) {
    Json json{{"name", description.name}, {"formula", description.formula}};
    if (!description.about.empty()) {
        json["about"] = description.about;
    }
    if (!description.source.empty()) {
        json["source"] = description.source;
    }
    Json& parameters = json["parameters"] = Json::array();
    for (const Parameter& each : description.parameters) {
        parameters.push_back(
            {{"name", each.name},
             {"default", each.defaultValue},
             {"lower", each.lower},
             {"upper", each.upper},
             {"scale", each.scale == ParameterScale::logarithmic ? "logarithmic" : "linear"}});
    }
    return json;
}

Json definitionsJson(const FunctionLibrary& library) {
    Json list = Json::array();
    for (const FunctionPtr& function : library.functions()) {
        list.push_back(definitionJson(function->description()));
    }
    return list;
}

FunctionPtr functionFromJson(const Json& json, const std::string& place) {
    try {
        return makeOwn(descriptionIn(json, place));
    } catch (const DefinitionError& error) {
        const std::string sentence = error.what();
        throw DefinitionError(
            error.part(), place.empty() || sentence.starts_with(place) ? sentence : place + ": " + sentence,
            error.parameter(), error.position());
    }
}

FunctionLibrary libraryFromJson(const Json& json, const std::string& place) {
    if (!json.is_array()) {
        refuse(place, "should be a list [...] of definitions");
    }
    if (json.size() > mostDefinitions) {
        refuse(place, "there are more than " + std::to_string(mostDefinitions) + " definitions");
    }
    FunctionLibrary library;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string here = place + "[" + std::to_string(i) + "]";
        FunctionPtr function = functionFromJson(json[i], here);
        if (library.find(function->description().name) != nullptr) {
            refuse(here, inQuotes(function->description().name) + " is defined twice", Part::name);
        }
        library.add(std::move(function));
    }
    return library;
}

FunctionLibrary readImport(std::string_view text) {
    Json json;
    try {
        json = parseJson(text);
    } catch (const JsonError& error) {
        refuse({}, error.what());
    }
    FunctionLibrary library;
    if (json.is_object() && json.contains(functionsKey)) {
        library = libraryFromJson(json.at(functionsKey), functionsKey);
    } else if (json.is_array()) {
        library = libraryFromJson(json, functionsKey);
    } else if (json.is_object() && json.contains("formula")) {
        library.add(functionFromJson(json, {}));
    } else {
        refuse({},
               "there are no definitions: they are a list, as 'zorro list --mine --format json' prints, or "
               "stand "
               "under \"functions\"");
    }
    for (const FunctionPtr& function : library.functions()) {
        if (const std::string issue = nameIssue(function->description().name); !issue.empty()) {
            refuse({}, issue, Part::name);
        }
    }
    return library;
}

}  // namespace zorro
