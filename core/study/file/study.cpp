#include "core/study/file/study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/activation/spec.h"
#include "core/dataset/generated.h"
#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/field.h"
#include "core/study/file/study_words.h"
#include "core/text/json.h"
#include "core/text/number_range.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostDataSeeds = 1000;
constexpr std::size_t largestStack = 100'000;
constexpr std::size_t longestName = 80;
constexpr std::size_t mostSwept = 1000;
constexpr const char* tunedKey = "tuning.fields";

void requireKind(bool holds, const std::string& where, const char* expected, const Json& found) {
    if (!holds)
        refuseStudyValue(where, expected, found);
}

std::string textIn(const Json& json, const std::string& where) {
    requireKind(json.is_string(), where, "text", json);
    return json.get<std::string>();
}

/// A name is a part of a folder's and of a line.
std::string nameIn(const Json& json, const std::string& where) {
    const std::string name(trimmed(textIn(json, where)));
    const bool isHidden = std::ranges::any_of(name, [](char letter) {
        return letter == '/' || static_cast<unsigned char>(letter) < ' ' || letter == 127;
    });
    requireKind(!name.empty() && !name.starts_with('.') && name.size() <= longestName && !isHidden, where,
                "a name of at most 80 letters without / that does not begin with a dot", json);
    return name;
}

std::size_t countIn(const Json& json, const std::string& where, std::size_t most) {
    const bool isCount =
        json.is_number_unsigned() && json.get<std::uint64_t>() >= 1 && json.get<std::uint64_t>() <= most;
    requireKind(isCount, where, ("a whole number from 1 to " + std::to_string(most)).c_str(), json);
    return json.get<std::size_t>();
}

/// From the root on, so that a study means the same files wherever it is run from.
FieldValue placedPath(const ComparisonField& field, FieldValue value, const fs::path& folder) {
    auto* path = std::get_if<std::string>(&value);
    const bool isPath = field.key == "data.source" || field.key == "data.test_data";
    if (path != nullptr && isPath && !path->empty() && findGenerated(*path) == nullptr)
        *path = (folder / *path).lexically_normal().string();
    return value;
}

class StudyReader {
public:
    StudyReader(const Json& json, fs::path folder, const FunctionLibrary& own)
        : json_(json), folder_(std::move(folder)), own_(own) {}

    Study read() {
        requireKind(json_.is_object(), "the study", "an object {...}", json_);
        for (const auto& [key, value] : json_.items()) {
            if (std::ranges::find(keys, key) == keys.end())
                refuseStudyKey("the study", key, {keys.begin(), keys.end()});
        }
        Study study{.name = nameIn(needed(json_, "the study", "name"), "name"), .seeds = usualSeeds};
        if (const Json* about = find("about"))
            study.about = textIn(*about, "about");
        if (const Json* minutes = find("minutes"))
            study.minutes = minutesIn(*minutes);
        count("seeds", mostSeeds, study.seeds);
        count("data_seeds", mostDataSeeds, study.dataSeeds);
        count("stack", largestStack, study.stack);
        if (const Json* place = find("place"))
            study.place = textIn(*place, "place");
        if (const Json* device = find("device"))
            study.device = textIn(*device, "device");
        study.activations = activations(needed(json_, "the study", "activations"));
        readProblems(needed(json_, "the study", "problems"), study);
        return study;
    }

private:
    static constexpr std::array<const char*, 14> keys{
        "name", "about", "minutes", "problems", "activations", "seeds", "data_seeds",
        "tune", "sweep", "metric",  "report",   "stack",       "place", "device"};

    [[nodiscard]] const Json* find(const char* key) const {
        const auto found = json_.find(key);
        return found == json_.end() ? nullptr : &*found;
    }
    static const Json& needed(const Json& json, const std::string& where, const char* key) {
        const auto found = json.find(key);
        if (found == json.end())
            throw RunError(where + " has no " + inQuotes(key));
        return *found;
    }
    void count(const char* key, std::size_t most, std::size_t& value) const {
        if (const Json* found = find(key))
            value = countIn(*found, key, most);
    }
    static double minutesIn(const Json& json) {
        const bool holds = json.is_number() && std::isfinite(json.get<double>()) && json.get<double>() >= 0;
        requireKind(holds, "minutes", "a number that is not negative", json);
        return json.get<double>();
    }

