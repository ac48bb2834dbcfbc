#include "ui/session/file/train_setup_file.h"

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "ui/session/session_functions.h"

namespace zorro::ui {
namespace {

TrainActivation readActivation(const JsonReader& in, const FunctionLibrary& functions) {
    try {
        return {.curve = parseCurve(in.at("spec").string(), functions)};
    } catch (const SpecError& error) {
        in.at("spec").fail(error.what());
    }
}

}  // namespace

Json trainSetupToJson(const TrainSetup& setup, const FunctionLibrary& functions) {
    auto activations = Json::array();
    for (const TrainActivation& each : setup.activations) {
        activations.push_back({{"spec", carriedSpecText(each.curve, functions)}});
    }
    return {{"activations", std::move(activations)},
            {"seeds", setup.seeds},
            {"data_seeds", setup.dataSeeds},
            {"comparison", parseJson(comparisonJson(setup.comparison))}};
}

TrainSetup readTrainSetup(const JsonReader& in, const FunctionLibrary& functions) {
    TrainSetup setup = defaultTrainSetup();
    if (in.has("activations")) {
        setup.activations.clear();
        const JsonReader activations = in.at("activations");
        const std::size_t count = activations.arraySize(mostTrainActivations);
        for (std::size_t i = 0; i < count; ++i) {
            setup.activations.push_back(readActivation(activations.at(i), functions));
        }
    }
    if (in.has("data_seeds")) {
        setup.dataSeeds =
            static_cast<std::size_t>(in.at("data_seeds").integer(1, static_cast<int>(mostSeeds)));
    }
    if (in.has("seeds")) {
        setup.seeds = static_cast<std::size_t>(in.at("seeds").integer(1, static_cast<int>(mostSeeds)));
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
