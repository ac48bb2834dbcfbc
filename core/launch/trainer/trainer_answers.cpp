#include "core/launch/trainer/trainer_answers.h"

#include "core/file/file.h"
#include "core/launch/trainer/answer_json.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/network/gated_record.h"
#include "core/run/process/trainer_signals.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// Of a program that said nothing itself.
std::string howItEnded(int status) {
    constexpr int bySignal = 128;  // as ChildProcess::wait() says
    return status > bySignal ? endedBy(status - bySignal) : "ended with status " + std::to_string(status);
}

}  // namespace

void requireSuccess(const ProgramAnswer& answer) {
    if (answer.status == 0) {
        return;
    }
    const std::string prefix = "zorro-train: ";
    const std::string loader = "error while loading shared libraries: ";  // of the system, not the trainer's
    const std::string complaint = lastLine(answer.errors);
    if (const std::size_t at = complaint.find(loader); at != std::string::npos) {
        throw FileError("a library of the trainer's cannot be loaded: " +
                        complaint.substr(at + loader.size()));
    }
    if (complaint.starts_with(prefix)) {
        throw FileError(complaint.substr(prefix.size()));
    }
    throw FileError("the trainer could not answer: " +
                    (complaint.empty() ? howItEnded(answer.status) : complaint));
}

Json jsonOf(const ProgramAnswer& answer) {
    try {
        return parseJson(answer.output);
    } catch (const JsonError&) {
        return {};
    }
}

void refuseAnswer() {
    throw FileError("the trainer's answer cannot be read; is zorro-train of another version?");
}

namespace {

/// Throws the issue that a trainer has written as JSON.
void requireNoIssue(const ProgramAnswer& answer) {
    const Json json = answer.status == 0 ? Json() : jsonOf(answer);
    if (!json.is_object() || !json.contains("key") || !json["key"].is_string() ||
        !json.contains("sentence") || !json["sentence"].is_string()) {
        return;
    }
    const std::string sentence = withoutControls(trimmed(json["sentence"].get<std::string>()));
    if (!sentence.empty()) {
        throw ComparisonError({json["key"].get<std::string>(), sentence});
    }
}

std::vector<PlannedLayer> layersIn(const Json& estimate) {
    std::vector<PlannedLayer> layers;
    for (const Json& layer : estimate.value("layers", Json::array())) {
        layers.push_back({.name = layer.at("name").get<std::string>(),
                          .parameters = countIn(layer.at("parameters")),
                          .gated = layer.value("gated", false)});
    }
    return layers;
}

}  // namespace

TrainerEstimate readEstimate(const ProgramAnswer& answer) {
    requireNoIssue(answer);
    return readTrainerJson(answer, [](const Json& json) -> TrainerEstimate {
        const double seconds = numberOrNan(json.at("seconds"));
        // Trainers of earlier versions knew of the first of these only.
        const auto secondsCalled = [&](const char* key) {
            return json.contains(key) ? numberOrNan(json[key]) : seconds;
        };
        return {.parameters = readCounts(json),
                .steps = countIn(json.at("steps")),
                .bytes = json.at("bytes").get<double>(),
                .bytesOfOneMore = json.value("bytes_of_one_more", 0.0),
                .freeBytes = json.value("free_bytes", 0.0),
                .seconds = seconds,
                .widenedSeconds = secondsCalled("widened_seconds"),
                .mostSeconds = secondsCalled("most_seconds"),
                .device = json.at("device").get<std::string>(),
                .tuning = json.value("tuning", std::string()),
                .notes = json.value("notes", std::vector<std::string>()),
                .layers = layersIn(json),
                .gated = readGatedSize(json.value("gated", Json()))};
    });
}

std::string readDevice(const ProgramAnswer& answer) {
    requireSuccess(answer);
    const std::size_t second = answer.output.find('\n') + 1;
    const std::size_t end = answer.output.find('\n', second);
    if (second == 0 || end == std::string::npos) {
        refuseAnswer();
    }
    return answer.output.substr(second, end - second);
}

}  // namespace zorro