    [[nodiscard]] std::vector<Curve> activations(const Json& json) const {
        requireKind(json.is_array() && !json.empty(), "activations", "a list [...] of SPECs", json);
        std::vector<Curve> curves;
        std::vector<std::string> specs;
        for (const Json& each : json) {
            const std::string where = "activations[" + std::to_string(curves.size()) + "]";
            try {
                curves.push_back(parseCurve(textIn(each, where), own_));
            } catch (const SpecError& error) {
                throw RunError(where + ": " + error.what());
            }
            specs.push_back(shortSpecText(curves.back()));
            if (std::ranges::count(specs, specs.back()) > 1)
                throw RunError(where + ": " + inQuotes(specs.back()) + " is there twice");
        }
        return curves;
    }

    /// A list, or a range of numbers.
    [[nodiscard]] std::vector<FieldValue> valuesIn(const ComparisonField& field, const Json& json,
                                                   const std::string& where) const {
        std::vector<FieldValue> values;
        if (json.is_string() && isRange(json.get<std::string>())) {
            for (const double number : numbersIn(json.get<std::string>(), where))
                values.push_back(studyFieldValue(field, number, where));
            return values;
        }
        requireKind(json.is_array() && json.size() >= 2, where,
                    "a list [...] of at least two values, or \"lo:hi:count\" with or without \":log\"", json);
        for (const Json& value : json) {
            const std::string place = where + "[" + std::to_string(values.size()) + "]";
            values.push_back(placedPath(field, studyFieldValue(field, value, place), folder_));
        }
        return values;
    }

    static std::vector<double> numbersIn(const std::string& text, const std::string& where) {
        try {
            const NumberRange range = readRange(text);
            if (range.count > mostSwept)
                throw RangeError(inQuotes(text) + " has more than " + std::to_string(mostSwept) + " values");
            return valuesOf(range);
        } catch (const RangeError& error) {
            throw RunError(where + ": " + error.what());
        }
    }

    [[nodiscard]] std::vector<SweptField> sweepIn(const Json& json, const std::string& where) const {
        requireKind(json.is_object(), where, "an object {...}", json);
        std::vector<SweptField> sweep;
        for (const auto& [word, values] : json.items()) {
            const ComparisonField* field = problemField(word);
            if (field == nullptr)
                refuseStudyKey(where, word, problemWords());
            const std::string place = where + "." + word;
            SweptField swept{.key = field->key, .values = valuesIn(*field, values, place)};
            for (const FieldValue& value : swept.values) {
                if (std::ranges::count(swept.values, value) > 1)
                    throw RunError(place + ": " + inQuotes(fieldText(value)) + " is there twice");
            }
            if (std::ranges::count(sweep, swept.key, &SweptField::key) > 0)
                throw RunError(where + ": " + studyWord(swept.key) + " is there twice");
            sweep.push_back(std::move(swept));
        }
        return sweep;
    }

    /// What each activation tunes for itself, as --tune of `zorro train` has it: {field or parameter: range,
    /// list of values, or null for the usual range}.
    static FieldValue tuningIn(const Json& json, const std::string& where) {
        requireKind(json.is_object(), where, "an object {...}", json);
        std::vector<std::string> fields;
        for (const auto& [word, values] : json.items()) {
            const ComparisonField* field = problemField(word);
            std::string text = field == nullptr ? word : field->option.substr(2);
            if (values.is_array()) {
                for (const Json& value : values)
                    text += (&value == &values.front() ? "=" : ",") +
                            (value.is_string() ? value.get<std::string>() : jsonLine(value));
            } else if (!values.is_null()) {
                text += "=" + textIn(values, where + "." + word);
            }
            fields.push_back(text);
        }
        return fields;
    }

