#include "ui/train/queue/run_launcher.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

constexpr int launchLookMilliseconds = 100;

using Time = std::filesystem::file_time_type;

/// When the result of a run was written; the earliest time there is where it has none.
Time resultTime(const std::filesystem::path& run) {
    std::error_code missing;
    const Time time = std::filesystem::last_write_time(run / resultFile, missing);
    return missing ? Time::min() : time;
}

/// Whether a trainer of this machine works on a run of the folder, whoever started it.
bool isTrainedIn(const std::filesystem::path& folder) {
    const std::vector<std::filesystem::path> runs = runDirectories(folder);
    return std::any_of(runs.begin(), runs.end(), [](const std::filesystem::path& run) {
        const std::optional<TrainerProcess> process = trainerProcess(run);
        return process && isOfThisMachine(*process);
    });
}

/// What is to be seen of a trainer that was started.
struct Sign {
    bool lives = false;
    bool shown = false;   ///< it trains, or has ended the run already
    QString lastMessage;  ///< of its log
};

}  // namespace

RunLauncher::RunLauncher(QObject* parent) : QObject(parent) {
    timer_.setInterval(launchLookMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &RunLauncher::lookForAnswer);
}

RunLauncher::Launched RunLauncher::launch(const std::filesystem::path& run) {
    Launched launched{run, resultTime(run), lastTrainerMessage(run), {}};
    launched.process = startTrainer(run);
    return launched;
}

void RunLauncher::start(const std::filesystem::path& folder, const Comparison& comparison) {
    setStarting(true);
    inBackground(
        this,
        [folder, comparison]() -> std::optional<Launched> {
            if (isTrainedIn(folder)) {
                return std::nullopt;
            }
            return launch(createRunToTrain(folder, comparison));
        },
        [this, comparison](const std::optional<Launched>& launched) {
            if (launched) {
                waitFor(*launched);
            } else {
                emit otherFound(comparison);
                setStarting(false);
            }
        },
        [this](const QString& sentence) { giveUp(sentence); });
}

void RunLauncher::resume(const std::filesystem::path& run) {
    setStarting(true);
    inBackground(
        this, [run] { return launch(run); }, [this](const Launched& launched) { waitFor(launched); },
        [this](const QString& sentence) { giveUp(sentence); });
}

void RunLauncher::setStarting(bool starting) {
    if (starting_ != starting) {
        starting_ = starting;
        emit startingChanged();
    }
}

void RunLauncher::waitFor(Launched launched) {
    launched_ = std::move(launched);
    timer_.start();
    emit started(launched_.run);
}

/// A trainer shows itself as the process that trains, or by the end of its run.
void RunLauncher::lookForAnswer() {
    if (std::exchange(looking_, true)) {
        return;
    }
    inBackground(
        this,
        [launched = launched_] {
            const bool lives = isRunning(launched.process);  // first, for it may end while one looks
            const std::string message = lastTrainerMessage(launched.run);
            return Sign{
                lives,
                trainerProcess(launched.run).has_value() || resultTime(launched.run) > launched.resultBefore,
                message == launched.messageBefore ? QString() : QString::fromStdString(message)};
        },
        [this](const Sign& sign) {
            looking_ = false;
            if (sign.shown) {
                timer_.stop();
                setStarting(false);
            } else if (starting_ && !sign.lives) {
                giveUp(sign.lastMessage.isEmpty()
                           ? tr("The trainer ended before it trained, without a word; the run is in %1")
                                 .arg(QString::fromStdString(launched_.run.string()))
                           : sign.lastMessage);
            }
        },
        [this](const QString&) { looking_ = false; });
}

void RunLauncher::giveUp(const QString& sentence) {
    timer_.stop();
    emit failed(sentence);
    setStarting(false);
}

}  // namespace zorro::ui

#include "moc_run_launcher.cpp"
