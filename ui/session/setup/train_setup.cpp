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
#include "core/run/tuning/candidates.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/study/sweep/sweep.h"
#include "core/text/text.h"

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

bool isParameterKey(const std::string& key) {
    return findField(key) == nullptr;
}

bool counts(const TrainSetup& setup, const std::string& key) {
    if (const ComparisonField* field = findField(key)) {
        return applies(*field, setup.comparison);
    }
    return std::ranges::any_of(setup.activations, [&](const TrainActivation& each) {
        return parameterCalled(each.curve.description(), key).has_value();
    });
}

std::vector<std::string> variedParameters(const TrainSetup& setup, const Curve& curve) {
    std::vector<std::string> keys;
    for (const auto& [key, text] : setup.sweep) {
        if (isParameterKey(key) && parameterCalled(curve.description(), key)) {
            keys.push_back(key);
        }
    }
    return keys;
}

Curve withoutVaried(const TrainSetup& setup, Curve curve) {
    for (const std::string& key : variedParameters(setup, curve)) {
        const std::size_t at = *parameterCalled(curve.description(), key);
        curve.parameters[at] = curve.description().parameters[at].defaultValue;
    }
    return curve;
}

namespace {

std::vector<Curve> curvesOf(const TrainSetup& setup) {
    std::vector<Curve> curves;
    for (const TrainActivation& each : setup.activations) {
        curves.push_back(each.curve);
    }
    return curves;
}

}  // namespace

std::vector<FieldValue> sweptValues(const TrainSetup& setup, const std::string& key) {
    const auto swept = setup.sweep.find(key);
    if (swept == setup.sweep.end() || !counts(setup, key)) {
        return {};
    }
    Comparison comparison = setup.comparison;
    if (isParameterKey(key)) {
        comparison.members = makeMembers(curvesOf(setup), 1);
    }
    try {
        return sweptValues(comparison, key + '=' + swept->second);
    } catch (const SweepError&) {  // plannedComparison() says why
        return {};
    }
}

void requireSweep(const TrainSetup& setup, const std::string& key, const std::string& values) {
    Comparison comparison = setup.comparison;
    comparison.members = makeMembers(curvesOf(setup), 1);
    sweepMembers(comparison, {.axes = {key + '=' + values}});
}

std::vector<TrainActivation> trainedActivations(const TrainSetup& setup) {
    std::vector<TrainActivation> all;
    for (const TrainActivation& each : setup.activations) {
        std::vector<TrainActivation> own{each};
        for (const std::string& key : variedParameters(setup, each.curve)) {
            std::vector<TrainActivation> longer;
            for (const FieldValue& value : sweptValues(setup, key)) {
                for (TrainActivation one : own) {
                    one.curve.parameters[*parameterCalled(one.curve.description(), key)] =
                        std::get<double>(value);
                    longer.push_back(std::move(one));
                }
            }
            own = longer.empty() ? own : std::move(longer);
            own.resize(std::min(own.size(), mostTrainActivations));
        }
        all.insert(all.end(), own.begin(), own.end());
    }
    all.resize(std::min(all.size(), mostTrainActivations));
    return all;
}

