#include "core/run/directory/run_notes.h"

#include <system_error>

#include "core/file/file.h"
#include "core/text/json.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestNotes = std::size_t{1} << 20;

/// The file's content; an empty object where there is none.
Json readObject(const fs::path& run) {
    std::error_code ignored;
    if (!fs::exists(run / notesFile, ignored))
        return Json::object();
    try {
        Json json = parseJson(readFile(run / notesFile, largestNotes));
        if (json.is_object())
            return json;
    } catch (const JsonError&) {  // told below, as what is no object is
    } catch (const FileError& error) {
        throw RunError(error.what());
    }
    throw RunError("'" + (run / notesFile).string() +
                   "' is damaged: it should hold an object {...}; repair or remove it to write notes again");
}

}  // namespace

RunNotes readRunNotes(const fs::path& run) {
    const Json json = readObject(run);
    RunNotes notes;
    const auto expect = [&](bool holds, const char* key, const char* what) {
        if (!holds)
            throw RunError("'" + (run / notesFile).string() + "' is damaged: " + key + " should be " + what);
    };
    if (const auto name = json.find("name"); name != json.end()) {
        expect(name->is_string(), "name", "text");
        notes.name = name->get<std::string>();
    }
    if (const auto tags = json.find("tags"); tags != json.end()) {
        expect(tags->is_array(), "tags", "a list of texts");
        notes.tags.emplace();
        for (const Json& tag : *tags) {
            expect(tag.is_string(), "tags", "a list of texts");
            notes.tags->push_back(tag.get<std::string>());
        }
    }
    if (const auto note = json.find("note"); note != json.end()) {
        expect(note->is_string(), "note", "text");
        notes.note = note->get<std::string>();
    }
    if (const auto archived = json.find("archived"); archived != json.end()) {
        expect(archived->is_boolean(), "archived", "true or false");
        notes.archived = archived->get<bool>();
    }
    return notes;
}

void writeRunNotes(const fs::path& run, const RunNotes& notes) {
    if (notes == readRunNotes(run))
        return;
    Json json = readObject(run);
    const auto set = [&](const char* key, bool meant, const Json& value) {
        if (meant)
            json[key] = value;
        else
            json.erase(key);
    };
    set("name", !notes.name.empty(), notes.name);
    set("tags", notes.tags.has_value(), notes.tags ? Json(*notes.tags) : Json());
    set("note", !notes.note.empty(), notes.note);
    set("archived", notes.archived, notes.archived);
    replaceFile(run / notesFile, jsonDocument(json));
}

}  // namespace zorro
