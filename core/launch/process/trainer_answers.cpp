#include "core/launch/process/trainer_answers.h"

#include <limits>

#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/text/json.h"

namespace zorro {
namespace {

void requireSuccess(const ProgramAnswer& answer) {
    if (answer.status == 0) {
        return;
    }
    const std::string prefix = "zorro-train: ";
    const std::string complaint = lastLine(answer.errors);
    throw FileError(complaint.starts_with(prefix) ? complaint.substr(prefix.size())
                                                  : "the trainer could not answer: " + complaint);
}

[[noreturn]] void refuseAnswer() {
    throw FileError("the trainer's answer cannot be read; is zorro-train of another version?");
}

/// Null where it is no JSON.
Json parsed(const ProgramAnswer& answer) {
    try {
        return parseJson(answer.output);
    } catch (const JsonError&) {
        return {};
    }
}

/// Throws the issue that a trainer has written as JSON.
void requireNoIssue(const ProgramAnswer& answer) {
    const Json json = answer.status == 0 ? Json() : parsed(answer);
    if (json.is_object() && json.contains("key") && json["key"].is_string() && json.contains("sentence") &&
        json["sentence"].is_string()) {
        throw ComparisonError({json["key"].get<std::string>(), json["sentence"].get<std::string>()});
    }
}

}  // namespace

TrainerEstimate readEstimate(const ProgramAnswer& answer) {
    requireNoIssue(answer);
    requireSuccess(answer);
    try {
        const Json json = parsed(answer);
        return {.parameters = json.at("parameters").get<std::uint64_t>(),
                .steps = json.at("steps").get<std::uint64_t>(),
                .bytes = json.at("bytes").get<std::uint64_t>(),
                .seconds = json.at("seconds").is_null() ? std::numeric_limits<double>::quiet_NaN()
                                                        : json.at("seconds").get<double>(),
                .device = json.at("device").get<std::string>(),
                .notes = json.value("notes", std::vector<std::string>())};
    } catch (const Json::exception&) {
        refuseAnswer();
    }
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

std::vector<TrainingDevice> readDevices(const ProgramAnswer& answer) {
    requireSuccess(answer);
    std::vector<TrainingDevice> devices;
    try {
        const Json json = parsed(answer);
        for (const Json& device : json.get_ref<const Json::array_t&>()) {
            devices.push_back(
                {device.at("name").get<std::string>(), device.at("description").get<std::string>()});
        }
    } catch (const Json::exception&) {
        refuseAnswer();
    }
    return devices;
}

}  // namespace zorro
