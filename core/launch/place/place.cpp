#include "core/launch/place/place.h"

#include <algorithm>
#include <cctype>

#include "core/launch/place/place_kind.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Checks one setting of a place.
class SettingCheck {
public:
    SettingCheck(const Place& place, const PlaceField& field) : place_(place), field_(field) {}

    void check() const {
        if (field_.form == PlaceField::Form::command) {
            checkCommand(place_.command(field_.key));
        } else if (field_.form == PlaceField::Form::script) {
            checkScript(place_.text(field_.key));
        } else {
            checkText(place_.text(field_.key));
        }
    }

private:
    void checkText(const std::string& text) const {
        const bool isHidden = std::any_of(text.begin(), text.end(), [](char letter) {
            return std::iscntrl(static_cast<unsigned char>(letter)) != 0;
        });
        if (isHidden) {
            refuse("holds a line break or another character that cannot be seen");
        }
        if (text.empty() && !field_.mayBeEmpty) {
            refuse("is empty; it should be " + field_.expected);
        }
        if (text.starts_with('-') && !field_.mayBeginWithDash) {
            refuse("should be " + field_.expected + ", not " + inQuotes(text));
        }
    }
    void checkCommand(const Words& words) const {
        if (words.empty() && field_.mayBeEmpty) {
            return;
        }
        if (words.empty() || words.front().empty()) {
            refuse("is empty; it should name a program");
        }
        if (words.front().starts_with('-')) {
            refuse("begins with " + inQuotes(words.front()) + " and should begin with a program");
        }
        std::vector<std::string> found;
        for (const std::string& word : words) {
            checkPlaceholders(word);
            const std::vector<std::string> names = placeholdersIn(word);
            found.insert(found.end(), names.begin(), names.end());
        }
        need(found);
    }
    void checkScript(const std::string& script) const {
        if (!script.starts_with("#!")) {
            refuse("should begin with #!/bin/sh");
        }
        checkPlaceholders(script);
        need(placeholdersIn(script));
    }
    void checkPlaceholders(const std::string& word) const {
        if (word.find('\0') != std::string::npos) {
            refuse("holds a character that no command can have");
        }
        Values known;
        for (const std::string& name : field_.placeholders) {
            known[name];
        }
        try {
            static_cast<void>(filled(word, known));
        } catch (const LaunchError& error) {
            refuse(std::string("has an ") + error.what());
        }
    }
    void need(const std::vector<std::string>& found) const {
        if (!field_.needed.empty() && std::find(found.begin(), found.end(), field_.needed) == found.end()) {
            refuse("should hold {" + field_.needed + "}");
        }
    }
    [[noreturn]] void refuse(const std::string& why) const {
        throw LaunchError("the place " + inQuotes(place_.name) + ": its " + field_.noun + " " + why);
    }

    const Place& place_;
    const PlaceField& field_;
};

template <typename Setting>
const Setting& settingOf(const std::map<std::string, Setting, std::less<>>& settings, std::string_view key) {
    static const Setting none;
    const auto found = settings.find(key);
    return found == settings.end() ? none : found->second;
}

}  // namespace

const std::string& Place::text(std::string_view key) const {
    return settingOf(texts, key);
}

const Words& Place::command(std::string_view key) const {
    return settingOf(commands, key);
}

Place withTexts(Place place, const std::map<std::string, std::string>& texts) {
    for (const PlaceField& field : descriptionOf(place).fields) {
        const auto found = texts.find(field.key);
        if (found != texts.end() && field.form == PlaceField::Form::text) {
            place.texts[field.key] = found->second;
        }
    }
    return place;
}

Place defaultPlace(std::string_view kind) {
    const PlaceDescription& words = placeKind(kind).description();
    Place place{.kind = words.name, .name = words.isHere ? words.usualName : std::string()};
    for (const PlaceField& field : words.fields) {
        if (field.form == PlaceField::Form::command) {
            place.commands[field.key] = splitWords(field.usual);
        } else {
            place.texts[field.key] = field.usual;
        }
    }
    return place;
}

void checkPlace(const Place& place) {
    if (trimmed(place.name).empty()) {
        throw LaunchError("a place has no name; give it one to choose it by");
    }
    const PlaceField name{.key = "name", .noun = "name", .mayBeginWithDash = true};
    SettingCheck({.name = place.name, .texts = {{"name", place.name}}}, name).check();
    const PlaceKind& kind = placeKind(place.kind);
    for (const PlaceField& field : kind.description().fields) {
        SettingCheck(place, field).check();
    }
    kind.check(place);
}

std::string runThere(const Place& place, const std::filesystem::path& run) {
    // The home folder is where a command begins there; a path may not look like an option.
    std::string folder = place.text("folder");
    folder = folder.starts_with("~/") ? folder.substr(2) : folder;
    if (folder.starts_with('-')) {
        folder = "./" + folder;
    }
    const std::filesystem::path whole = std::filesystem::path(folder) / run.filename();
    return whole.string();
}

}  // namespace zorro
