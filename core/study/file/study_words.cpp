#include "core/study/file/study_words.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/dataset/generated.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// What a study says once for all its problems, and the baseline, in whose place is the best of each problem.
constexpr std::array<std::string_view, 5> ofTheStudy{"name", "tags", "program", "training.device",
                                                     "protocol.baseline"};

std::string withUnderscores(std::string word) {
    std::ranges::replace(word, '-', '_');
    return word;
}

bool mayBeChosen(const ComparisonField& field) {
    return !field.option.empty() && std::ranges::find(ofTheStudy, field.key) == ofTheStudy.end();
}

}  // namespace

std::string studyWord(const std::string& key) {
    const ComparisonField* field = findField(key);
    return field == nullptr || field->option.empty() ? key : withUnderscores(field->option.substr(2));
}

std::vector<std::string> problemWords() {
    std::vector<std::string> words;
    for (const ComparisonField& field : comparisonFields()) {
        if (mayBeChosen(field))
            words.push_back(studyWord(field.key));
    }
    return words;
}

const ComparisonField* problemField(const std::string& word) {
    const auto& fields = comparisonFields();
    const auto found = std::ranges::find_if(fields, [&](const ComparisonField& field) {
        return mayBeChosen(field) && (field.key == word || studyWord(field.key) == withUnderscores(word));
    });
    return found == fields.end() ? nullptr : &*found;
}

void refuseStudyKey(const std::string& where, const std::string& key, const std::vector<std::string>& known) {
    const std::string meant = nearest(key, known);
    throw RunError(where + ": unknown key " + inQuotes(key) +
                   (meant.empty() ? "; known here are " + listed(known) : "; did you mean " + meant + "?"));
}

void refuseStudyValue(const std::string& where, const std::string& expected, const Json& found) {
    throw RunError(where + " should be " + expected + ", not " +
                   inQuotes(found.is_string() ? found.get<std::string>() : jsonLine(found)));
}

std::string studyValueText(const ComparisonField* field, const Json& json) {
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_boolean() && field != nullptr && !field->wordAlone.empty())
        return json.get<bool>() ? field->wordAlone : fieldText(defaultValue(*field));
    if (json.is_number_float())
        return shortestNumber(json.get<double>());
    return json.is_null() ? std::string() : jsonLine(json);
}

FieldValue placedValue(const ComparisonField& field, FieldValue value, const std::filesystem::path& folder) {
    auto* path = std::get_if<std::string>(&value);
    const bool isPath = field.key == "data.source" || field.key == "data.test_data";
    if (path != nullptr && isPath && !path->empty() && findGenerated(*path) == nullptr)
        *path = (folder / *path).lexically_normal().string();
    return value;
}

FieldValue studyFieldValue(const ComparisonField& field, const Json& json, const std::string& where) {
    if (json.is_object() || json.is_array())
        refuseStudyValue(where, "one value; several stand in \"sweep\"", json);
    if (json.is_null() && !field.access.mayBeLeftOut)
        refuseStudyValue(where, "a value", json);
    try {
        return readFieldText(field, studyValueText(&field, json));
    } catch (const ComparisonError& error) {
        throw RunError(issueText(error.issue(), [&](const std::string& key) {
            return key == field.key ? where : studyWord(key);
        }));
    }
}

}  // namespace zorro
