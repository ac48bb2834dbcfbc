#include "ui/session/file/train_setup_file.h"

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"

namespace zorro::ui {
namespace {

TrainActivation readActivation(const JsonReader& in) {
    try {
        return {.curve = parseCurve(in.at("spec").string())};
    } catch (const SpecError& error) {
        in.at("spec").fail(error.what());
    }
}

}  // namespace

Json trainSetupToJson(const TrainSetup& setup) {
    auto activations = Json::array();
    for (const TrainActivation& each : setup.activations) {
        activations.push_back({{"spec", specText(each.curve)}});
    }
    return {{"activations", std::move(activations)},
            {"seeds", setup.seeds},
            {"data_seeds", setup.dataSeeds},
            {"comparison", parseJson(comparisonJson(setup.comparison))}};
}

TrainSetup readTrainSetup(const JsonReader& in) {
    TrainSetup setup = defaultTrainSetup();
    if (in.has("activations")) {
        setup.activations.clear();
        const JsonReader activations = in.at("activations");
        const std::size_t count = activations.arraySize(mostTrainActivations);
        for (std::size_t i = 0; i < count; ++i) {
            setup.activations.push_back(readActivation(activations.at(i)));
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
