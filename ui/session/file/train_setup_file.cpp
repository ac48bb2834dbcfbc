#include "ui/session/file/train_setup_file.h"

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "ui/session/session_functions.h"

namespace zorro::ui {
namespace {

Curve readTrainedCurve(const JsonReader& spec, const FunctionLibrary& functions) {
    try {
        return parseCurve(spec.string(), functions);
    } catch (const SpecError& error) {
        spec.fail(error.what());
    }
}

/// A list of so many curves at most; `specIn` finds the SPEC in an element.
template <typename SpecIn, typename Take>
void readTrainedCurves(const JsonReader& list, const FunctionLibrary& functions, const SpecIn& specIn,
                       const Take& take) {
    const std::size_t count = list.arraySize(mostTrainActivations);
    for (std::size_t i = 0; i < count; ++i) {
        take(readTrainedCurve(specIn(list.at(i)), functions));
    }
}

/// Of fields those that networks may differ in; anything else may be a parameter.
void readSweep(const JsonReader& sweep, TrainSetup& setup) {
    constexpr std::size_t mostAxes = 64;
    for (const std::string& key : sweep.keys(mostAxes)) {
        const ComparisonField* field = findField(key);
        if (field == nullptr || field->isMemberWise) {
            setup.sweep[key] = sweep.at(key).string();
        }
    }
}

}  // namespace

Json trainSetupToJson(const TrainSetup& setup, const FunctionLibrary& functions) {
    auto activations = Json::array();
    for (const TrainActivation& each : setup.activations) {
        activations.push_back({{"spec", carriedSpecText(each.curve, functions)}});
    }
    auto gates = Json::array();
    for (const Curve& gate : setup.gates) {
        gates.push_back(carriedSpecText(gate, functions));
    }
    Json json{{"activations", std::move(activations)},
              {"seeds", setup.seeds},
              {"data_seeds", setup.dataSeeds},
              {"comparison", parseJson(comparisonJson(setup.comparison))}};
    if (!gates.empty()) {
        json["gates"] = std::move(gates);
    }
    for (const auto& [key, values] : setup.sweep) {
        json["sweep"][key] = values;
    }
    return json;
}

TrainSetup readTrainSetup(const JsonReader& in, const FunctionLibrary& functions) {
    TrainSetup setup = defaultTrainSetup();
    if (in.has("activations")) {
        setup.activations.clear();
        readTrainedCurves(
            in.at("activations"), functions, [](const JsonReader& each) { return each.at("spec"); },
            [&setup](Curve curve) { setup.activations.push_back({std::move(curve)}); });
    }
    if (in.has("gates")) {
        readTrainedCurves(
            in.at("gates"), functions, [](const JsonReader& each) { return each; },
            [&setup](Curve curve) { setup.gates.push_back(std::move(curve)); });
    }
    if (in.has("data_seeds")) {
        setup.dataSeeds =
            static_cast<std::size_t>(in.at("data_seeds").integer(1, static_cast<int>(mostSeeds)));
    }
    if (in.has("seeds")) {
        setup.seeds = static_cast<std::size_t>(in.at("seeds").integer(1, static_cast<int>(mostSeeds)));
    }
    if (in.has("sweep")) {
        readSweep(in.at("sweep"), setup);
    }
    if (in.has("comparison")) {
        try {
            setup.comparison = readPlan(in.at("comparison").text());
        } catch (const RunError& error) {
            in.at("comparison").fail(error.what());
        }
        setup.comparison.members.clear();
    }
    return setup;
}

}  // namespace zorro::ui
