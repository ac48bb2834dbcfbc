#pragma once

// The Train room's rules: from the session's setup to a run directory and a trainer, the run that is watched,
// and those that wait for their turn. No widget.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>

#include <QObject>

#include "core/launch/place/place_kind.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_snapshot.h"
#include "ui/session/session_model.h"
#include "ui/train/place/place_model.h"
#include "ui/train/place/runs_elsewhere.h"
#include "ui/train/queue/train_queue.h"
#include "ui/train/watch/recent_runs.h"
#include "ui/train/watch/run_trash.h"
#include "ui/train/watch/watched_run.h"

namespace zorro::ui {

class TrainModel : public QObject {
    Q_OBJECT

public:
    /// New runs go to `runsFolder`. `session` outlives this object.
    TrainModel(SessionModel& session, const std::filesystem::path& runsFolder, QObject* parent = nullptr);

    [[nodiscard]] const TrainSetup& setup() const { return session_.session().train; }
    /// One undoable change; see SessionModel::setTrain.
    void change(TrainSetup setup, const QString& text, const QString& field = {});
    [[nodiscard]] SessionModel& session() { return session_; }

    /// Starts the comparison at the chosen place; on this machine it waits while its device is busy.
    void start();
    /// Puts the comparison behind those that wait; where nothing does, it waits until startNext().
    void enqueue();
    void pauseOrGoOn();
    /// Stops the watched run; what was recorded stays, and it can be resumed.
    void stop();
    /// Stops the watched run where it is being trained, and moves its directory to the trash: a step of the
    /// session's history.
    void discard();
    /// Moves any run of the list that is not being trained to the trash; a step of the session's history.
    void throwAway(const std::filesystem::path& run) { trash_->throwAway(run); }
    /// Takes one that waits out of the queue, or all of them; a step of the session's history.
    void takeOut(const std::string& run) { queue_->takeOut({run}); }
    void forgetWaiting();
    /// Lets a run that was stopped or killed go on from its checkpoint, when its device is free.
    void resume();
    /// Lets what was held go on; elsewhere starts the first of those that wait at the chosen place, in Slurm
    /// all of them, as the tasks of one job.
    void startNext();
    /// Stops everything that is trained on this machine, and nothing that waits is started.
    void stopAll();

    /// Shows this run, live where it is being trained.
    void watch(const std::filesystem::path& run);
    /// Shows no run; what is trained goes on.
    void showNone();
    /// Looks for runs that are being trained, as after a crash of the window, and watches the newest.
    void findRunning();
    /// Says anew how everything stands, for those who did not hear it when it changed.
    void announce();

    [[nodiscard]] const std::filesystem::path& runsFolder() const { return runsFolder_; }
    /// The run that is watched and how it stands, without its history; nothing before there is one.
    [[nodiscard]] const std::shared_ptr<const RunSnapshot>& run() const { return watched_->run(); }
    [[nodiscard]] const std::shared_ptr<RunHistory>& history() const { return watched_->history(); }
    [[nodiscard]] const WatchedRun& watched() const { return *watched_; }
    /// Whether a trainer works on the watched run, or is about to.
    [[nodiscard]] bool isTraining() const { return isStarting() || watched_->isAlive() || isWaiting(); }
    /// Whether a trainer is about to work on the watched run, or on one that will be watched.
    [[nodiscard]] bool isStarting() const;
    /// Whether the watched run waits for a device of this machine.
    [[nodiscard]] bool isQueued() const;
    /// The same, or elsewhere, as in the queue of a cluster.
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool isPaused() const { return run() && run()->state == RunState::paused; }
    /// How many runs are being trained on this machine, the one that is about to be among them.
    [[nodiscard]] std::size_t trainedHere() const;
    /// The device that a run of the list is trained on, as far as its comparison says.
    [[nodiscard]] QString deviceOf(const std::filesystem::path& run) const {
        return QString::fromStdString(runs_->deviceOf(run));
    }
    /// Whether a comparison for this device (auto, cpu, cuda:N) would have to wait for another one.
    [[nodiscard]] bool isBusy(const std::string& device) const;

    [[nodiscard]] TrainQueue& queue() { return *queue_; }
    [[nodiscard]] const TrainQueue& queue() const { return *queue_; }
    [[nodiscard]] std::size_t queued() const { return queue_->waiting().size(); }
    /// Whether what waits has to be asked for.
    [[nodiscard]] bool isHeld() const { return queue_->heldBecause().has_value(); }
    [[nodiscard]] const RecentRuns& runs() const { return *runs_; }
    /// Where comparisons can be trained.
    [[nodiscard]] PlaceModel& places() { return *places_; }
    [[nodiscard]] bool startsHere() const { return descriptionOf(places_->chosen()).isHere; }
    [[nodiscard]] const RunsElsewhere& elsewhere() const { return *elsewhere_; }

    /// The colour of an activation in every room.
    [[nodiscard]] int colorOf(const std::string& activation) const { return session_.colorOf(activation); }

signals:
    void setupChanged();
    /// Another run is watched; its history begins anew.
    void runChanged();
    /// run(), trainedHere() or queued() changed.
    void stateChanged();
    void historyGrew();
    /// The watched run's trainer has said more.
    void logGrew(const QString& more);
    /// A run ended, in one sentence.
    void runEnded(const QString& sentence);
    void problemRaised(const QString& sentence);
    /// A sentence about what was done.
    void noticeRaised(const QString& sentence);
    /// See Room::undoOffered().
    void undoOffered(const QString& sentence, QUndoStack* history);

private:
    void connectParts();
    void connectPlaces();
    void connectQueue();
    void connectTrash();
    void findElsewhere();
    void request(TrainerRequest request);
    void addNow(const std::string& device);
    void takeAdded(const std::filesystem::path& run, bool begins, const QString& waitsFor);
    void takeQueue();
    void showNext();
    void tellEnd(const std::filesystem::path& run, const QString& sentence);
    void endWatched();
    void rememberTakenOut(const std::vector<Dequeued>& runs, const std::vector<std::size_t>& places);
    [[nodiscard]] std::set<std::filesystem::path> runsTrainedHere() const;
    void learnDevices();
    void remember(const QString& text, const std::function<void()>& undo, const std::function<void()>& redo,
                  const QString& sentence);

    SessionModel& session_;
    std::filesystem::path runsFolder_;
    WatchedRun* watched_;
    TrainQueue* queue_;
    RecentRuns* runs_;
    RunTrash* trash_;
    PlaceModel* places_;
    RunsElsewhere* elsewhere_;
    std::set<std::filesystem::path> searched_;  ///< folders where runs elsewhere were looked for
    std::string startingOn_;  ///< the device of what is on its way into the queue and will begin at once
    std::filesystem::path awaited_;                 ///< a run that was started and not seen yet
    std::filesystem::path next_;                    ///< got the device of the watched run after it
    std::set<std::filesystem::path> givenDevices_;  ///< runs of the queue that have one
    std::vector<std::string> autoDevices_;          ///< that auto stands for; empty: not asked yet
    bool asksForDevices_ = false;
    std::set<std::filesystem::path> told_;  ///< runs whose end was told
    std::filesystem::path toTrash_;         ///< a run that goes there as soon as its trainer has ended
};

}  // namespace zorro::ui
