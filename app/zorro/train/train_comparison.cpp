#include "app/zorro/train/train_comparison.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "app/zorro/command_line/usage_error.h"
#include "core/activation/spec.h"
#include "core/file/file.h"
#include "core/plan/plan.h"
#include "core/run/comparison/names.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using Json = nlohmann::json;

/// The value as JSON; a number stays as it was written, so that 1e3 steps are an error of the file's reader.
Json valueOf(const ComparisonOption& option, const std::string& word) {
    if (option.kind == ComparisonOption::Kind::text) {
        return word;
    }
    const std::optional<double> number = parseNumber(trimmed(word));
    if (!number || !std::isfinite(*number)) {
        throw UsageError(std::string(option.option) + ": " + inQuotes(word) + " is not a number");
    }
    const bool whole = *number == std::floor(*number) && std::abs(*number) < 9e15;
    return whole ? Json(static_cast<std::int64_t>(*number)) : Json(*number);
}

void set(Json& json, const ComparisonOption& option, Json value) {
    (*option.section == '\0' ? json : json[option.section])[option.key] = std::move(value);
}

/// The sentence with the options in place of the keys of the file.
std::string withOptionNames(std::string sentence) {
    for (const ComparisonOption& option : comparisonOptions()) {
        const std::string key = std::string(option.section) + "." + option.key;
        if (const std::size_t at = sentence.find(key);
            *option.section != '\0' && at != std::string::npos &&
            std::isalnum(
                static_cast<unsigned char>(sentence[std::min(at + key.size(), sentence.size() - 1)])) == 0) {
            sentence.replace(at, key.size(), option.option);
        }
    }
    return sentence;
}

std::size_t seedsOf(const std::string& word) {
    if (word.empty()) {
        return 3;
    }
    const double count = parseNumber(trimmed(word)).value_or(0);
    if (!(count >= 1 && count <= static_cast<double>(mostSeeds)) || count != std::floor(count)) {
        throw UsageError("--seeds: " + inQuotes(word) + " is not a whole number from 1 to 10000");
    }
    return static_cast<std::size_t>(count);
}

Curve trainableCurve(const std::string& word) {
    try {
        const Spec spec = parseSpec(word);
        if (!spec.expression.empty()) {
            throw UsageError("--activation: " + inQuotes(word) +
                             " is a formula, which cannot be trained; choose a function of 'zorro list'");
        }
        return applyAssignments(catalogueFunction(spec), spec.assignments);
    } catch (const SpecError& error) {
        throw UsageError("--activation " + inQuotes(word) + ": " + error.what());
    }
}

std::vector<Member> membersOf(const TrainWords& words) {
    const std::size_t seeds = seedsOf(words.seeds);
    std::vector<Curve> activations;
    for (const std::string& word : words.activations) {
        activations.push_back(trainableCurve(word));
    }
    return makeMembers(activations, seeds);
}

/// The value of an option that others' defaults depend on.
std::string given(const TrainWords& words, const std::string& option, const std::string& otherwise) {
    const auto found = words.values.find(option);
    return found == words.values.end() ? otherwise : found->second;
}

Comparison startOf(const TrainWords& words) {
    if (!words.config.empty()) {
        try {
            return readComparison(readFile(words.config));
        } catch (const RunError& error) {
            throw RunError("'" + words.config + "': " + error.what());
        }
    }
    if (words.activations.empty()) {
        throw UsageError("train: an activation is missing; give --activation SPEC, or --config FILE");
    }
    const std::string kind = given(words, "--architecture", "mlp");
    ArchitectureKind architecture = ArchitectureKind::mlp;
    for (const auto& [name, value] : architectureNames) {
        architecture = name == kind ? value : architecture;
    }
    return defaultComparison(architecture, given(words, "--data", "spirals"));
}

}  // namespace

Comparison comparisonOf(const TrainWords& words) {
    Comparison start = startOf(words);
    if (!words.activations.empty()) {
        start.members = membersOf(words);
    } else if (!words.seeds.empty()) {
        throw UsageError("--seeds: the members of --config have their seeds; give --activation too");
    }
    if (!words.tags.empty()) {
        start.tags = words.tags;
    }
    Json json = Json::parse(comparisonJson(start));
    for (const ComparisonOption& option : comparisonOptions()) {
        if (const auto word = words.values.find(option.option); word != words.values.end()) {
            set(json, option, valueOf(option, word->second));
        }
        if (words.flags.contains(option.option)) {
            set(json, option, true);
        }
    }
    if (words.values.contains("--steps") && !words.values.contains("--epochs")) {
        json["training"].erase("epochs");
    }
    try {
        Comparison comparison = readComparison(json.dump());
        checkComparison(comparison);
        if (comparison.name.empty()) {
            comparison.name = automaticName(comparison);
        }
        comparison.program = "zorro " ZORRO_VERSION;
        return comparison;
    } catch (const RunError& error) {
        throw UsageError("train: " + withOptionNames(error.what()));
    }
}

}  // namespace zorro
