#include "core/study/file/study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/field.h"
#include "core/study/file/study_sweep.h"
#include "core/study/file/study_words.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostDataSeeds = 1000;
constexpr std::size_t longestName = 80;
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
            study.minutes = amountIn(*minutes, "minutes");
        if (const Json* budget = find("budget"))
            study.budget = amountIn(*budget, "budget");
        if (const Json* resources = find("resources"))
            study.resources = resourcesIn(*resources);
        count("seeds", mostSeeds, study.seeds);
        count("data_seeds", mostDataSeeds, study.dataSeeds);
        count("stack", mostMembers, study.stack);
        if (const Json* place = find("place"))
            study.place = textIn(*place, "place");
        if (const Json* device = find("device"))
            study.device = textIn(*device, "device");
        study.activations = activations(needed(json_, "the study", "activations"));
        readProblems(needed(json_, "the study", "problems"), study);
        const bool tunes = std::ranges::any_of(
            study.problems, [](const ProblemDescription& problem) { return isChosen(problem, tunedKey); });
        if (study.budget > 0 && !tunes)
            throw RunError(
                "budget is what tuning may take, and nothing is tuned; give \"tune\", or leave it out");
        return study;
    }

private:
    static constexpr std::array<const char*, 16> keys{
        "name",  "about",  "minutes", "problems", "activations", "seeds", "data_seeds", "tune",
        "sweep", "budget", "metric",  "report",   "stack",       "place", "resources",  "device"};
    static constexpr std::array<const char*, 4> resourceKeys{"cpus", "memory", "time", "gpus"};

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
    static double amountIn(const Json& json, const char* where) {
        const bool holds = json.is_number() && std::isfinite(json.get<double>()) && json.get<double>() >= 0;
        requireKind(holds, where, "a number that is not negative", json);
        return json.get<double>();
    }

    /// Texts and whole numbers, which the place reads (checkPlace()).
    static std::map<std::string, std::string> resourcesIn(const Json& json) {
        requireKind(json.is_object(), "resources", "an object {...}", json);
        std::map<std::string, std::string> resources;
        for (const auto& [key, value] : json.items()) {
            if (std::ranges::find(resourceKeys, key) == resourceKeys.end())
                refuseStudyKey("resources", key, {resourceKeys.begin(), resourceKeys.end()});
            requireKind(value.is_string() || value.is_number_unsigned(), "resources." + key,
                        "text or a whole number", value);
            resources[key] = value.is_string() ? value.get<std::string>() : jsonLine(value);
        }
        return resources;
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

    /// What the study says of the protocol and the tuning of all its problems.
    [[nodiscard]] std::vector<std::pair<std::string, FieldValue>> protocol() const {
        std::vector<std::pair<std::string, FieldValue>> fields;
        if (const Json* tune = find("tune"))
            fields.emplace_back(tunedKey, studyTuning(*tune, "tune"));
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
        const StudySweep ofAll =
            sweep ? studySweep(*sweep, "sweep", study.activations, folder_) : StudySweep();
        for (const Json& each : json) {
            const std::string where = "problems[" + std::to_string(study.problems.size()) + "]";
            ProblemDescription problem = problemIn(each, where, study.activations);
            for (const std::string& key : sweptKeys(problem.sweep)) {
                if (isChosen(problem, key))
                    throw RunError(where + ": " + studyWord(key) +
                                   " has a value and is swept too; leave out one of them");
            }
            addSweep(problem.sweep, ofAll, [&](const std::string& key) { return isChosen(problem, key); });
            if (std::ranges::count(study.problems, problem.name, &ProblemDescription::name) > 0)
                throw RunError(where + ": two problems are called " + inQuotes(problem.name) +
                               "; give each its own name");
            study.problems.push_back(std::move(problem));
        }
    }

    [[nodiscard]] ProblemDescription problemIn(const Json& json, const std::string& where,
                                               const std::vector<Curve>& activations) const {
        requireKind(json.is_object(), where, "an object {...}", json);
        ProblemDescription problem{
            .name = nameIn(needed(json, where, "name"), where + ".name"), .fields = protocol(), .sweep = {}};
        for (const auto& [word, value] : json.items()) {
            if (word == "name")
                continue;
            if (word == "sweep") {
                problem.sweep = studySweep(value, where + ".sweep", activations, folder_);
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
                problem.fields.emplace_back(tunedKey, studyTuning(value, where + "." + word));
                continue;
            }
            problem.fields.emplace_back(
                field->key, placedValue(*field, studyFieldValue(*field, value, where + "." + word), folder_));
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
        parsed = parseWrittenJson(json);
    } catch (const JsonError& error) {
        throw RunError(std::string("the study cannot be read: ") + error.what());
    }
    std::error_code ignored;
    return StudyReader(parsed, fs::absolute(folder, ignored), own).read();
}

}  // namespace zorro
