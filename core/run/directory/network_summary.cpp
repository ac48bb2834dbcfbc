#include "core/run/directory/network_summary.h"

#include <optional>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_json.h"
#include "core/run/network/gated_record.h"

namespace zorro {

void writeNetworkSummary(const std::filesystem::path& run, const NetworkSummary& summary) {
    const Json json{{"task", summary.task},
                    {"training_examples", summary.trainingExamples},
                    {"validation_examples", summary.validationExamples},
                    {"test_examples", summary.testExamples},
                    {"splits_overlap", summary.splitsOverlap},
                    {"weight_decay", summary.weightDecay},
                    {"parameters", rangeOf(summary.parameters).first},
                    {"activations", countsJson(summary.parameters)},
                    {"steps", summary.steps},
                    {"steps_per_epoch", summary.stepsPerEpoch},
                    {"gated", gatedJson(summary.gated)},
                    {"layers", summary.layers},
                    {"activation_layers", summary.activationLayers},
                    {"gate_layers", summary.gateLayers}};
    replaceFile(run / networkFile, jsonDocument(json));
}

NetworkSummary readNetworkSummary(const std::filesystem::path& run) {
    const std::optional<Json> json = readRunJson(run / networkFile);
    if (!json)
        return {};
    try {
        return {.parameters = readCounts(*json),
                .task = json->value("task", std::string()),
                .trainingExamples = countIn(json->value("training_examples", Json(std::uint64_t{0}))),
                .validationExamples = countIn(json->value("validation_examples", Json(std::uint64_t{0}))),
                .testExamples = countIn(json->value("test_examples", Json(std::uint64_t{0}))),
                .splitsOverlap = json->value("splits_overlap", false),
                .weightDecay = json->value("weight_decay", 0.0),
                .steps = countIn(json->at("steps")),
                .stepsPerEpoch = json->value("steps_per_epoch", 0.0),
                .gated = readGatedSize(json->value("gated", Json())),
                .layers = json->at("layers").get<std::vector<std::string>>(),
                .activationLayers = json->at("activation_layers").get<std::vector<std::string>>(),
                .gateLayers = json->value("gate_layers", std::vector<std::string>())};
    } catch (const Json::exception&) {
        return {};
    }
}

}  // namespace zorro
