#include "ui/session/setup/train_setup.h"

#include <algorithm>
#include <set>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/learned/layer_curve.h"
#include "core/study/sweep/sweep.h"

namespace zorro::ui {

TrainSetup defaultTrainSetup() {
    TrainSetup setup;
    const Comparison usual;
    setup.comparison = defaultComparison(usual.architecture.kind, usual.data.source);
    for (const char* name : {"symmetric-zorro", "gelu", "relu"}) {
        setup.activations.push_back({parseCurve(name)});
    }
    return setup;
}

bool hasGates(const TrainSetup& setup) {
    const ArchitectureInfo* info = findArchitecture(setup.comparison.architecture.kind);
    return info != nullptr && info->hasGates;
}

std::vector<FieldValue> sweptValues(const TrainSetup& setup, const std::string& key) {
    const auto swept = setup.sweep.find(key);
    if (swept == setup.sweep.end() || !applies(*findField(key), setup.comparison)) {
        return {};
    }
    try {
        return sweptValues(setup.comparison, key + '=' + swept->second);
    } catch (const SweepError&) {  // plannedComparison() says why
        return {};
    }
}

std::size_t networksOf(const TrainSetup& setup) {
    const std::size_t gates = hasGates(setup) ? std::max<std::size_t>(1, setup.gates.size()) : 1;
    std::size_t points = 1;
    for (const auto& [key, text] : setup.sweep) {
        points *= std::max<std::size_t>(1, sweptValues(setup, key).size());
    }
    return setup.activations.size() * gates * setup.seeds * setup.dataSeeds * points;
}

void setField(TrainSetup& setup, const ComparisonField& field, const FieldValue& value) {
    field.access.set(setup.comparison, value);
    if (field.bringsDefaults) {
        const Comparison before = setup.comparison;
        setup.comparison = defaultComparison(before.architecture.kind, before.data.source);
        setup.comparison.training.device = before.training.device;
        setup.comparison.tags = before.tags;
    }
}

namespace {

/// Gives the members what is swept. Throws ComparisonError.
void sweep(const TrainSetup& setup, Comparison& comparison) {
    Sweep sweep;
    for (const auto& [key, text] : setup.sweep) {
        if (applies(*findField(key), comparison)) {
            sweep.axes.push_back(key + '=' + text);
        }
    }
    if (sweep.axes.empty()) {
        return;
    }
    try {
        sweepMembers(comparison, sweep);
    } catch (const SweepError& error) {
        throw ComparisonError({"members", error.what()});
    }
}

/// The values of every field that members have for themselves, as one text.
std::map<std::string, std::string> sweepOf(const Comparison& comparison) {
    std::map<std::string, std::string> sweep;
    for (const std::string& key : memberWiseKeys()) {
        const auto hasOwn = [&key](const Member& member) { return member.values.contains(key); };
        if (std::ranges::none_of(comparison.members, hasOwn)) {
            continue;
        }
        for (const FieldValue& value : valuesOfMembers(comparison, *findField(key))) {
            sweep[key] += (sweep[key].empty() ? "" : ",") + fieldText(value);
        }
    }
    return sweep;
}

}  // namespace

Comparison plannedComparison(const TrainSetup& setup) {
    if (setup.activations.empty()) {
        throw ComparisonError({"members", "there is no activation to train; add one"});
    }
    Comparison comparison = setup.comparison;
    std::vector<Curve> activations;
    for (const TrainActivation& each : setup.activations) {
        activations.push_back(each.curve);
    }
    comparison.members =
        makeMembers(activations, setup.seeds, hasGates(setup) ? setup.gates : std::vector<Curve>());
    sweep(setup, comparison);
    repeatOnData(comparison, setup.dataSeeds);
    if (comparison.name.empty()) {
        comparison.name = automaticName(comparison);
    }
    chooseCriticalPoints(comparison);
    checkComparison(comparison);
    return comparison;
}

TrainSetup setupOf(const Comparison& comparison) {
    TrainSetup setup{.comparison = comparison};
    std::set<std::uint64_t> seeds;
    for (const Member& member : comparison.members) {
        seeds.insert(member.seed);
    }
    setup.seeds = std::max<std::size_t>(1, seeds.size());
    setup.dataSeeds = std::max<std::size_t>(1, dataSeedsOf(comparison).size());
    int color = 0;
    std::set<std::string> known;
    std::set<std::string> knownGates;
    for (const Member& member : comparison.members) {
        try {
            if (known.insert(member.activation).second) {
                setup.activations.push_back({curveOf(member), color});
                ++color;
            }
            if (!member.gate.empty() && knownGates.insert(member.gate).second) {
                setup.gates.push_back(gateCurve(member));
            }
        } catch (const SpecError&) {  // of a newer program
        }
    }
    setup.sweep = sweepOf(comparison);
    setup.comparison.members.clear();
    setup.comparison.provenance = {};
    return setup;
}

bool trainsTheSame(const TrainSetup& setup, const Comparison& comparison) {
    const auto plain = [](const TrainSetup& any) {
        std::string text = comparisonJson(withoutNames(any.comparison)) + std::to_string(any.seeds) + ' ' +
                           std::to_string(any.dataSeeds);
        const auto add = [&text](char sign, const Curve& curve) {
            text += sign;
            text += formulaSpecText(curve);
            text += isOwn(curve.description()) ? curve.description().name : std::string();
        };
        for (const auto& [key, written] : any.sweep) {
            for (const FieldValue& value : sweptValues(any, key)) {
                text += key + '=' + fieldText(value);
            }
        }
        for (const TrainActivation& each : any.activations) {
            add('\n', each.curve);
        }
        for (const Curve& gate : hasGates(any) ? any.gates : std::vector<Curve>()) {
            add('\t', gate);
        }
        return text;
    };
    return plain(setup) == plain(setupOf(comparison));
}

}  // namespace zorro::ui
