// Training as jobs of Slurm: the run directories are in a folder that its nodes share with this machine, so
// nothing has to be brought here; Slurm is asked how the job stands, and a job that it ended leaves no run
// that looks alive.

#include <algorithm>
#include <array>
#include <cctype>
#include <unistd.h>

#include "core/file/file.h"
#include "core/launch/place/reach.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/process/run_claim.h"
#include "core/run/process/trainer_process.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

struct JobState {
    std::string word;    ///< e.g. PENDING; empty where Slurm does not know the job (any more)
    std::string reason;  ///< e.g. Resources
};

constexpr std::array<std::string_view, 9> beforeTheEnd{"PENDING",   "CONFIGURING", "RUNNING",
                                                       "SUSPENDED", "COMPLETING",  "REQUEUED",
                                                       "STOPPED",   "SIGNALING",   "STAGE_OUT"};

bool isOver(const JobState& state) {
    return std::find(beforeTheEnd.begin(), beforeTheEnd.end(), state.word) == beforeTheEnd.end();
}

/// Reads "PENDING|Resources", "PENDING Resources" or "PENDING".
JobState readState(std::string_view text) {
    text = trimmed(text);
    text = trimmed(text.substr(0, text.find('\n')));
    const std::size_t end = text.find_first_of("| \t");
    JobState state{.word = std::string(text.substr(0, end))};
    if (end != std::string_view::npos) {
        state.reason = trimmed(text.substr(end + 1));
    }
    return state;
}

JobState askState(const PlaceRecord& record, const std::stop_token& stop = {}) {
    const Words question = filled(record.place.command("state"), {{"job", record.job}});
    const ProgramAnswer answer =
        runProgram(reached(record.place, question), {}, std::chrono::seconds(60), stop);
    if (answer.status != 0 && answer.errors.find("Invalid job id") == std::string::npos) {
        throw LaunchError(complaintOf(record.place, answer.status, answer.errors));
    }
    return answer.status == 0 ? readState(answer.output) : JobState();
}

std::string quotedRuns(const std::vector<fs::path>& runs) {
    Words words;
    for (const fs::path& run : runs) {
        std::error_code problem;
        const std::string whole = fs::absolute(run, problem).string();
        if (whole.find('\n') != std::string::npos) {
            throw LaunchError("Slurm cannot be given " + inQuotes(whole) +
                              ": the path of a run may not hold a line break");
        }
        words.push_back(whole);
    }
    return shellCommand(words);
}

/// What each task of a job asks for: a setting of the place, and the option of sbatch that it goes behind.
struct Resource {
    const char* key;
    const char* option;
    std::string_view letters;  ///< that it may hold beside digits
    const char* expected;
};

