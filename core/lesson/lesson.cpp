#include "core/lesson/lesson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/expression/curve_spec.h"
#include "core/plan/make_members.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::size_t fewestSeeds = 3;
constexpr std::size_t mostSeedsOfALesson = 20;
constexpr std::size_t mostOfAKind = 8;  ///< activations, runs, pictures: more are no small multiples

template <typename Value, std::size_t count>
using Names = std::array<std::pair<const char*, Value>, count>;

constexpr Names<LessonPicture, 4> pictureNames{{{"layer_gradient_norm", LessonPicture::layerGradients},
                                                {"dead_units", LessonPicture::deadUnits},
                                                {"decision_boundary", LessonPicture::boundary},
                                                {"validation_loss", LessonPicture::loss}}};
constexpr Names<LessonMeasure, 5> measureNames{
    {{"first_over_last_layer_gradient", LessonMeasure::firstOverLast},
     {"first_layer_gradient", LessonMeasure::firstLayer},
     {"largest_gradient", LessonMeasure::largestGradient},
     {"dead_units_of_the_worst_layer", LessonMeasure::deadUnits},
     {"validation_loss", LessonMeasure::validationLoss}}};

[[noreturn]] void refuse(const std::string& place, const std::string& expected) {
    throw LessonError(place + " should be " + expected);
}

const Json& at(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end()) {
        throw LessonError(std::string("'") + key + "' is missing");
    }
    return *found;
}

std::string textAt(const Json& json, const char* key) {
    const Json& value = at(json, key);
    if (!value.is_string() || value.get<std::string>().empty()) {
        refuse(key, "a text");
    }
    return value.get<std::string>();
}

double numberAt(const Json& json, const char* key, double otherwise) {
    const auto found = json.find(key);
    if (found == json.end()) {
        return otherwise;
    }
    if (!found->is_number() || !std::isfinite(found->get<double>()) || found->get<double>() < 0) {
        refuse(key, "a number of at least 0");
    }
    return found->get<double>();
}

const Json& listAt(const Json& json, const char* key) {
    const Json& value = at(json, key);
    if (!value.is_array() || value.empty() || value.size() > mostOfAKind) {
        refuse(key, "a list of 1 to " + std::to_string(mostOfAKind) + " entries");
    }
    return value;
}

template <typename Value, std::size_t count>
Value named(const Names<Value, count>& names, const Json& json, const std::string& key) {
    std::vector<std::string> known;
    for (const auto& [name, value] : names) {
        if (json.is_string() && json.get<std::string>() == name) {
            return value;
        }
        known.emplace_back(name);
    }
    refuse(key, "one of " + listed(known));
}

std::size_t seedsIn(const Json& json) {
    const Json& value = at(json, "seeds");
    if (!value.is_number_unsigned() || value.get<std::size_t>() < fewestSeeds ||
        value.get<std::size_t>() > mostSeedsOfALesson) {
        refuse("seeds",
               "a number from " + std::to_string(fewestSeeds) + " to " + std::to_string(mostSeedsOfALesson));
    }
    return value.get<std::size_t>();
}

std::vector<Curve> curvesIn(const Json& json) {
    std::vector<Curve> curves;
    for (const Json& each : listAt(json, "activations")) {
        if (!each.is_string()) {
            refuse("activations", "a list of SPECs");
        }
        try {
            curves.push_back(parseCurve(each.get<std::string>()));
        } catch (const SpecError& error) {
            throw LessonError(std::string("activations: ") + error.what());
        }
    }
    return curves;
}

/// The lesson's comparison with what the run changes, and every activation with every seed.
LessonRun runIn(const Json& json, const Json& shared, const std::vector<Curve>& curves,
                const Lesson& lesson) {
    if (!json.is_object()) {
        refuse("runs", "a list of objects {...}");
    }
    Json whole = shared;
    if (json.contains("comparison")) {
        whole.merge_patch(json.at("comparison"));
    }
    LessonRun run;
    if (json.contains("label")) {
        run.label = textAt(json, "label");
    }
    try {
        Comparison plan = readPlan(jsonLine(whole));
        plan.name = lesson.name + (run.label.empty() ? "" : "-" + run.label);
        plan.members = makeMembers(curves, lesson.seeds);
        run.comparison = readComparison(comparisonJson(plan));
    } catch (const RunError& error) {
        throw LessonError(std::string("comparison: ") + error.what());
    }
    return run;
}

LessonVerdict verdictIn(const Json& json, const Lesson& lesson) {
    if (!json.is_object()) {
        refuse("verdict", "an object {...}");
    }
    LessonVerdict verdict{.measure = named(measureNames, at(json, "measure"), "verdict.measure"),
                          .factor = numberAt(json, "factor", 10),
                          .difference = numberAt(json, "difference", 0),
                          .shown = textAt(json, "shown"),
                          .notShown = textAt(json, "not_shown")};
    if (json.contains("against")) {
        verdict.against = textAt(json, "against");
        if (std::ranges::find(lesson.activations, verdict.against) == lesson.activations.end()) {
            refuse("verdict.against", "one of " + listed(lesson.activations));
        }
    } else if (lesson.runs.size() == 1) {
        throw LessonError(
            "'verdict.against' is missing: with one run the verdict needs an activation to "
            "hold the worst one against");
    }
    return verdict;
}

}  // namespace

Lesson readLesson(std::string_view json) {
    try {
        const Json parsed = parseJson(json);
        if (!parsed.is_object()) {
            refuse("a lesson", "an object {...}");
        }
        Lesson lesson{.name = textAt(parsed, "name"),
                      .title = textAt(parsed, "title"),
                      .text = textAt(parsed, "text"),
                      .seeds = seedsIn(parsed)};
        const std::vector<Curve> curves = curvesIn(parsed);
        for (const Json& each : parsed.at("activations")) {
            std::vector<std::size_t>& members = lesson.members.emplace_back();
            for (std::size_t i = 0; i < lesson.seeds; ++i) {
                members.push_back(lesson.activations.size() * lesson.seeds + i);
            }
            lesson.activations.push_back(each.get<std::string>());
        }
        for (const Json& each : listAt(parsed, "runs")) {
            lesson.runs.push_back(runIn(each, at(parsed, "comparison"), curves, lesson));
        }
        for (const Json& each : listAt(parsed, "pictures")) {
            lesson.pictures.push_back(named(pictureNames, each, "pictures"));
        }
        lesson.verdict = verdictIn(at(parsed, "verdict"), lesson);
        return lesson;
    } catch (const JsonError& error) {
        throw LessonError(std::string("the lesson cannot be read: ") + error.what());
    } catch (const Json::exception& error) {
        throw LessonError(std::string("the lesson cannot be read: ") + error.what());
    }
}

}  // namespace zorro
