// Places as JSON: in the settings, and in the run directories of what is trained elsewhere.

#include <algorithm>
#include <utility>

#include "core/file/file.h"
#include "core/launch/place/place_kind.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

Json toJson(const Place& place) {
    Json json{{"kind", place.kind}, {"name", place.name}};
    for (const PlaceField& field : descriptionOf(place).fields) {
        if (field.form == PlaceField::Form::command) {
            json[field.key] = place.command(field.key);
        } else {
            json[field.key] = place.text(field.key);
        }
    }
    return json;
}

[[noreturn]] void refusePlace(const std::string& path, const std::string& expected, const Json& found) {
    throw LaunchError(path + " should be " + expected + ", not " + inQuotes(jsonLine(found)));
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

const PlaceDescription& kindOf(const Json& json, const std::string& path) {
    const auto found = json.find("kind");
    std::string names;
    for (const PlaceKind* kind : placeKinds()) {
        const PlaceDescription& words = kind->description();
        if (found != json.end() && *found == words.name) {
            return words;
        }
        const bool isLast = kind == placeKinds().back();
        names += (names.empty() ? "" : isLast ? " or " : ", ") + words.name;
    }
    refusePlace(path + ".kind", names, found == json.end() ? Json() : *found);
}

Place placeOf(const Json& json, const std::string& path) {
    if (!json.is_object()) {
        refusePlace(path, "an object {...}", json);
    }
    const PlaceDescription& words = kindOf(json, path);
    Place place = defaultPlace(words.name);
    std::vector<std::string> known{"kind", "name"};
    const auto readInto = [&](const std::string& key, auto& value) {
        if (const auto found = json.find(key); found != json.end()) {
            read(*found, path + "." + key, value);
        }
    };
    readInto("name", place.name);
    for (const PlaceField& field : words.fields) {
        known.push_back(field.key);
        if (field.form == PlaceField::Form::command) {
            readInto(field.key, place.commands[field.key]);
        } else {
            readInto(field.key, place.texts[field.key]);
        }
    }
    requireKeys(json, path, known);
    checkPlace(place);
    return place;
}

Json parsed(std::string_view text, const char* what) {
    try {
        return parseJson(text);
    } catch (const JsonError& error) {
        throw LaunchError(std::string(what) + " cannot be read: " + error.what());
    }
}

}  // namespace

std::string placesJson(const std::vector<Place>& places) {
    Json json = Json::array();
    for (const Place& place : places) {
        json.push_back(toJson(place));
    }
    return jsonDocument(json);
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
    replaceFile(run / placeFile, jsonDocument(json));
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
