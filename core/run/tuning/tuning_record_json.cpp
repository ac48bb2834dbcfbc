#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/file/file.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_json.h"
#include "core/run/members/member_group.h"
#include "core/run/tuning/tuning_record.h"
#include "core/text/json.h"

namespace zorro {

namespace {

constexpr std::array<std::string_view, 3> edgeNames{"inside", "lower", "upper"};

Json valueJson(const FieldValue& value) {
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    const auto* word = std::get_if<std::string>(&value);
    return word == nullptr ? Json() : Json(*word);
}

FieldValue valueIn(const Json& json) {
    if (json.is_number())
        return json.get<double>();
    return json.is_null() ? FieldValue() : FieldValue(json.get<std::string>());
}

Json axisJson(const TuningAxis& axis) {
    Json json{{"field", axis.key}, {"parameter", axis.isParameter}};
    if (axis.range) {
        json["range"] = writtenRange(*axis.range);
        json["first"] = axis.first;
        json["last"] = axis.last;
    }
    for (const FieldValue& value : axis.listed) json["values"].push_back(valueJson(value));
    json["lowest"] = axis.lowest;
    json["highest"] = axis.highest;
    return json;
}

TuningAxis axisIn(const Json& json) {
    TuningAxis axis{.key = json.at("field").get<std::string>(),
                    .isParameter = json.at("parameter").get<bool>()};
    if (json.contains("range")) {
        axis.range = readRange(json.at("range").get<std::string>());
        axis.first = json.at("first").get<std::ptrdiff_t>();
        axis.last = json.at("last").get<std::ptrdiff_t>();
    }
    if (json.contains("values")) {
        for (const Json& value : json.at("values")) axis.listed.push_back(valueIn(value));
    }
    axis.lowest = json.at("lowest").get<double>();
    axis.highest = json.at("highest").get<double>();
    return axis;
}

Json pointJson(const TuningPoint& point) {
    Json json = Json::array();
    for (const FieldValue& value : point) json.push_back(valueJson(value));
    return json;
}

Json scoreJson(const CandidateScore& score) {
    if (!score.figure)
        return nullptr;
    return {{"figure", *score.figure}, {"loss", score.loss}};
}

CandidateScore scoreIn(const Json& json) {
    if (json.is_null())
        return {};
    return {.figure = json.at("figure").get<double>(), .loss = json.at("loss").get<double>()};
}

Json rungJson(const TuningRung& rung) {
    Json candidates = Json::array();
    for (std::size_t i = 0; i < rung.candidates.size(); ++i) {
        Json json{{"group", rung.candidates[i].group}, {"point", rung.candidates[i].point}};
        if (i < rung.scores.size()) {
            json["score"] = scoreJson(rung.scores[i]);
            for (const double figure : rung.figures[i]) json["figures"].push_back(finiteOrNull(figure));
        }
        candidates.push_back(std::move(json));
    }
    return {{"steps", rung.steps}, {"candidates", candidates}};
}

TuningRung rungIn(const Json& json) {
    TuningRung rung{.steps = countIn(json.at("steps"))};
    for (const Json& each : json.at("candidates")) {
        rung.candidates.push_back({countIn(each.at("group")), countIn(each.at("point"))});
        if (!each.contains("score"))
            continue;
        rung.scores.push_back(scoreIn(each.at("score")));
        std::vector<double>& figures = rung.figures.emplace_back();
        for (const Json& figure : each.at("figures")) figures.push_back(numberOrNan(figure));
    }
    return rung;
}

Json roundJson(const TuningRound& round) {
    Json json;
    for (const HalvingRung& rung : round.plan)
        json["plan"].push_back({{"steps", rung.steps}, {"candidates", rung.candidates}});
    for (const TuningRung& rung : round.rungs) json["rungs"].push_back(rungJson(rung));
    return json;
}

TuningRound roundIn(const Json& json) {
    TuningRound round;
    for (const Json& each : json.at("plan"))
        round.plan.push_back({countIn(each.at("steps")), countIn(each.at("candidates"))});
    for (const Json& each : json.at("rungs")) round.rungs.push_back(rungIn(each));
    return round;
}

Json choiceJson(const TuningRecord& record, std::size_t group) {
    const TuningChoice& choice = record.choices[group];
    Json json{{"activation", record.groups[group].activation}};
    if (!choice.point) {
        json["point"] = nullptr;
        return json;
    }
    for (std::size_t axis = 0; axis < record.axes.size(); ++axis)
        json["values"][record.axes[axis].name()] = valueJson(record.points[*choice.point][axis]);
    json["point"] = *choice.point;
    json["score"] = scoreJson(choice.score);
    json["steps"] = choice.steps;
    for (const TuningEdge edge : choice.edges)
        json["edges"].push_back(edgeNames[static_cast<std::size_t>(edge)]);
    return json;
}

TuningChoice choiceIn(const Json& json) {
    if (json.at("point").is_null())
        return {};
    TuningChoice choice{.point = countIn(json.at("point")),
                        .score = scoreIn(json.at("score")),
                        .steps = countIn(json.at("steps"))};
    for (const Json& edge : json.at("edges")) {
        const auto found = std::ranges::find(edgeNames, edge.get<std::string>());
        if (found == edgeNames.end())
            throw RunError("it has an edge of no name");
        choice.edges.push_back(static_cast<TuningEdge>(found - edgeNames.begin()));
    }
    return choice;
}

/// Whether it names a field, or a parameter, and has values.
bool isWholeAxis(const TuningAxis& axis) {
    constexpr std::ptrdiff_t most =
        1'000'000;  // more than widening makes of the values that a tuning may have
    const bool isNamed = axis.isParameter || findField(axis.key) != nullptr;
    const bool hasValues =
        axis.range ? -most < axis.first && axis.first <= axis.last && axis.last < most : !axis.listed.empty();
    return isNamed && hasValues;
}

/// Whether its parts fit together, so that nobody has to ask again.
bool isWhole(const TuningRecord& record) {
    const auto isKnown = [&](const TuningCandidate& each) {
        return each.group < record.groups.size() && each.point < record.points.size();
    };
    const auto isWholeRung = [&](const TuningRung& rung) {
        return std::ranges::all_of(rung.candidates, isKnown) &&
               (rung.scores.empty() || rung.scores.size() == rung.candidates.size());
    };
    const auto isWholeRound = [&](const TuningRound& round) {
        return !round.plan.empty() && !round.rungs.empty() && round.rungs.size() <= round.plan.size() &&
               std::ranges::all_of(round.rungs, isWholeRung);
    };
    const auto isWholePoint = [&](const TuningPoint& point) { return point.size() == record.axes.size(); };
    const auto isWholeChoice = [&](const TuningChoice& choice) {
        return !choice.point ||
               (*choice.point < record.points.size() && choice.edges.size() == record.axes.size());
    };
    return !record.axes.empty() && !record.groups.empty() && !record.rounds.empty() &&
           std::ranges::all_of(record.axes, isWholeAxis) &&
           std::ranges::all_of(record.points, isWholePoint) &&
           std::ranges::all_of(record.rounds, isWholeRound) &&
           (record.choices.empty() || record.choices.size() == record.groups.size()) &&
           std::ranges::all_of(record.choices, isWholeChoice);
}

std::optional<double> trivialIn(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional(json.get<double>());
}

/// {"seeds": [...], "data_seeds": [...]}, the latter where tuning covers several splits.
std::vector<TuningSeed> seedsIn(const Json& json) {
    std::vector<TuningSeed> seeds;
    for (const Json& seed : json.at("seeds")) seeds.push_back({.seed = countIn(seed)});
    if (json.contains("data_seeds")) {
        for (std::size_t i = 0; i < seeds.size(); ++i) seeds[i].data = countIn(json.at("data_seeds").at(i));
    }
    return seeds;
}

TuningRecord recordIn(const Json& json, const Comparison& comparison) {
    TuningRecord record{.seeds = seedsIn(json),
                        .judge = {.metric = quantityNamed(json.at("metric").get<std::string>()).value(),
                                  .examples = countIn(json.at("examples")),
                                  .trivial = trivialIn(json.at("trivial"))},
                        .steps = countIn(json.at("steps")),
                        .seconds = json.at("seconds").get<double>()};
    for (const Json& each : json.at("axes")) record.axes.push_back(axisIn(each));
    Json groups{{"members", json.at("groups")}};
    if (json.contains("functions"))
        groups["functions"] = json.at("functions");
    record.groups = readPlan(jsonLine(groups)).members;
    for (const Json& each : json.at("points")) {
        TuningPoint& point = record.points.emplace_back();
        for (const Json& value : each) point.push_back(valueIn(value));
    }
    for (const Json& each : json.at("rounds")) record.rounds.push_back(roundIn(each));
    if (json.contains("choices")) {
        for (const Json& each : json.at("choices")) record.choices.push_back(choiceIn(each));
    }
    if (tunedGroups(comparison, record.axes).size() != record.groups.size())
        throw RunError("it is of another comparison");
    return record;
}

}  // namespace

void writeTuning(const std::filesystem::path& run, const TuningRecord& record) {
    const Json groups = parseJson(comparisonJson({.members = record.groups}));
    Json json{{"axes", Json::array()},
              {"seeds", Json::array()},
              {"metric", describe(record.judge.metric).name},
              {"examples", record.judge.examples},
              {"trivial", record.judge.trivial ? Json(*record.judge.trivial) : Json()},
              {"steps", record.steps},
              {"seconds", record.seconds},
              {"groups", groups.at("members")}};
    if (groups.contains("functions"))
        json["functions"] = groups.at("functions");
    for (const TuningSeed& seed : record.seeds) {
        json["seeds"].push_back(seed.seed);
        if (seed.data)
            json["data_seeds"].push_back(*seed.data);
    }
    for (const TuningAxis& axis : record.axes) json["axes"].push_back(axisJson(axis));
    for (const TuningPoint& point : record.points) json["points"].push_back(pointJson(point));
    for (const TuningRound& round : record.rounds) json["rounds"].push_back(roundJson(round));
    for (std::size_t group = 0; group < record.choices.size(); ++group)
        json["choices"].push_back(choiceJson(record, group));
    replaceFile(run / tuningFile, jsonDocument(json));
}

std::optional<TuningRecord> readTuning(const std::filesystem::path& run, const Comparison& comparison) {
    const std::optional<Json> json = readRunJson(run / tuningFile);
    if (!json)
        return std::nullopt;
    try {
        TuningRecord record = recordIn(*json, comparison);
        return isWhole(record) ? std::optional(std::move(record)) : std::nullopt;
    } catch (const std::exception&) {  // of whichever part: it is damaged
        return std::nullopt;
    }
}

}  // namespace zorro
