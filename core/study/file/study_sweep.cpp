#include "core/study/file/study_sweep.h"

#include <algorithm>
#include <utility>

#include "core/run/comparison/field.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/study/file/study_words.h"
#include "core/text/number_range.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr std::size_t mostSwept = 1000;
constexpr const char* sweptForm =
    "a list [...] of at least two values, or \"lo:hi:count\" with or without \":log\"";

void requireObject(const Json& json, const std::string& where) {
    if (!json.is_object())
        refuseStudyValue(where, "an object {...}", json);
}

std::string keyOf(const std::string& axis) {
    return axis.substr(0, axis.find('='));
}

std::vector<double> numbersIn(const std::string& text, const std::string& where) {
    try {
        const NumberRange range = readRange(text);
        if (range.count > mostSwept)
            throw RangeError(inQuotes(text) + " has more than " + std::to_string(mostSwept) + " values");
        return valuesOf(range);
    } catch (const RangeError& error) {
        throw RunError(where + ": " + error.what());
    }
}

bool isRangeText(const Json& json) {
    return json.is_string() && isRange(json.get<std::string>());
}

/// The values of a list as they stand behind the "=" of an axis.
std::string listText(const ComparisonField* field, const Json& list, const std::string& where) {
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].is_structured())
            refuseStudyValue(where + "[" + std::to_string(i) + "]", "one value", list[i]);
        text += (i == 0 ? "" : ",") + studyValueText(field, list[i]);
    }
    return text;
}

/// What networks of a run may differ in; whether its values fit is seen with the comparison.
std::string axisIn(const ComparisonField* field, const std::string& name, const Json& json,
                   const std::string& where) {
    if (isRangeText(json)) {
        static_cast<void>(numbersIn(json.get<std::string>(), where));
        return name + '=' + json.get<std::string>();
    }
    if (!json.is_array() || json.size() < 2)
        refuseStudyValue(where, sweptForm, json);
    return name + '=' + listText(field, json, where);
}

SweptField sweptField(const ComparisonField& field, const Json& json, const std::string& where,
                      const std::filesystem::path& folder) {
    SweptField swept{.key = field.key, .values = {}};
    if (isRangeText(json)) {
        for (const double number : numbersIn(json.get<std::string>(), where))
            swept.values.push_back(studyFieldValue(field, number, where));
    } else if (!json.is_array() || json.size() < 2) {
        refuseStudyValue(where, sweptForm, json);
    } else {
        for (const Json& value : json) {
            const std::string place = where + "[" + std::to_string(swept.values.size()) + "]";
            swept.values.push_back(placedValue(field, studyFieldValue(field, value, place), folder));
        }
    }
    for (const FieldValue& value : swept.values) {
        if (std::ranges::count(swept.values, value) > 1)
            throw RunError(where + ": " + inQuotes(fieldText(value)) + " is there twice");
    }
    return swept;
}

bool isParameterOf(const std::vector<Curve>& activations, const std::string& word) {
    return std::ranges::any_of(activations, [&](const Curve& curve) {
        return parameterCalled(curve.description(), word).has_value();
    });
}

[[noreturn]] void refuseSwept(const std::vector<Curve>& activations, const std::string& where,
                              const std::string& word) {
    std::vector<std::string> parameters;
    for (const Curve& curve : activations) {
        for (const Parameter& parameter : curve.description().parameters) {
            if (std::ranges::count(parameters, parameter.name) == 0)
                parameters.push_back(parameter.name);
        }
    }
    std::vector<std::string> known = problemWords();
    known.insert(known.end(), parameters.begin(), parameters.end());
    if (!nearest(word, known).empty())
        refuseStudyKey(where, word, known);
    throw RunError(where + ": " + inQuotes(word) +
                   " is neither a field of a comparison nor a parameter of its activations, which have " +
                   (parameters.empty() ? "none" : listed(parameters)));
}

}  // namespace

StudySweep studySweep(const Json& json, const std::string& where, const std::vector<Curve>& activations,
                      const std::filesystem::path& folder) {
    requireObject(json, where);
    StudySweep sweep;
    for (const auto& [word, values] : json.items()) {
        const std::string place = where + "." + word;
        const ComparisonField* field = problemField(word);
        const std::string key = field == nullptr ? word : field->key;
        if (std::ranges::count(sweptKeys(sweep), key) > 0)
            throw RunError(where + ": " + studyWord(key) + " is there twice");
        if (field != nullptr && !field->isMemberWise)
            sweep.fields.push_back(sweptField(*field, values, place, folder));
        else if (field != nullptr || isParameterOf(activations, word))
            sweep.axes.push_back(axisIn(field, key, values, place));
        else
            refuseSwept(activations, where, word);
    }
    return sweep;
}

std::vector<std::string> sweptKeys(const StudySweep& sweep) {
    std::vector<std::string> keys;
    for (const SweptField& field : sweep.fields) keys.push_back(field.key);
    for (const std::string& axis : sweep.axes) keys.push_back(keyOf(axis));
    return keys;
}

void addSweep(StudySweep& sweep, const StudySweep& ofAll,
              const std::function<bool(const std::string& key)>& isChosen) {
    const std::vector<std::string> own = sweptKeys(sweep);
    const auto isNew = [&](const std::string& key) {
        return std::ranges::count(own, key) == 0 && !isChosen(key);
    };
    for (const SweptField& field : ofAll.fields) {
        if (isNew(field.key))
            sweep.fields.push_back(field);
    }
    for (const std::string& axis : ofAll.axes) {
        if (isNew(keyOf(axis)))
            sweep.axes.push_back(axis);
    }
}

std::vector<std::string> studyTuning(const Json& json, const std::string& where) {
    requireObject(json, where);
    std::vector<std::string> axes;
    for (const auto& [word, values] : json.items()) {
        const ComparisonField* field = problemField(word);
        const std::string name = field == nullptr ? word : field->option.substr(2);
        const std::string place = where + "." + word;
        if (values.is_null())
            axes.push_back(name);
        else if (values.is_array())
            axes.push_back(name + '=' + listText(field, values, place));
        else if (values.is_string())
            axes.push_back(name + '=' + values.get<std::string>());
        else
            refuseStudyValue(place, "text", values);
    }
    return axes;
}

}  // namespace zorro