constexpr std::array<Resource, 4> resources{
    {{"cpus", "--cpus-per-task=", "", "a whole number from 1 on"},
     {"memory", "--mem=", "KMGT", "a whole number of megabytes, or one with K, M, G or T behind it, as 8G"},
     {"time", "--time=", ":-", "minutes, hours:minutes:seconds or days-hours, as 2:00:00"},
     {"gpus", "--gres=gpu:", ":_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "a whole number from 1 on, or a model and that number, as a100:1"}}};

void checkResource(const Place& place, const Resource& resource) {
    const std::string& text = place.text(resource.key);
    const bool isWritten = std::ranges::all_of(text, [&](char letter) {
        return std::isdigit(static_cast<unsigned char>(letter)) != 0 ||
               resource.letters.find(letter) != std::string_view::npos;
    });
    const bool isSome = text.find_first_of("123456789") != std::string::npos;
    if (!text.empty() && !(isWritten && isSome)) {
        throw LaunchError("the place " + inQuotes(place.name) + ": its " + resource.key + " should be " +
                          resource.expected + ", not " + inQuotes(text));
    }
}

/// Options on the command line go before those of the script.
Words submission(const Place& place, const std::string& name, std::size_t tasks) {
    Words words =
        filled(place.command("start"), {{"name", name}, {"array", "0-" + std::to_string(tasks - 1)}});
    for (const Resource& resource : resources) {
        if (const std::string& text = place.text(resource.key); !text.empty()) {
            words.push_back(resource.option + text);
        }
    }
    return words;
}

std::string scriptOf(const Place& place, const std::vector<fs::path>& runs) {
    return filled(place.text("script"),
                  {{"program", quotedForShell(place.text("program"))}, {"runs", quotedRuns(runs)}});
}

std::string sentenceFor(const JobState& state, const std::string& job) {
    if (state.word == "PENDING" || state.word == "REQUEUED") {
        const bool known = !state.reason.empty() && state.reason != "None";
        return "queued in Slurm" + (known ? " (" + state.reason + ")" : std::string());
    }
    if (state.word == "RUNNING") {
        return "running in Slurm as job " + job;
    }
    std::string lower = state.word;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return "Slurm's job " + job + " is " + lower;
}

/// Whether the run directory shows that its trainer has ended by itself since it was submitted. Opening a
/// folder makes a network file system look for what is new in it.
bool hasEndedByItself(const fs::path& run) {
    bool trainer = false;
    std::error_code problem;
    for (fs::directory_iterator entry(run, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        trainer = trainer || entry->path().filename() == trainerFile;
    }
    std::error_code missing;
    const auto ended = fs::last_write_time(run / resultFile, missing);
    return problem || (!trainer && !missing && ended >= fs::last_write_time(run / placeFile, missing));
}

/// Says in the run directory what its trainer could not say any more, unless another one trains the run by
/// now.
std::string settle(const fs::path& run, const PlaceRecord& record, const JobState& state) try {
    const RunClaim claim = claimRun(run);
    const std::string said = lastTrainerMessage(run);
    std::string reason =
        "Slurm has ended job " + record.job + (state.word.empty() ? std::string() : " as " + state.word);
    reason += said.empty() ? "" : "; the last thing it said: " + said;
    writeResult(run, {.state = RunState::failed, .reason = reason});
    removeTrainerProcess(run);
    return reason;
} catch (const RunError& error) {
    return error.what();
}

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

PlaceField resourceField(const char* key, const char* label, const char* meaning) {
    return {.key = key,
            .label = label,
            .meaning = std::string(meaning) + "; empty: what the script says",
            .noun = key,
            .mayBeEmpty = true,
            .mayBeginWithDash = true};
}

PlaceDescription slurmDescription() {
    using Form = PlaceField::Form;
    return {
        .name = "slurm",
        .title = "A cluster with Slurm",
        .usualName = "cluster",
        .takesMany = true,
        .fields = {{.key = "host",
                    .label = "Host",
                    .meaning = "The machine where Slurm's commands are; empty: they are here",
                    .noun = "host",
                    .mayBeEmpty = true,
                    .mayBeginWithDash = true,
                    .isShown = false},
                   {.key = "folder",
                    .label = "Folder",
                    .meaning = "A folder that Slurm's nodes share with this machine, where runs are made; "
                               "empty takes the window's own",
                    .noun = "folder",
                    .mayBeEmpty = true,
                    .mayBeginWithDash = true},
                   trainerField(),
                   resourceField("cpus", "CPUs", "CPU cores of each task, as 4"),
                   resourceField("memory", "Memory", "Memory of each task, as 8G"),
                   resourceField("time", "Time", "The longest that a task may take, as 2:00:00"),
                   resourceField("gpus", "GPUs", "GPUs of each task, as 1 or a100:1"),
                   reachField(""),
                   {.key = "start",
                    .label = "Start",
                    .meaning = "Submits the script that it reads as tasks {array} of a job called {name}, "
                               "and prints the job's number",
                    .noun = "start command",
                    .form = Form::command,
                    .usual = "sbatch --parsable --job-name={name} --array={array} --output=/dev/null",
                    .placeholders = {"name", "array"},
                    .needed = "array"},
                   {.key = "signal",
                    .label = "Signal",
                    .meaning = "Sends {signal} (TERM, USR1 or USR2) to {job}",
                    .noun = "signal command",
                    .form = Form::command,
                    .usual = "scancel --signal={signal} --full {job}",
                    .placeholders = {"signal", "job"},
                    .needed = "job"},
                   {.key = "state",
                    .label = "State",
                    .meaning = "Prints how {job} stands, and why: PENDING|Resources",
                    .noun = "state command",
                    .form = Form::command,
                    .usual = "squeue --noheader --states=all --jobs={job} --format=%T|%r",
                    .placeholders = {"job"},
                    .needed = "job"},
                   {.key = "cancel",
                    .label = "Cancel",
                    .meaning = "Takes {job} out of the queue",
                    .noun = "cancel command",
                    .form = Form::command,
                    .usual = "scancel {job}",
                    .placeholders = {"job"},
                    .needed = "job"},
                   {.key = "script",
                    .label = "Script",
                    .meaning = "What the job runs. {runs} are the run directories, one for each task, and "
                               "{program} is the trainer, both quoted for the shell",
                    .noun = "job script",
                    .form = Form::script,
                    .usual = usualJobScript,
                    .placeholders = {"program", "runs"},
                    .needed = "runs"}}};
}

class SlurmPlace : public PlaceKind {
public:
    [[nodiscard]] const PlaceDescription& description() const override {
        static const PlaceDescription words = slurmDescription();
        return words;
    }
    void check(const Place& place) const override {
        if (const std::string& folder = place.text("folder"); !folder.empty() && !folder.starts_with('/')) {
            throw LaunchError("the place " + inQuotes(place.name) +
                              ": its folder should be a path from / on, not " + inQuotes(folder));
        }
        for (const Resource& resource : resources) {
            checkResource(place, resource);
        }
    }
    [[nodiscard]] fs::path runsFolder(const Place& place, const fs::path& runs) const override {
        const std::string& folder = place.text("folder");
        return folder.empty() ? runs : fs::path(folder);
    }
    void start(const Place& place, const std::vector<fs::path>& runs) const override {
        if (runs.empty()) {
            return;
        }
        const std::string name = "zorro-" + runs.front().filename().string();
        const std::string answer =
            answerAt(place, submission(place, name, runs.size()), scriptOf(place, runs));
        const std::string line = lastLine(answer);
        const std::string number = line.substr(0, line.find(';'));  // a cluster's name may follow
        if (number.empty() || number.find_first_not_of("0123456789") != std::string::npos) {
            throw LaunchError(place.name + ": the start command should print the job's number, not " +
                              inQuotes(line));
        }
        for (std::size_t i = 0; i < runs.size(); ++i) {
            writePlaceRecord(
                runs[i], {.place = place, .run = runs[i].string(), .job = number + "_" + std::to_string(i)});
        }
    }
    void resume(const fs::path& run, const PlaceRecord& record) const override { start(record.place, {run}); }
    void request(const fs::path& run, const PlaceRecord& record, TrainerRequest request) const override {
        const JobState state = askState(record);
        if (isOver(state)) {
            throw LaunchError(record.place.name + ": job " + record.job + " has ended already");
        }
        if (state.word == "RUNNING" || state.word == "SUSPENDED") {
            const Words command = filled(record.place.command("signal"),
                                         {{"signal", signalName(request)}, {"job", record.job}});
            static_cast<void>(answerAt(record.place, command));
            return;
        }
        if (request != TrainerRequest::stop) {
            throw LaunchError("job " + record.job + " has not begun: it is " +
                              sentenceFor(state, record.job));
        }
        static_cast<void>(
            answerAt(record.place, filled(record.place.command("cancel"), {{"job", record.job}})));
        writeResult(run, {.state = RunState::stopped});
    }
    void follow(const fs::path& run, const PlaceRecord& record, const std::stop_token& stop, const Tell& tell,
                const FollowPace& pace) const override {
        PlaceNews told;
        const auto say = [&](PlaceNews news) {
            if (news.sentence != told.sentence) {
                told = std::move(news);
                tell(told);
            }
        };
        int looksAfterEnd = 0;
        do {
            try {
                const JobState state = askState(record, stop);
                if (!isOver(state)) {
                    looksAfterEnd = 0;
                    say({state.word == "RUNNING" ? PlaceNews::Kind::live : PlaceNews::Kind::waiting,
                         sentenceFor(state, record.job)});
                } else if (hasEndedByItself(run)) {
                    return tell({PlaceNews::Kind::ended, {}});
                } else if (++looksAfterEnd > 2) {
                    return tell({PlaceNews::Kind::ended, settle(run, record, state)});
                }
            } catch (const LaunchError& error) {
                if (stop.stop_requested()) {
                    return;
                }
                say({PlaceNews::Kind::lost, std::string(error.what()) + "; asking Slurm again in a while"});
            }
        } while (waitUnless(stop, pace.slurm));
    }
    [[nodiscard]] std::string describe(const Place& place) const override {
        if (!place.text("folder").empty() && ::access(place.text("folder").c_str(), W_OK) != 0) {
            throw LaunchError(
                place.name + ": the folder " + inQuotes(place.text("folder")) +
                " cannot be written from this machine; it should be one that Slurm's nodes share");
        }
        Words words = submission(place, "zorro-test", 1);
        words.emplace_back("--test-only");
        const std::string script = scriptOf(place, {fs::path("/tmp")});
        const ProgramAnswer answer = runProgram(reached(place, words), script);
        const std::string said = lastLine(answer.errors.empty() ? answer.output : answer.errors);
        if (answer.status != 0) {
            throw LaunchError(complaintOf(place, answer.status, answer.errors));
        }
        const std::string prefix = "sbatch: ";
        return place.name +
               " takes the job: " + (said.starts_with(prefix) ? said.substr(prefix.size()) : said);
    }
};

}  // namespace

const PlaceKind& slurmPlace() {
    static const SlurmPlace kind;
    return kind;
}

}  // namespace zorro
