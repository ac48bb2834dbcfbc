#pragma once

// The run that the room shows: how it stands, everything that it recorded, and what its trainer says, kept up
// to date in the background.

#include <filesystem>
#include <memory>

#include <QObject>
#include <QString>

#include "core/run/directory/run_snapshot.h"
#include "ui/live/run_follower.h"

namespace zorro::ui {

class WatchedRun : public QObject {
    Q_OBJECT

public:
    explicit WatchedRun(QObject* parent = nullptr);

    /// Shows this run from its first record on, in place of the one before.
    void watch(const std::filesystem::path& run);
    /// Shows nothing any more.
    void forget();

    /// The run's directory; empty where none is watched.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// How it stands, without its history; nothing before that was read.
    [[nodiscard]] const std::shared_ptr<const RunSnapshot>& run() const { return run_; }
    [[nodiscard]] const std::shared_ptr<RunHistory>& history() const { return history_; }
    [[nodiscard]] bool isAlive() const { return run_ && zorro::isAlive(run_->state); }
    /// The last lines of the trainer's log.
    [[nodiscard]] const QString& log() const { return log_; }

signals:
    /// Another run is watched, or its history begins anew.
    void runChanged();
    void stateChanged();
    void historyGrew();
    void logGrew(const QString& more);
    /// The run was alive and is not any more.
    void ended();
    void problemRaised(const QString& sentence);

private:
    void takeRun(const std::shared_ptr<const RunSnapshot>& run);
    void takeNews(const EventNews& news);
    void takeState(const std::shared_ptr<const RunSnapshot>& summary);
    void takeLog(const QString& text);
    void takeProblem(const QString& sentence);
    void begin(const std::filesystem::path& run);

    RunFollower follower_;
    std::filesystem::path path_;
    std::shared_ptr<const RunSnapshot> run_;
    std::shared_ptr<RunHistory> history_ = std::make_shared<RunHistory>();
    QString log_;
};

}  // namespace zorro::ui
