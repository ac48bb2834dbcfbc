// Places as JSON: in the settings, and in the run directories of what is trained elsewhere.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/file/file.h"
#include "core/launch/place/place.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<const char*, PlaceKind>, 3> kindNames{
    {{"here", PlaceKind::here}, {"ssh", PlaceKind::ssh}, {"slurm", PlaceKind::slurm}}};

/// The keys once for writing and reading; the kind is apart, it decides on the defaults.
template <typename AnyPlace, typename Visitor>
void visitFields(AnyPlace& place, Visitor&& visit) {
    visit("name", place.name);
    visit("host", place.host);
    visit("folder", place.folder);
    visit("program", place.program);
    visit("reach", place.reach);
    visit("start", place.start);
    visit("signal", place.signal);
    visit("state", place.state);
    visit("cancel", place.cancel);
    visit("script", place.script);
}

Json toJson(const Place& place) {
    Json json = Json::object();
    for (const auto& [name, kind] : kindNames) {
        if (kind == place.kind) {
            json["kind"] = name;
        }
    }
    visitFields(place, [&](const char* key, const auto& value) { json[key] = value; });
    return json;
}

[[noreturn]] void refusePlace(const std::string& path, const std::string& expected, const Json& found) {
    throw LaunchError(path + " should be " + expected + ", not " +
                      inQuotes(found.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

void read(const Json& json, const std::string& path, std::string& value) {
    if (!json.is_string()) {
        refusePlace(path, "text", json);
    }
    value = json.get<std::string>();
}

void read(const Json& json, const std::string& path, Words& words) {
    if (!json.is_array()) {
        refusePlace(path, "a list of words", json);
    }
    words.clear();
    for (const Json& word : json) {
        read(word, path + "[" + std::to_string(words.size()) + "]", words.emplace_back());
    }
}

void requireKeys(const Json& json, const std::string& path, const std::vector<std::string>& known) {
    if (!json.is_object()) {
        refusePlace(path, "an object {...}", json);
    }
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw LaunchError("unknown key " + inQuotes(key) + " in " + path + "; known here are " +
                              listed(known));
        }
    }
}

PlaceKind kindOf(const Json& json, const std::string& path) {
    const auto found = json.find("kind");
    for (const auto& [name, kind] : kindNames) {
        if (found != json.end() && *found == name) {
            return kind;
        }
    }
    refusePlace(path + ".kind", "here, ssh or slurm", found == json.end() ? Json() : *found);
}

Place placeOf(const Json& json, const std::string& path) {
    std::vector<std::string> known{"kind"};
    Place place;
    visitFields(place, [&](const char* key, const auto&) { known.emplace_back(key); });
    requireKeys(json, path, known);
    place = defaultPlace(kindOf(json, path));
    visitFields(place, [&](const char* key, auto& value) {
        if (const auto found = json.find(key); found != json.end()) {
            read(*found, path + "." + key, value);
        }
    });
    checkPlace(place);
    return place;
}

Json parsed(std::string_view text, const char* what) {
    try {
        return Json::parse(text);
    } catch (const Json::exception&) {
        throw LaunchError(std::string(what) + " cannot be read: it is not whole JSON");
    }
}

}  // namespace

std::string placesJson(const std::vector<Place>& places) {
    Json json = Json::array();
    for (const Place& place : places) {
        json.push_back(toJson(place));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<Place> readPlaces(std::string_view text) {
    const Json json = parsed(text, "the list of places");
    if (!json.is_array()) {
        refusePlace("the list of places", "a list [...]", json);
    }
    std::vector<Place> places;
    for (const Json& each : json) {
        places.push_back(placeOf(each, "places[" + std::to_string(places.size()) + "]"));
        const auto same = [&](const Place& place) { return place.name == places.back().name; };
        if (std::count_if(places.begin(), places.end(), same) > 1) {
            throw LaunchError("two places are called " + inQuotes(places.back().name) +
                              "; give each its own name");
        }
    }
    return places;
}

void writePlaceRecord(const std::filesystem::path& run, const PlaceRecord& record) {
    const Json json{{"place", toJson(record.place)},
                    {"run", record.run},
                    {"pid", record.pid},
                    {"start_ticks", record.startTicks},
                    {"job", record.job}};
    replaceFile(run / placeFile, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

PlaceRecord readPlaceRecord(const std::filesystem::path& run) {
    const Json json = parsed(readFile(run / placeFile, std::size_t{16} << 20), placeFile);
    requireKeys(json, placeFile, {"place", "run", "pid", "start_ticks", "job"});
    PlaceRecord record;
    record.place = placeOf(json.value("place", Json()), "place");
    for (const auto& [key, value] : {std::pair<const char*, std::string*>("run", &record.run),
                                     {"pid", &record.pid},
                                     {"start_ticks", &record.startTicks},
                                     {"job", &record.job}}) {
        read(json.value(key, Json("")), std::string(placeFile) + "." + key, *value);
    }
    return record;
}

bool hasPlaceRecord(const std::filesystem::path& run) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(run / placeFile, ignored);
}

}  // namespace zorro