    /// What the study says of the protocol and the tuning of all its problems.
    [[nodiscard]] std::vector<std::pair<std::string, FieldValue>> protocol() const {
        std::vector<std::pair<std::string, FieldValue>> fields;
        if (const Json* tune = find("tune"))
            fields.emplace_back(tunedKey, tuningIn(*tune, "tune"));
        for (const char* key : {"protocol.metric", "protocol.report"}) {
            const std::string word = studyWord(key);
            if (const Json* value = find(word.c_str()))
                fields.emplace_back(key, studyFieldValue(*findField(key), *value, word));
        }
        return fields;
    }

    static bool isChosen(const ProblemDescription& problem, const std::string& key) {
        return std::ranges::any_of(problem.fields, [&](const auto& chosen) { return chosen.first == key; });
    }

    void readProblems(const Json& json, Study& study) const {
        requireKind(json.is_array() && !json.empty(), "problems", "a list [...] of problems", json);
        const Json* sweep = find("sweep");
        const std::vector<SweptField> ofAll = sweep ? sweepIn(*sweep, "sweep") : std::vector<SweptField>();
        for (const Json& each : json) {
            const std::string where = "problems[" + std::to_string(study.problems.size()) + "]";
            ProblemDescription problem = problemIn(each, where);
            for (const SweptField& field : problem.sweep) {
                if (isChosen(problem, field.key))
                    throw RunError(where + ": " + studyWord(field.key) +
                                   " has a value and is swept too; leave out one of them");
            }
            for (const SweptField& field : ofAll) {
                const bool isSwept = std::ranges::count(problem.sweep, field.key, &SweptField::key) > 0;
                if (!isSwept && !isChosen(problem, field.key))
                    problem.sweep.push_back(field);
            }
            if (std::ranges::count(study.problems, problem.name, &ProblemDescription::name) > 0)
                throw RunError(where + ": two problems are called " + inQuotes(problem.name) +
                               "; give each its own name");
            study.problems.push_back(std::move(problem));
        }
    }

    [[nodiscard]] ProblemDescription problemIn(const Json& json, const std::string& where) const {
        requireKind(json.is_object(), where, "an object {...}", json);
        ProblemDescription problem{
            .name = nameIn(needed(json, where, "name"), where + ".name"), .fields = protocol(), .sweep = {}};
        for (const auto& [word, value] : json.items()) {
            if (word == "name")
                continue;
            if (word == "sweep") {
                problem.sweep = sweepIn(value, where + ".sweep");
                continue;
            }
            const ComparisonField* field = problemField(word);
            if (field == nullptr) {
                std::vector<std::string> known = problemWords();
                known.insert(known.begin(), {"name", "sweep"});
                refuseStudyKey(where, word, known);
            }
            std::erase_if(problem.fields, [&](const auto& chosen) {
                return chosen.first == field->key &&
                       (chosen.first.starts_with("protocol.") || chosen.first == tunedKey);
            });
            if (isChosen(problem, field->key))
                throw RunError(where + ": " + studyWord(field->key) + " is there twice");
            if (field->key == tunedKey) {
                problem.fields.emplace_back(tunedKey, tuningIn(value, where + "." + word));
                continue;
            }
            problem.fields.emplace_back(
                field->key, placedPath(*field, studyFieldValue(*field, value, where + "." + word), folder_));
        }
        return problem;
    }

    const Json& json_;
    fs::path folder_;
    const FunctionLibrary& own_;
};

}  // namespace

Study readStudy(std::string_view json, const fs::path& folder, const FunctionLibrary& own) {
    Json parsed;
    try {
        parsed = parseJson(json);
    } catch (const JsonError& error) {
        throw RunError(std::string("the study cannot be read: ") + error.what());
    }
    std::error_code ignored;
    return StudyReader(parsed, fs::absolute(folder, ignored), own).read();
}

}  // namespace zorro
