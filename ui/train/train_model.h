#pragma once

// The Train room's rules: from the session's setup to a run directory and a trainer, the run that is watched,
// and those that wait for their turn. No widget.

#include <deque>
#include <filesystem>
#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include "core/launch/local_trainer.h"
#include "core/run/run_reader.h"
#include "ui/session/session_model.h"
#include "ui/train/run_follower.h"

namespace zorro::ui {

class TrainModel : public QObject {
    Q_OBJECT

public:
    /// New runs go to `runsFolder`. `session` outlives this object.
    TrainModel(SessionModel& session, std::filesystem::path runsFolder, QObject* parent = nullptr);
    ~TrainModel() override;

    [[nodiscard]] const TrainSetup& setup() const { return session_.session().train; }
    /// One undoable change; see SessionModel::setTrain.
    void change(TrainSetup setup, const QString& text, int run = -1);
    [[nodiscard]] SessionModel& session() { return session_; }

    /// Starts the comparison, or puts it behind those that wait while one is being trained.
    void start();
    void pauseOrGoOn();
    void stop();
    /// Lets a run that was stopped or killed go on from its checkpoint.
    void resume();
    /// Shows this run, live where it is being trained.
    void watch(const std::filesystem::path& run);
    /// Looks for a run that is being trained, as after a crash of the window, and watches it.
    void findRunning();

    [[nodiscard]] const std::filesystem::path& runsFolder() const { return runsFolder_; }
    /// The run that is watched and how it stands, without its history; nothing before there is one.
    [[nodiscard]] const std::shared_ptr<const RunSnapshot>& run() const { return run_; }
    [[nodiscard]] const std::shared_ptr<RunHistory>& history() const { return history_; }
    /// Whether a trainer works on the watched run, or is about to.
    [[nodiscard]] bool isTraining() const;
    [[nodiscard]] bool isPaused() const { return run_ && run_->state == RunState::paused; }
    [[nodiscard]] std::size_t queued() const { return queue_.size(); }
    void clearQueue();

    /// The members' colours in charts: those of the setup where it has the activation, else by their order.
    [[nodiscard]] int colorOf(const std::string& activation, int otherwise) const;

signals:
    void setupChanged();
    /// Another run is watched; its history begins anew.
    void runChanged();
    /// run() or queued() changed.
    void stateChanged();
    void historyGrew();
    /// The watched run ended.
    void runEnded(const QString& sentence);
    void problemRaised(const QString& sentence);

private:
    void startNow(const Comparison& comparison);
    void endStarting(const RunSnapshot& summary, RunState before);
    void takeNews(const EventNews& news);
    void takeState(const std::shared_ptr<const RunSnapshot>& summary);
    void startNext();

    SessionModel& session_;
    std::filesystem::path runsFolder_;
    QThread thread_;
    RunFollower* follower_;
    quint64 number_ = 0;
    std::shared_ptr<const RunSnapshot> run_;
    std::shared_ptr<RunHistory> history_ = std::make_shared<RunHistory>();
    std::deque<Comparison> queue_;
    bool starting_ = false;  ///< a trainer was started and has not shown itself yet
    QElapsedTimer sinceStart_;
};

}  // namespace zorro::ui
