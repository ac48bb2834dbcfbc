#pragma once

// Brings a comparison to a trainer: makes its run directory, starts the program, and waits until it shows
// itself, for as long as its process lives: on a busy machine loading takes its time. Everything that takes
// time happens on another thread.

#include <filesystem>
#include <string>

#include <QObject>
#include <QTimer>

#include "core/run/comparison/comparison.h"
#include "core/run/process/trainer_process.h"

namespace zorro::ui {

class RunLauncher : public QObject {
    Q_OBJECT

public:
    explicit RunLauncher(QObject* parent = nullptr);

    /// Makes a run directory in `folder` and starts a trainer there, unless one of this machine trains in the
    /// folder already.
    void start(const std::filesystem::path& folder, const Comparison& comparison);
    /// Starts a trainer on a run that ended before its last step.
    void resume(const std::filesystem::path& run);

    /// Whether a trainer was asked for and has not shown itself yet.
    [[nodiscard]] bool isStarting() const { return starting_; }

signals:
    /// isStarting() changed.
    void startingChanged();
    /// The program runs; what it records will be in this directory.
    void started(const std::filesystem::path& run);
    /// Nothing was started: another run of the folder is being trained on this machine.
    void otherFound(const zorro::Comparison& comparison);
    /// Why there is no trainer, in one sentence.
    void failed(const QString& sentence);

private:
    void setStarting(bool starting);
    /// A trainer that was started, and what its run had before.
    struct Launched {
        std::filesystem::path run;
        std::filesystem::file_time_type resultBefore;
        std::string messageBefore;  ///< the last of the trainer's log
        TrainerProcess process;
    };
    [[nodiscard]] static Launched launch(const std::filesystem::path& run);
    void waitFor(Launched launched);
    void lookForAnswer();
    void giveUp(const QString& sentence);

    bool starting_ = false;
    bool looking_ = false;
    Launched launched_;  ///< the trainer that is being waited for
    QTimer timer_;
};

}  // namespace zorro::ui