/// An activation without a parameter stands once for all its values.
std::size_t networksOf(const TrainSetup& setup) {
    std::map<std::string, std::size_t> values;
    std::size_t points = 1;
    for (const auto& [key, text] : setup.sweep) {
        values[key] = std::max<std::size_t>(1, sweptValues(setup, key).size());
        points *= isParameterKey(key) ? 1 : values[key];
    }
    std::size_t curves = 0;
    for (const TrainActivation& each : setup.activations) {
        std::size_t own = 1;
        for (const std::string& key : variedParameters(setup, each.curve)) {
            own *= values[key];
        }
        curves += own;
    }
    const std::size_t gates = hasGates(setup) ? std::max<std::size_t>(1, setup.gates.size()) : 1;
    return curves * gates * setup.seeds * setup.dataSeeds * points;
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
        if (counts(setup, key)) {
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

/// The comparison as it was before a trainer filled in what was tuned.
Comparison asAsked(const Comparison& comparison) {
    if (comparison.tuning.fields.empty()) {
        return comparison;
    }
    try {
        Comparison asked = comparison;
        const std::vector<TuningAxis> tuned = tuningAxes(comparison);
        for (Member& member : asked.members) {
            member = withoutTuned(std::move(member), tuned);
        }
        return asked;
    } catch (const std::exception&) {  // of a newer program
        return comparison;
    }
}

/// The values of varied parameters as one text, by parameter and function. Throws SpecError.
std::map<std::string, std::map<std::string, std::string>> parameterValues(const Comparison& comparison) {
    std::map<std::string, std::map<std::string, std::vector<std::string>>> lists;
    for (const Member& member : comparison.members) {
        for (const std::string& parameter : member.variedParameters) {
            const Curve curve = curveOf(member);
            const std::size_t at = parameterCalled(curve.description(), parameter).value();
            std::vector<std::string>& values = lists[parameter][curve.description().name];
            const std::string value = shortestNumber(curve.parameters[at]);
            if (std::ranges::count(values, value) == 0) {
                values.push_back(value);
            }
        }
    }
    std::map<std::string, std::map<std::string, std::string>> texts;
    for (const auto& [parameter, functions] : lists) {
        for (const auto& [function, values] : functions) {
            for (const std::string& value : values) {
                texts[parameter][function] += (value == values.front() ? "" : ",") + value;
            }
        }
    }
    return texts;
}

/// Whether every activation that has the parameter takes the same values of it; `valuesOf` has them by
/// function.
bool variesInAll(const TrainSetup& setup, const std::string& parameter,
                 const std::map<std::string, std::string>& valuesOf) {
    return std::ranges::all_of(setup.activations, [&](const TrainActivation& each) {
        const auto own = valuesOf.find(each.curve.description().name);
        return !parameterCalled(each.curve.description(), parameter) ||
               (own != valuesOf.end() && own->second == valuesOf.begin()->second);
    });
}

/// Puts the activations that differ in varied parameters only back into one with a sweep, where those make a
/// grid, as all that the window plans do. Throws SpecError.
TrainSetup withParameterSweep(const TrainSetup& written, const Comparison& comparison) {
    TrainSetup setup = written;
    for (const auto& each : parameterValues(comparison)) {
        const std::string& parameter = each.first;
        const bool isOfAll = variesInAll(written, parameter, each.second);
        for (const auto& [function, values] : each.second) {
            setup.sweep[isOfAll ? parameter : function + '.' + parameter] = values;
        }
    }
    std::set<std::string> known;
    std::vector<TrainActivation> activations;
    for (const TrainActivation& each : setup.activations) {
        const Curve curve = withoutVaried(setup, each.curve);
        if (known.insert(shortSpecText(curve)).second) {
            activations.push_back({curve, static_cast<int>(activations.size())});
        }
    }
    setup.activations = std::move(activations);
    return networksOf(setup) == comparison.members.size() ? setup : written;
}

}  // namespace

Comparison plannedComparison(const TrainSetup& setup) {
    if (setup.activations.empty()) {
        throw ComparisonError({"members", "there is no activation to train; add one"});
    }
    Comparison comparison = setup.comparison;
    comparison.members =
        makeMembers(curvesOf(setup), setup.seeds, hasGates(setup) ? setup.gates : std::vector<Curve>());
    sweep(setup, comparison);
    repeatOnData(comparison, setup.dataSeeds);
    if (comparison.name.empty()) {
        comparison.name = automaticName(comparison);
    }
    chooseCriticalPoints(comparison);
    checkComparison(comparison);
    return comparison;
}

TrainSetup setupOf(const Comparison& trained) {
    const Comparison comparison = asAsked(trained);
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
    try {
        return withParameterSweep(setup, comparison);
    } catch (const SpecError&) {
        return setup;
    }
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
        const auto axis = [&](const std::string& key) {
            std::string words = isParameterKey(key) ? key.substr(key.rfind('.') + 1) : key;
            for (const FieldValue& value : sweptValues(any, key)) {
                words += '=' + fieldText(value);
            }
            return words;
        };
        for (const auto& [key, written] : any.sweep) {
            if (!isParameterKey(key)) {
                text += sweptValues(any, key).empty() ? "" : axis(key);
            }
        }
        for (const TrainActivation& each : any.activations) {
            add('\n', withoutVaried(any, each.curve));
            std::set<std::string> varied;
            for (const std::string& key : variedParameters(any, each.curve)) {
                varied.insert(axis(key));
            }
            for (const std::string& words : varied) {
                text += words;
            }
        }
        for (const Curve& gate : hasGates(any) ? any.gates : std::vector<Curve>()) {
            add('\t', gate);
        }
        return text;
    };
    return plain(setup) == plain(setupOf(comparison));
}

}  // namespace zorro::ui
