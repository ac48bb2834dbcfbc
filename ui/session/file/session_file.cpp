#include "ui/session/file/session_file.h"

#include <cmath>

#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/library/definition_json.h"
#include "core/text/json.h"
#include "ui/session/file/fit_setup_file.h"
#include "ui/session/file/json_reader.h"
#include "ui/session/file/train_setup_file.h"
#include "ui/session/file/usage_file.h"
#include "ui/session/session_functions.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

constexpr const char* sessionFormat = "zorrolab-session";
constexpr std::size_t mostLocked = 64;

/// The switches of the Explore room under their names in the file.
struct Switch {
    const char* key;
    bool ExploreState::*value;
};
constexpr Switch switches[] = {{"show_difference", &ExploreState::showDifference},
                               {"show_identity_band", &ExploreState::showIdentityBand},
                               {"show_landmarks", &ExploreState::showLandmarks},
                               {"show_tangent", &ExploreState::showTangent}};

Json positionOf(const Session& session, CurveId id) {
    for (std::size_t i = 0; i < session.curves.size(); ++i) {
        if (session.curves[i].id == id) {
            return i;
        }
    }
    return nullptr;
}

Json write(const AxisRange& range) {
    return Json::array({range.lower, range.upper});
}

Json write(const SessionCurve& curve, const FunctionLibrary& functions) {
    Json result{{"spec", carriedSpecText(curve.curve, functions)},
                {"label", curve.label.toStdString()},
                {"color", curve.colorIndex},
                {"visible", curve.visible},
                {"locked", curve.locked}};
    if (curve.usage) {
        result["usage"] = usageToJson(*curve.usage);
    }
    return result;
}

Json write(const ActivationColors& colors) {
    Json list = Json::array();
    for (const auto& [spec, index] : colors.all()) {
        list.push_back({{"spec", spec}, {"color", index}});
    }
    return list;
}

Json write(const ExploreState& explore, const Session& session) {
    Json result{{"x_range", write(explore.xRange)},
                {"y_ranges", Json::array()},
                {"plots_visible", explore.plotVisible},
                {"distance_range", write(explore.distanceRange)},
                {"reference", positionOf(session, explore.reference)},
                {"cursors", Json::array({finiteOrNull(explore.cursorA), finiteOrNull(explore.cursorB)})},
                {"signal_variance", explore.signalVariance}};
    for (const AxisRange& range : explore.yRanges) {
        result["y_ranges"].push_back(write(range));
    }
    for (const Switch& each : switches) {
        result[each.key] = explore.*each.value;
    }
    return result;
}

AxisRange readRange(const JsonReader& in) {
    in.expectArrayOf(2);
    const AxisRange range{in.at(0).number(), in.at(1).number()};
    if (!isUsable(range)) {
        in.fail("should be two numbers, the lower one first");
    }
    return range;
}

std::optional<double> readCursor(const JsonReader& in) {
    return in.isNull() ? std::nullopt : std::optional(in.number());
}

/// The id of the curve at the position that `in` gives; ids are positions in a session just read.
CurveId readPosition(const JsonReader& in, const Session& session) {
    if (in.isNull()) {
        return noCurve;
    }
    if (session.curves.empty()) {
        in.fail("should be null where there are no curves");
    }
    return in.integer(0, static_cast<int>(session.curves.size()) - 1);
}

Curve readSpec(const JsonReader& in, const FunctionLibrary& functions) {
    try {
        return parseCurve(in.string(), functions);
    } catch (const SpecError& error) {
        in.fail(error.what());
    }
}

std::set<std::string> readLocked(const JsonReader& in, const Description& description) {
    std::set<std::string> names;
    for (std::size_t i = 0; i < in.arraySize(mostLocked); ++i) {
        std::string name = in.at(i).string();
        if (parameterIndex(description, name) < 0) {
            in.at(i).fail(description.name + " has no parameter '" + name + "'");
        }
        names.insert(std::move(name));
    }
    return names;
}

SessionCurve readCurve(const JsonReader& in, CurveId id, const FunctionLibrary& functions) {
    SessionCurve result{.id = id,
                        .curve = readSpec(in.at("spec"), functions),
                        .colorIndex = static_cast<int>(id) % curveStyleCount};
    if (in.has("label")) {
        result.label = QString::fromStdString(in.at("label").string()).trimmed();
    }
    if (in.has("color")) {
        result.colorIndex = in.at("color").integer(0, curveStyleCount - 1);
    }
    if (in.has("visible")) {
        result.visible = in.at("visible").boolean();
    }
    if (in.has("locked")) {
        result.locked = readLocked(in.at("locked"), result.curve.description());
    }
    if (in.has("usage")) {
        result.usage = readUsage(in.at("usage"));
    }
    return result;
}

