#include "core/launch/place/place.h"

#include <algorithm>
#include <cctype>

#include "core/text/text.h"

namespace zorro {
namespace {

constexpr const char* sshRuns = ".local/share/zorrolab/runs";
constexpr const char* trainer = "zorro-train";
constexpr const char* usualJobScript = R"(#!/bin/sh
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
# Further such lines go here, e.g. with --partition=gpu --gres=gpu:1
set -- {runs}
shift "$SLURM_ARRAY_TASK_ID"
exec >>"$1/trainer.log" 2>&1
# What the trainer needs to be found, e.g.: module load cuda
exec {program} "$1"
)";

/// Checks one command of a place.
class CommandCheck {
public:
    CommandCheck(const Place& place, std::string what) : place_(place), what_(std::move(what)) {}

    void words(const Words& words, const Values& known, std::string_view needed) const {
        if (words.empty() || words.front().empty()) {
            refuse("is empty; it should name a program");
        }
        if (words.front().starts_with('-')) {
            refuse("begins with " + inQuotes(words.front()) + " and should begin with a program");
        }
        std::vector<std::string> found;
        for (const std::string& word : words) {
            text(word, known);
            const std::vector<std::string> names = placeholdersIn(word);
            found.insert(found.end(), names.begin(), names.end());
        }
        need(found, needed);
    }
    void script(const std::string& script, const Values& known, std::string_view needed) const {
        if (!script.starts_with("#!")) {
            refuse("should begin with #!/bin/sh");
        }
        text(script, known);
        need(placeholdersIn(script), needed);
    }
    [[noreturn]] void refuse(const std::string& why) const {
        throw LaunchError("the place " + inQuotes(place_.name) + ": its " + what_ + " " + why);
    }

private:
    void text(const std::string& word, const Values& known) const {
        if (word.find('\0') != std::string::npos) {
            refuse("holds a character that no command can have");
        }
        try {
            static_cast<void>(filled(word, known));
        } catch (const LaunchError& error) {
            refuse(std::string("has an ") + error.what());
        }
    }
    void need(const std::vector<std::string>& found, std::string_view needed) const {
        if (!needed.empty() && std::find(found.begin(), found.end(), needed) == found.end()) {
            refuse("should hold {" + std::string(needed) + "}");
        }
    }

    const Place& place_;
    std::string what_;
};

void checkSsh(const Place& place) {
    if (place.host.empty()) {
        CommandCheck(place, "host").refuse("is empty; it should be a name of ~/.ssh/config or user@machine");
    }
    if (place.host.starts_with('-')) {
        CommandCheck(place, "host")
            .refuse("should be a name of ~/.ssh/config or user@machine, not " + inQuotes(place.host));
    }
    if (place.folder.empty()) {
        CommandCheck(place, "folder").refuse("is empty; it should say where runs are kept there");
    }
    CommandCheck(place, "way to reach it").words(place.reach, {{"host", ""}, {"command", ""}}, "command");
    CommandCheck(place, "start command").words(place.start, {{"program", ""}, {"run", ""}}, "run");
    CommandCheck(place, "signal command").words(place.signal, {{"signal", ""}, {"pid", ""}}, "pid");
}

void checkSlurm(const Place& place) {
    if (!place.folder.empty() && !place.folder.starts_with('/')) {
        CommandCheck(place, "folder").refuse("should be a path from / on, not " + inQuotes(place.folder));
    }
    if (!place.reach.empty()) {
        CommandCheck(place, "way to reach it").words(place.reach, {{"host", ""}, {"command", ""}}, "command");
    }
    CommandCheck(place, "start command").words(place.start, {{"name", ""}, {"array", ""}}, "array");
    CommandCheck(place, "signal command").words(place.signal, {{"signal", ""}, {"job", ""}}, "job");
    CommandCheck(place, "state command").words(place.state, {{"job", ""}}, "job");
    CommandCheck(place, "cancel command").words(place.cancel, {{"job", ""}}, "job");
    CommandCheck(place, "job script").script(place.script, {{"program", ""}, {"runs", ""}}, "runs");
}

bool hasControlCharacter(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char letter) { return std::iscntrl(static_cast<unsigned char>(letter)) != 0; });
}

}  // namespace

Place defaultPlace(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::here:
            return {.kind = kind, .name = "this machine"};
        case PlaceKind::ssh:
            return {.kind = kind,
                    .folder = sshRuns,
                    .program = trainer,
                    .reach = splitWords("ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=5 "
                                        "{host} {command}"),
                    .start = splitWords("{program} {run}"),
                    .signal = splitWords("kill -s {signal} {pid}")};
        case PlaceKind::slurm:
            break;
    }
    return {.kind = PlaceKind::slurm,
            .program = trainer,
            .start = splitWords("sbatch --parsable --job-name={name} --array={array} --output=/dev/null"),
            .signal = splitWords("scancel --signal={signal} --full {job}"),
            .state = splitWords("squeue --noheader --states=all --jobs={job} --format=%T|%r"),
            .cancel = splitWords("scancel {job}"),
            .script = usualJobScript};
}

void checkPlace(const Place& place) {
    if (trimmed(place.name).empty()) {
        throw LaunchError("a place has no name; give it one to choose it by");
    }
    for (const auto& [what, text] : {std::pair<const char*, const std::string&>("name", place.name),
                                     {"host", place.host},
                                     {"folder", place.folder},
                                     {"program", place.program}}) {
        if (hasControlCharacter(text)) {
            CommandCheck(place, what).refuse("holds a line break or another character that cannot be seen");
        }
    }
    if (place.kind == PlaceKind::here) {
        return;
    }
    if (place.program.empty() || place.program.starts_with('-')) {
        CommandCheck(place, "program")
            .refuse("should be zorro-train or a path to it, not " + inQuotes(place.program));
    }
    if (place.kind == PlaceKind::ssh) {
        checkSsh(place);
    } else {
        checkSlurm(place);
    }
}

std::string runThere(const Place& place, const std::filesystem::path& run) {
    // The home folder is where a command begins there; a path may not look like an option.
    std::string folder = place.folder.starts_with("~/") ? place.folder.substr(2) : place.folder;
    if (folder.starts_with('-')) {
        folder = "./" + folder;
    }
    const std::filesystem::path whole = std::filesystem::path(folder) / run.filename();
    return whole.string();
}

}  // namespace zorro
