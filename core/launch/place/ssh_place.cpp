// Training on another machine over ssh: the run directory is made here and there, the trainer works there,
// and one connection brings back what it writes.

#include <algorithm>
#include <cctype>
#include <sstream>

#include "core/file/file.h"
#include "core/launch/place/reach.h"
#include "core/launch/place/run_copy.h"
#include "core/launch/process/scripts_there.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

/// Until the first word from there: a busy machine takes its time to let somebody in.
constexpr std::chrono::milliseconds longestConnecting{60'000};

bool usesProgram(const Words& command) {
    return std::any_of(command.begin(), command.end(), [](const std::string& word) {
        const auto names = placeholdersIn(word);
        return std::find(names.begin(), names.end(), "program") != names.end();
    });
}

/// Starts the trainer there and notes its process.
void startThere(const fs::path& run, PlaceRecord record) {
    const Place& place = record.place;
    const bool isNew = record.pid.empty();
    const Words trainer =
        filled(place.command("start"), {{"program", place.text("program")}, {"run", record.run}});
    const std::string& program =
        usesProgram(place.command("start")) ? place.text("program") : trainer.front();
    writePlaceRecord(run, record);
    std::istringstream answer(answerAt(place, startScript(record.run, isNew, program, trainer),
                                       isNew ? readFile(run / comparisonFile) : std::string()));
    for (std::string line; std::getline(answer, line);) {
        std::istringstream words(line);
        std::string word;
        if (words >> word >> record.pid && word == "started") {
            record.startTicks.clear();
            words >> record.startTicks;
            writePlaceRecord(run, record);
            return;
        }
    }
    throw LaunchError(place.name +
                      " does not say whether the trainer was started; is a shell at the other end?");
}

/// One connection, until it ends.
class Connection {
public:
    Connection(const fs::path& run, const PlaceRecord& record, const FollowPace& pace)
        : place_(record.place), pace_(pace), copy_(run), process_(reached(place_, words(run, record))) {}

    /// Reads until the run ended there or `stop` asks to end; true then. Otherwise problem() says why not.
    bool read(const std::stop_token& stop, const std::function<void()>& heard) {
        auto lastHeard = steady_clock::now();
        std::chrono::milliseconds patience = std::max(pace_.silence, longestConnecting);
        while (!stop.stop_requested() && !copy_.hasEnded() && !process_.hasClosedOutput()) {
            const std::string bytes = process_.read(std::chrono::milliseconds(50));
            if (!bytes.empty()) {
                try {
                    copy_.take(bytes);
                } catch (const GarbledError& error) {
                    problem_ = place_.name + ": " + error.what();
                    return false;
                }
                lastHeard = steady_clock::now();
                patience = pace_.silence;
                heard();
            } else if (steady_clock::now() - lastHeard > patience) {
                problem_ = place_.name + " does not answer any more";
                return false;
            }
        }
        if (stop.stop_requested() || copy_.hasEnded()) {
            return true;
        }
        const int status = process_.wait();
        problem_ = complaintOf(place_, status, process_.errors());
        if (status == refusedThere) {
            throw LaunchError(problem_);
        }
        return false;
    }
    [[nodiscard]] bool hasEnded() const { return copy_.hasEnded(); }
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    static Words words(const fs::path& run, const PlaceRecord& record) {
        FollowStart known = knownHere(run);
        known.run = record.run;
        known.pid = record.pid;
        known.ticks = record.startTicks;
        return followScript(known);
    }

    const Place& place_;
    const FollowPace& pace_;
    RunCopy copy_;
    ChildProcess process_;
    std::string problem_;
};

bool readOnce(const fs::path& run, const PlaceRecord& record, const std::stop_token& stop,
              const FollowPace& pace, const std::function<void()>& heard, std::string& problem) {
    Connection connection(run, record, pace);
    const bool done = connection.read(stop, heard);
    problem = connection.problem();
    return done;
}

std::string secondsText(std::chrono::milliseconds time) {
    return std::to_string(std::max<long long>(1, (time.count() + 999) / 1000)) + " s";
}

/// What there is to say about a run that ended there: nothing where its files do.
std::string lastWords(const fs::path& run) {
    std::error_code ignored;
    return fs::exists(run / resultFile, ignored) ? std::string() : lastTrainerMessage(run);
}

PlaceDescription sshDescription() {
    using Form = PlaceField::Form;
    return {.name = "ssh",
            .title = "Another machine, over ssh",
            .usualName = "machine",
            .fields = {{.key = "host",
                        .label = "Host",
                        .meaning = "A name of ~/.ssh/config, or user@machine",
                        .noun = "host",
                        .expected = "a name of ~/.ssh/config or user@machine"},
                       {.key = "folder",
                        .label = "Folder",
                        .meaning = "Where runs are kept there, from the home folder on",
                        .noun = "folder",
                        .usual = ".local/share/zorrolab/runs",
                        .expected = "the folder there in which runs are kept",
                        .mayBeginWithDash = true},
                       trainerField(),
                       reachField("ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=5 "
                                  "{host} {command}"),
                       {.key = "start",
                        .label = "Start",
                        .meaning = "Trains {run} with {program} there, and goes on until the end",
                        .noun = "start command",
                        .form = Form::command,
                        .usual = "{program} {run}",
                        .placeholders = {"program", "run"},
                        .needed = "run"},
                       {.key = "signal",
                        .label = "Signal",
                        .meaning = "Sends {signal} (TERM, USR1 or USR2) to {pid}",
                        .noun = "signal command",
                        .form = Form::command,
                        .usual = "kill -s {signal} {pid}",
                        .placeholders = {"signal", "pid"},
                        .needed = "pid"}}};
}

class SshPlace : public PlaceKind {
public:
    [[nodiscard]] const PlaceDescription& description() const override {
        static const PlaceDescription words = sshDescription();
        return words;
    }
    void start(const Place& place, const std::vector<fs::path>& runs) const override {
        for (const fs::path& run : runs) {
            startThere(run, {.place = place, .run = runThere(place, run)});
        }
    }
    void resume(const fs::path& run, const PlaceRecord& record) const override { startThere(run, record); }
    void request(const fs::path& run, const PlaceRecord& record, TrainerRequest request) const override {
        const std::optional<TrainerProcess> process = trainerProcess(run);
        if (!process && (record.pid.empty() || request != TrainerRequest::stop)) {
            throw LaunchError(record.place.name + ": the trainer is not running there");
        }
        const std::string pid = process ? std::to_string(process->pid) : record.pid;
        const std::string ticks = process ? std::to_string(process->startTicks) : record.startTicks;
        const Words command =
            filled(record.place.command("signal"), {{"signal", signalName(request)}, {"pid", pid}});
        static_cast<void>(answerAt(record.place, signalScript(pid, ticks, command)));
    }
    void follow(const fs::path& run, const PlaceRecord& record, const std::stop_token& stop, const Tell& tell,
                const FollowPace& pace) const override {
        tell({PlaceNews::Kind::waiting, "connecting to " + record.place.name});
        std::chrono::milliseconds pause = pace.firstRetry;
        for (;;) {
            std::string problem;
            bool live = false;
            const auto heard = [&] {
                if (!live) {
                    tell({PlaceNews::Kind::live, "trained by " + record.place.name});
                }
                live = true;
                pause = pace.firstRetry;
            };
            if (readOnce(run, record, stop, pace, heard, problem)) {
                break;
            }
            tell({PlaceNews::Kind::lost,
                  problem + "; the run goes on there, trying again in " + secondsText(pause)});
            if (!waitUnless(stop, pause)) {
                return;
            }
            pause = std::min(2 * pause, pace.longestRetry);
        }
        if (!stop.stop_requested()) {
            tell({PlaceNews::Kind::ended, lastWords(run)});
        }
    }
    [[nodiscard]] std::string describe(const Place& place) const override {
        std::istringstream answer(answerAt(place, greetScript(runThere(place, "."), place.text("program"))));
        std::vector<std::string> lines;
        for (std::string line; std::getline(answer, line);) {
            lines.push_back(line);
        }
        if (lines.size() < 3) {
            throw LaunchError(place.name + ": " + inQuotes(place.text("program")) +
                              " does not answer as zorro-train does");
        }
        return place.name + " has " + lines[lines.size() - 3] + ", which trains on " + lines.back();
    }
    [[nodiscard]] TrainerEstimate estimate(const Place& place,
                                           const std::string& comparisonJson) const override {
        const Words question = askScript({place.text("program"), "--estimate", "/dev/stdin"});
        const ProgramAnswer answer = runProgram(reached(place, question), comparisonJson);
        if (answer.status != 0 && !lastLine(answer.errors).starts_with("zorro-train: ")) {
            throw LaunchError(complaintOf(place, answer.status, answer.errors));
        }
        return readEstimate(answer);
    }
    [[nodiscard]] std::optional<std::string> unreachable(int status,
                                                         std::string_view lastLine) const override {
        constexpr int sshFailed = 255;
        if (status != sshFailed) {
            return std::nullopt;
        }
        const std::size_t why = lastLine.starts_with("ssh: ") ? 5 : 0;
        return std::string(lastLine.empty() ? "ssh does not say why" : lastLine.substr(why));
    }
};

}  // namespace

const PlaceKind& sshPlace() {
    static const SshPlace kind;
    return kind;
}

}  // namespace zorro
