#include "app/zorro/train/train_comparison.h"

#include <cmath>
#include <filesystem>
#include <functional>
#include <system_error>

#include "app/zorro/command_line/usage_error.h"
#include "core/dataset/dataset.h"
#include "core/dataset/generated.h"
#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/library/own_functions.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/comparison/field.h"
#include "core/study/sweep/sweep.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// What was written for a field as its value. Throws ComparisonError.
FieldValue valueOf(const ComparisonField& field, const std::vector<std::string>& words) {
    const bool areOneEach = field.access.kind == FieldKind::words && field.access.choices.empty();
    return areOneEach ? FieldValue(words) : readFieldText(field, fieldText(FieldValue(words)));
}

/// The whole number that an option asks for, `usual` where nothing was written. Throws UsageError.
std::size_t countIn(const std::string& word, const char* option, std::size_t usual, std::size_t most) {
    if (word.empty()) {
        return usual;
    }
    const double count = parseNumber(trimmed(word)).value_or(0);
    if (!(count >= 1 && count <= static_cast<double>(most)) || count != std::floor(count)) {
        throw UsageError(std::string(option) + ": " + inQuotes(word) + " is not a whole number from 1 to " +
                         std::to_string(most));
    }
    return static_cast<std::size_t>(count);
}

std::string optionOf(const std::string& key) {
    return findField(key)->option;
}

std::vector<Member> membersOf(const TrainWords& words) {
    const std::size_t seeds = seedCount(words.seeds, "--seeds", usualSeeds);
    std::vector<Curve> activations;
    for (const std::string& word : words.activations) {
        activations.push_back(trainableCurve(word));
    }
    std::vector<Curve> gates;
    for (const std::string& word : words.gates) {
        gates.push_back(trainableCurve(word, "--gate"));
    }
    try {
        return makeMembers(activations, seeds, gates, mostPlannedMembers);
    } catch (const TooManyMembers&) {
        throw;
    } catch (const ComparisonError& error) {
        throw UsageError("train: " + error.issue().sentence);
    }
}

/// How many points to draw; 0 where nobody asked.
std::size_t sampleSize(const std::string& word) {
    return countIn(word, "--sample", 0, mostPlannedMembers);
}

void requireGates(const TrainWords& words, const std::string& architecture) {
    const ArchitectureInfo* info = findArchitecture(architecture);
    if (!words.gates.empty() && info != nullptr && !info->hasGates) {
        throw UsageError("--gate: " + noGatesText(architecture));
    }
}

/// What was written for a field that others' defaults depend on.
std::string given(const TrainWords& words, const std::string& key) {
    const auto found = words.fields.find(key);
    return found == words.fields.end() ? fieldText(defaultValue(*findField(key))) : found->second.front();
}

Comparison startOf(const TrainWords& words) {
    if (!words.config.empty()) {
        try {
            return readPlan(readFile(words.config));
        } catch (const RunError& error) {
            throw RunError("'" + words.config + "': " + error.what());
        }
    }
    if (words.activations.empty()) {
        throw UsageError("train: an activation is missing; give --activation SPEC, or --config FILE");
    }
    return defaultComparison(given(words, "architecture.kind"), given(words, "data.source"));
}

/// Gives the members what --sweep and --sample say.
void sweep(const TrainWords& words, Comparison& comparison) {
    if (words.sweep.empty() && words.sample.empty()) {
        return;
    }
    try {
        sweepMembers(comparison,
                     {.axes = words.sweep, .sample = sampleSize(words.sample), .most = mostPlannedMembers});
    } catch (const SweepError& error) {
        throw UsageError("--sweep: " + std::string(error.what()));
    }
}

/// A path of something that is there, from the root on: the run may be resumed from elsewhere.
void makeAbsolute(std::string& path) {
    std::error_code problem;
    if (!path.empty() && findGenerated(path) == nullptr && std::filesystem::exists(path, problem)) {
        path = std::filesystem::absolute(path).lexically_normal().string();
        if (path.size() > 1 && path.back() == '/') {
            path.pop_back();
        }
    }
}

}  // namespace

std::size_t seedCount(const std::string& word, const char* option, std::size_t usual) {
    return countIn(word, option, usual, mostSeeds);
}

std::size_t stackSize(const std::string& word) {
    return countIn(word, "--stack", mostMembers, mostMembers);
}

Curve trainableCurve(const std::string& word, const char* option) {
    try {
        return parseCurve(word, ownFunctionsFor(word));
    } catch (const SpecError& error) {
        throw UsageError(std::string(option) + ' ' + inQuotes(word) + ": " + error.what());
    }
}

Comparison comparisonOf(const TrainWords& words) {
    Comparison comparison = startOf(words);
    if (!words.activations.empty()) {
        comparison.members = membersOf(words);
    } else if (!words.seeds.empty() || !words.dataSeeds.empty()) {
        throw UsageError(std::string(words.seeds.empty() ? "--data-seeds" : "--seeds") +
                         ": the members of --config have their seeds; give --activation too");
    } else if (!words.gates.empty()) {
        throw UsageError("--gate: the members of --config have their gates; give --activation too");
    }
    if (words.fields.contains("training.steps")) {
        comparison.training.epochs.reset();
    }
    try {
        for (const auto& [key, written] : words.fields) {
            const ComparisonField& field = *findField(key);
            field.access.set(comparison, valueOf(field, written));
            if (key == "data.function") {
                comparison.data.functions = ownFunctionsFor(comparison.data.function);
            }
        }
        makeAbsolute(comparison.data.source);
        makeAbsolute(comparison.data.testData);
        requireSource(comparison.data.source);
        for (const auto& [key, written] : words.fields) {
            checkArchitectureHas(*findField(key), comparison);
        }
        requireGates(words, comparison.architecture.kind);
        sweep(words, comparison);
        chooseCriticalPoints(comparison);
        repeatOnData(comparison, seedCount(words.dataSeeds, "--data-seeds", 1), mostPlannedMembers);
        checkComparison(comparison, mostPlannedMembers);
    } catch (const DatasetError& error) {
        throw UsageError(std::string("train: ") + error.what());
    } catch (const TooManyMembers&) {
        throw;
    } catch (const ComparisonError& error) {
        const std::string& key = error.issue().key;
        if (!words.config.empty() && !words.fields.contains(key)) {
            throw UsageError(inQuotes(words.config) + ": " + issueText(error.issue(), std::identity()));
        }
        throw UsageError("train: " + issueText(error.issue(), optionOf));
    }
    if (comparison.name.empty()) {
        comparison.name = automaticName(comparison);
    }
    comparison.program = "zorro " ZORRO_VERSION;
    return comparison;
}

}  // namespace zorro
