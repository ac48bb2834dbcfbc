#pragma once

// The runs that are trained elsewhere: started, asked and resumed there, and brought back, each on a thread
// of its own until it ended.

#include <filesystem>
#include <map>
#include <set>
#include <thread>
#include <vector>

#include <QObject>

#include "core/launch/launch.h"
#include "core/run/comparison/comparison.h"

namespace zorro::ui {

class RunsElsewhere : public QObject {
    Q_OBJECT

public:
    explicit RunsElsewhere(QObject* parent = nullptr);
    ~RunsElsewhere() override;

    /// Makes a run directory for each comparison, in `folder` unless the place has its own, and starts them
    /// there: in Slurm as the tasks of one job.
    void start(const Place& place, const std::filesystem::path& folder,
               const std::vector<Comparison>& comparisons);
    /// Lets a run go on from its checkpoint, where it was trained before.
    void resume(const std::filesystem::path& run);
    /// Asks its trainer, or takes it out of the queue.
    void request(const std::filesystem::path& run, TrainerRequest request);

    /// Follows the run where it is trained elsewhere, may still go on, and nobody follows it here yet.
    void follow(const std::filesystem::path& run);
    /// The same for all runs of the folder, as after a start of the window.
    void followAll(const std::filesystem::path& folder);

    /// Whether the run is one that is or was trained elsewhere, as far as anybody asked here.
    [[nodiscard]] bool knows(const std::filesystem::path& run) const { return known_.contains(run); }
    /// How it stands with the run's place; an empty sentence where there is nothing to say.
    [[nodiscard]] PlaceNews newsOf(const std::filesystem::path& run) const;
    /// Whether something may still come of it: it waits there, is trained, or is being resumed.
    [[nodiscard]] bool isFollowed(const std::filesystem::path& run) const;

signals:
    /// The place has taken it; what it records will be in this directory.
    void started(const std::filesystem::path& run);
    /// newsOf() of the run changed.
    void changed(const std::filesystem::path& run);
    void problemRaised(const QString& sentence);

private:
    struct Followed {
        quint64 number = 0;  ///< what comes of an earlier thread is dropped
        PlaceNews news;
        std::jthread thread;
    };

    void followNow(const std::filesystem::path& run);
    void take(const std::filesystem::path& run, quint64 number, const PlaceNews& news);
    void end(const std::filesystem::path& run, quint64 number, const QString& problem);

    quint64 number_ = 0;
    std::map<std::filesystem::path, Followed> followed_;
    std::set<std::filesystem::path> known_;
    std::set<std::filesystem::path> resuming_;         ///< that the place was asked to resume
    std::map<std::filesystem::path, PlaceNews> last_;  ///< of those that are not followed any more
};

}  // namespace zorro::ui
