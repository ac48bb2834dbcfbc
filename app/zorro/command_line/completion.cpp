#include "app/zorro/command_line/completion.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string_view>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/runs/run_words.h"
#include "core/activation/catalogue.h"
#include "core/library/own_functions.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_trash.h"

namespace zorro {
namespace {

/// The lines that can be offered for a word that has begun.
class Offers {
public:
    explicit Offers(std::string begun) : begun_(std::move(begun)) {}

    void add(const std::string& word, const std::string& meaning = {}) {
        if (word.starts_with(begun_)) {
            text_ += word + '\t' + meaning.substr(0, meaning.find('\n')) + '\n';
        }
    }
    void addFiles() { files_ = true; }
    [[nodiscard]] std::string text() const { return text_ + (files_ ? ":files\n" : ""); }

private:
    std::string begun_;
    std::string text_;
    bool files_ = false;
};

bool isOfWord(char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0 ||
           std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

/// The runs of the folder that the words name; those in its trash where one is to be brought back.
void addRunWords(Offers& offers, const std::vector<std::string>& before) {
    const auto option = std::find(before.begin(), before.end(), "--runs");
    const bool given = option != before.end() && option + 1 != before.end();
    std::filesystem::path folder = given ? std::filesystem::path(*(option + 1)) : defaultRunsFolder();
    if (std::find(before.begin(), before.end(), "restore") != before.end()) {
        folder /= trashFolder;
    }
    for (const RunWordOffer& each : runWordOffers(folder)) {
        offers.add(each.word, each.meaning);
    }
}

void addOwnFunctions(Offers& offers) {
    const FunctionLibrary library = readOwnFunctions(ownFunctionsFolder());
    for (const FunctionPtr& function : library.functions()) {
        const Description& description = function->description();
        offers.add(description.name, description.about.empty() ? description.formula : description.about);
    }
}

/// What networks of one run may differ in, to be followed by its values.
void addMemberWiseFields(Offers& offers) {
    for (const std::string& key : memberWiseKeys()) {
        const ComparisonField& field = *findField(key);
        offers.add(field.option.substr(2) + '=', field.label);
    }
}

/// What one of the alternatives of a pattern offers: a word of small letters itself, "huber:" for "huber:S",
/// the functions for SPEC, the fields of a sweep for FIELD=..., one's own for NAME, the runs for RUN; nothing
/// for what only somebody who types can know, as N or lo:hi.
void addAlternative(Offers& offers, const std::string& part, const std::vector<std::string>& before) {
    if (part == "NAME") {
        addOwnFunctions(offers);
    } else if (part == "SPEC") {
        addOwnFunctions(offers);
        for (const FunctionPtr& function : catalogue()) {
            offers.add(function->description().name, function->description().title);
        }
    } else if (part.starts_with("FIELD")) {
        addMemberWiseFields(offers);
    } else if (part == "RUN") {
        addRunWords(offers, before);
        offers.addFiles();
    } else if (part == "FILE" || part == "FOLDER") {
        offers.addFiles();
    } else {
        const auto end = std::find_if_not(part.begin(), part.end(), isOfWord);
        const std::string word(part.begin(), end);
        const bool hasNumber = part.size() > word.size() + 1 && *end == ':' && std::isupper(*(end + 1)) != 0;
        if (end == part.end() || hasNumber) {
            offers.add(hasNumber ? word + ':' : word);
        }
    }
}

void addPattern(Offers& offers, const std::string& pattern, const std::vector<std::string>& before) {
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find('|', begin), pattern.size());
        if (const std::string part = pattern.substr(begin, end - begin); part != "-" && !part.empty()) {
            addAlternative(offers, part, before);
        }
        begin = end + 1;
    }
}

void addOptions(Offers& offers, const CLI::App& command) {
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            offers.add("--" + name, option->get_description());
        }
        for (const std::string& name : option->get_snames()) {
            offers.add("-" + name, option->get_description());
        }
    }
}

/// The option that `word` names, if a value follows it; null where none does.
const CLI::Option* optionWithValue(const CLI::App& command, const std::string& word) {
    const CLI::Option* option = word.starts_with('-') ? command.get_option_no_throw(word) : nullptr;
    return option != nullptr && option->get_items_expected_max() > 0 ? option : nullptr;
}

/// The argument without a name that stands behind `words`, those of the command before it.
const CLI::Option* positionalAfter(const CLI::App& command, const std::vector<std::string>& words) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (optionWithValue(command, words[i]) != nullptr) {
            ++i;
        } else if (!words[i].starts_with('-')) {
            ++place;
        }
    }
    const CLI::Option* last = nullptr;
    for (const CLI::Option* option : command.get_options()) {
        if (!option->get_positional()) {
            continue;
        }
        last = option;
        if (place-- == 0) {
            return option;
        }
    }
    return last != nullptr && last->get_items_expected_max() > 1 ? last : nullptr;
}

}  // namespace

std::string completionText(const CLI::App& program, const std::vector<std::string>& words) {
    Offers offers(words.empty() ? std::string() : words.back());
    if (words.size() <= 1) {
        for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
            offers.add(command->get_name(), command->get_description());
        }
        addOptions(offers, program);
        return offers.text();
    }
    const auto commands =
        program.get_subcommands([&](const CLI::App* each) { return each->get_name() == words.front(); });
    if (commands.empty()) {
        return {};
    }
    const CLI::App* command = commands.front();
    const std::vector<std::string> before(words.begin() + 1, words.end() - 1);
    if (const CLI::Option* option = before.empty() ? nullptr : optionWithValue(*command, before.back())) {
        addPattern(offers, option->get_type_name(), before);
        return offers.text();
    }
    if (!words.back().starts_with('-')) {
        if (const CLI::Option* positional = positionalAfter(*command, before)) {
            const std::string pattern = positional->get_type_name();
            addPattern(offers, pattern.empty() ? positional->get_name() : pattern, before);
        }
    }
    addOptions(offers, *command);
    return offers.text();
}

}  // namespace zorro
