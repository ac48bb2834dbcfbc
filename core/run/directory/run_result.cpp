#include "core/run/directory/run_result.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_json.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// In the order of RunState.
constexpr std::array<std::string_view, 6> stateNames{"prepared", "running", "paused",
                                                     "finished", "stopped", "failed"};

/// Of a member as it is written now, or as format 1 had it: when its training loss diverged, or nothing.
std::optional<MemberFailure> readFailure(const Json& member) {
    if (const Json failed = member.value("failed", Json()); !failed.is_null())
        return MemberFailure{countIn(failed.at("step")), failed.at("why").get<std::string>()};
    if (const Json diverged = member.value("diverged_at", Json()); !diverged.is_null())
        return MemberFailure{countIn(diverged), "its training loss was not finite"};
    return std::nullopt;
}

}  // namespace

std::string stateName(RunState state) {
    return std::string(stateNames[static_cast<std::size_t>(state)]);
}

Json failureJson(const std::optional<MemberFailure>& failure) {
    return failure ? Json{{"step", failure->step}, {"why", failure->why}} : Json();
}

void writeResult(const std::filesystem::path& run, const RunResult& result) {
    Json members = Json::array();
    for (std::size_t i = 0; i < result.failures.size(); ++i) {
        Json member = Json::object();
        member["failed"] = failureJson(result.failures[i]);
        member["reported_step"] = i < result.reportedSteps.size() ? result.reportedSteps[i] : result.steps;
        for (const Quantity quantity : evaluatedQuantities()) {
            const std::vector<double>& values = result.evaluated[quantity];
            member[std::string(describe(quantity).name)] =
                i < values.size() ? finiteOrNull(values[i]) : Json();
        }
        members.push_back(std::move(member));
    }
    Json json{{"state", stateName(result.state)}, {"reason", result.reason},      {"steps", result.steps},
              {"seconds", result.seconds},        {"loss_unit", result.lossUnit}, {"members", members}};
    if (result.trivialAccuracy)
        json["trivial_baseline"]["accuracy"] = *result.trivialAccuracy;
    if (result.trivialLoss)
        json["trivial_baseline"]["loss"] = *result.trivialLoss;
    replaceFile(run / resultFile, jsonDocument(json));
}

std::optional<RunResult> readResult(const std::filesystem::path& run, std::size_t members) {
    const std::optional<Json> json = readRunJson(run / resultFile);
    if (!json)
        return std::nullopt;
    try {
        RunResult result{.reason = withoutControls(json->at("reason").get<std::string>()),
                         .steps = countIn(json->at("steps")),
                         .seconds = json->at("seconds").get<double>(),
                         .lossUnit = json->value("loss_unit", std::string())};
        const Json trivial = json->value("trivial_baseline", Json::object());
        if (trivial.contains("accuracy"))
            result.trivialAccuracy = trivial["accuracy"].get<double>();
        if (trivial.contains("loss"))
            result.trivialLoss = trivial["loss"].get<double>();
        const std::string state = json->at("state").get<std::string>();
        const auto* const known = std::find(stateNames.begin(), stateNames.end(), state);
        const auto named = static_cast<RunState>(known - stateNames.begin());
        if (known == stateNames.end() || named < RunState::finished)
            return std::nullopt;
        result.state = named;
        for (const Json& member : json->at("members")) {
            result.failures.push_back(readFailure(member));
            result.reportedSteps.push_back(countIn(member.value("reported_step", Json(result.steps))));
            for (const Quantity quantity : evaluatedQuantities()) {
                // Format 1 kept figures of members that had failed.
                const Json value = result.failures.back()
                                       ? Json()
                                       : member.value(std::string(describe(quantity).name), Json());
                result.evaluated[quantity].push_back(numberOrNan(value));
            }
        }
        return result.failures.empty() || result.failures.size() == members ? std::optional(result)
                                                                            : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace zorro