void readRanges(const JsonReader& in, ExploreState& explore) {
    if (in.has("x_range")) {
        explore.xRange = readRange(in.at("x_range"));
    }
    if (in.has("distance_range")) {
        explore.distanceRange = readRange(in.at("distance_range"));
    }
    if (in.has("y_ranges")) {
        in.at("y_ranges").expectArrayOf(plotCount);
        for (std::size_t i = 0; i < plotCount; ++i) {
            explore.yRanges[i] = readRange(in.at("y_ranges").at(i));
        }
    }
    if (in.has("plots_visible")) {
        in.at("plots_visible").expectArrayOf(plotCount);
        for (std::size_t i = 0; i < plotCount; ++i) {
            explore.plotVisible[i] = in.at("plots_visible").at(i).boolean();
        }
    }
}

ExploreState readExplore(const JsonReader& in, const Session& session) {
    ExploreState explore;
    readRanges(in, explore);
    if (in.has("reference")) {
        explore.reference = readPosition(in.at("reference"), session);
    }
    if (in.has("cursors")) {
        in.at("cursors").expectArrayOf(2);
        explore.cursorA = readCursor(in.at("cursors").at(0));
        explore.cursorB = readCursor(in.at("cursors").at(1));
    }
    if (in.has("signal_variance")) {
        explore.signalVariance = in.at("signal_variance").number();
        if (!isSignalVariance(explore.signalVariance)) {
            in.at("signal_variance").fail("should be above 0 and at most 1e6");
        }
    }
    for (const Switch& each : switches) {
        if (in.has(each.key)) {
            explore.*each.value = in.at(each.key).boolean();
        }
    }
    return explore;
}

void readColors(const JsonReader& in, ActivationColors& colors) {
    constexpr std::size_t mostColors = 10'000;
    const std::size_t count = in.arraySize(mostColors);
    for (std::size_t i = 0; i < count; ++i) {
        colors.set(in.at(i).at("spec").string(), in.at(i).at("color").integer(0, curveStyleCount - 1));
    }
}

void expectOurVersion(const JsonReader& in) {
    in.expectObject();
    if (!in.has("format") || in.at("format").string() != sessionFormat) {
        in.fail(std::string("this is not a ZorroLab session: it has no \"format\": \"") + sessionFormat +
                "\"");
    }
    const double version = in.at("version").number();
    if (version > sessionFileVersion) {
        in.fail("this session was written by a newer ZorroLab (version " +
                std::to_string(std::lround(version)) + " of the format; this program reads up to " +
                std::to_string(sessionFileVersion) + "): please update the program");
    }
    (void)in.at("version").integer(1, sessionFileVersion);
}

Session read(const JsonReader& in, const FunctionLibrary& functions) {
    expectOurVersion(in);
    Session session;
    const JsonReader curves = in.at("curves");
    const std::size_t count = curves.arraySize(mostSessionCurves);
    for (std::size_t i = 0; i < count; ++i) {
        session.curves.push_back(readCurve(curves.at(i), static_cast<CurveId>(i), functions));
    }
    session.nextId = static_cast<CurveId>(count);
    session.selected = count == 0 ? noCurve : 0;
    if (in.has("selected")) {
        session.selected = readPosition(in.at("selected"), session);
    }
    if (in.has("explore")) {
        session.explore = readExplore(in.at("explore"), session);
    }
    if (in.has("fit")) {
        session.fit = readFitSetup(in.at("fit"), functions);
    }
    if (in.has("train")) {
        session.train = readTrainSetup(in.at("train"), functions);
    }
    if (in.has("colors")) {
        readColors(in.at("colors"), session.colors);
    }
    return session;
}

}  // namespace

std::string sessionText(const Session& session) {
    const FunctionLibrary functions = functionsOf(session);
    Json curves = Json::array();
    for (const SessionCurve& curve : session.curves) {
        curves.push_back(write(curve, functions));
    }
    Json document{{"format", sessionFormat},
                  {"version", sessionFileVersion},
                  {"curves", std::move(curves)},
                  {"selected", positionOf(session, session.selected)},
                  {"explore", write(session.explore, session)},
                  {"fit", fitSetupToJson(session.fit, functions)},
                  {"train", trainSetupToJson(session.train, functions)},
                  {"colors", write(session.colors)}};
    if (!functions.isEmpty()) {
        document[functionsKey] = definitionsJson(functions);
    }
    return jsonDocument(document);
}

Session parseSession(std::string_view text, const FunctionLibrary& own) {
    if (text.size() > largestSessionFile) {
        throw SessionFileError("a session has at most " + std::to_string(largestSessionFile >> 20) + " MiB");
    }
    try {
        const Json document = parseJson(text);
        const FunctionLibrary functions = document.is_object() && document.contains(functionsKey)
                                              ? libraryFromJson(document.at(functionsKey), functionsKey)
                                              : FunctionLibrary();
        return read(JsonReader(document, {}), functions.over(own));
    } catch (const DefinitionError& error) {
        throw SessionFileError(error.what());
    } catch (const JsonError& error) {
        throw SessionFileError(error.what());
    }
}

Session readSession(const std::filesystem::path& path, const FunctionLibrary& own) {
    const std::string text = readFile(path, largestSessionFile);
    try {
        return parseSession(text, own);
    } catch (const SessionFileError& error) {
        throw SessionFileError("cannot open '" + path.string() + "': " + error.what());
    }
}

}  // namespace zorro::ui
