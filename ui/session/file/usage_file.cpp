#include "ui/session/file/usage_file.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/expression/curve_spec.h"
#include "core/library/definition_json.h"

namespace zorro::ui {
namespace {

constexpr const char* functionKey = "function";
constexpr int mostMembers = 4096;
constexpr int mostLayers = 4096;
constexpr int mostIntervals = 4096;
constexpr double mostSteps = 9e15;  ///< whole numbers up to here are exact

Json placeOrNull(const std::optional<std::size_t>& place) {
    return place ? Json(*place) : Json(nullptr);
}

std::vector<std::string> readNames(const JsonReader& in, int most) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < in.arraySize(static_cast<std::size_t>(most)); ++i) {
        names.push_back(in.at(i).string());
    }
    return names;
}

/// A position among `count` things, or nothing for null.
std::optional<std::size_t> readPlace(const JsonReader& in, std::size_t count) {
    if (in.isNull()) {
        return std::nullopt;
    }
    if (count == 0) {
        in.fail("should be null where there are none");
    }
    return static_cast<std::size_t>(in.integer(0, static_cast<int>(count) - 1));
}

UsagePlace readUsagePlace(const JsonReader& in, std::size_t layers) {
    UsagePlace place;
    const JsonReader members = in.at("members");
    for (std::size_t i = 0; i < members.arraySize(mostMembers); ++i) {
        place.members.push_back(static_cast<std::size_t>(members.at(i).integer(0, mostMembers)));
    }
    if (place.members.empty()) {
        members.fail("should name at least one network");
    }
    place.member = readPlace(in.at("member"), place.members.size());
    place.layer = readPlace(in.at("layer"), layers);
    return place;
}

PreactivationCounts readCounts(const JsonReader& in) {
    PreactivationCounts counts{.lower = in.at("lower").number(), .upper = in.at("upper").number()};
    if (!std::isfinite(counts.lower) || !std::isfinite(counts.upper) || !(counts.lower < counts.upper)) {
        in.at("upper").fail("should be a number above \"lower\"");
    }
    const double step = in.at("step").number();
    if (!(step >= 0 && step <= mostSteps)) {
        in.at("step").fail("should be a number of steps");
    }
    counts.step = static_cast<std::uint64_t>(step);
    const JsonReader values = in.at("counts");
    for (std::size_t i = 0; i < values.arraySize(mostIntervals); ++i) {
        counts.counts.push_back(values.at(i).number());
        if (!std::isfinite(counts.counts.back()) || counts.counts.back() < 0) {
            values.at(i).fail("should be a number of at least 0");
        }
    }
    if (!std::any_of(counts.counts.begin(), counts.counts.end(), [](double each) { return each > 0; })) {
        values.fail("should count something");
    }
    return counts;
}

/// The curve of the SPEC, whose function may stand beside it; null where this program knows none.
std::shared_ptr<const Curve> trainedCurve(const JsonReader& in, const std::string& spec) {
    FunctionLibrary library;
    try {
        if (in.has(functionKey)) {
            library.add(functionFromJson(parseJson(in.at(functionKey).text()), functionKey));
        }
        return std::make_shared<const Curve>(parseCurve(spec, library));
    } catch (const DefinitionError& error) {
        in.at(functionKey).fail(error.what());
    } catch (const SpecError&) {
        return nullptr;
    }
}

}  // namespace

Json usageToJson(const NetworkUsage& usage) {
    Json json{{"run", usage.run.string()},
              {"run_name", usage.runName},
              {"activation", usage.activation},
              {"start", usage.start},
              {"learned", usage.learned},
              {"members", usage.place.members},
              {"member_names", usage.memberNames},
              {"member", placeOrNull(usage.place.member)},
              {"layers", usage.layers},
              {"layer", placeOrNull(usage.place.layer)},
              {"networks", usage.networks},
              {"step", usage.counts.step},
              {"lower", usage.counts.lower},
              {"upper", usage.counts.upper},
              {"counts", usage.counts.counts}};
    if (usage.curve && isOwn(usage.curve->description())) {
        json[functionKey] = definitionJson(usage.curve->description());
    }
    return json;
}

CurveUsage readUsage(const JsonReader& in) {
    in.expectObject();
    auto usage = std::make_shared<NetworkUsage>();
    usage->run = in.at("run").string();
    usage->runName = in.at("run_name").string();
    usage->activation = in.at("activation").string();
    usage->curve = trainedCurve(in, usage->activation);
    usage->start = in.has("start") ? in.at("start").string() : usage->activation;
    usage->learned = in.has("learned") && in.at("learned").boolean();
    usage->layers = readNames(in.at("layers"), mostLayers);
    usage->place = readUsagePlace(in, usage->layers.size());
    usage->memberNames = readNames(in.at("member_names"), mostMembers);
    usage->memberNames.resize(usage->place.members.size());
    usage->networks = static_cast<std::size_t>(in.at("networks").integer(1, mostMembers));
    usage->counts = readCounts(in);
    return usage;
}

}  // namespace zorro::ui
