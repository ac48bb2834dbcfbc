#pragma once

// Runs that are shown while they grow. The directories are read in a thread of its own; here is what may be
// asked of it, and what comes back.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>
#include <QThread>

#include "core/run/directory/run_snapshot.h"
#include "core/series/read/event_tail.h"

namespace zorro::ui {

struct FollowOptions {
    /// Whether what was recorded before comes as news, piece by piece; otherwise the run comes with all of
    /// it.
    bool inPieces = false;
    /// What is kept of the history of a run that comes whole, see RunHistory::fold().
    std::size_t historyBytes = std::size_t{24} << 20;
    bool log = false;  ///< whether the trainer's log is followed as well
};

/// Follows run directories. Of each run there comes first runRead(), then news and states as they are; what
/// was recorded before a run ended comes before the state that says so. A directory that cannot be read is
/// said once and tried again. Records of a run that is being trained are looked for 25 times a second, its
/// state 4 times; a run that has ended may be resumed, and is looked at every 2 seconds.
class RunFollower : public QObject {
    Q_OBJECT

public:
    explicit RunFollower(const FollowOptions& options, QObject* parent = nullptr);
    ~RunFollower() override;

    /// Follows these runs, which are read in this order, and forgets all others; what was followed before
    /// goes on. Of those in `brief` only the newest records are read, once.
    void follow(const std::vector<std::filesystem::path>& runs,
                const std::vector<std::filesystem::path>& brief = {});

signals:
    /// A run with its history so far, or without one where that comes in pieces. Whoever hears this may
    /// change the snapshot.
    void runRead(const std::shared_ptr<zorro::RunSnapshot>& run);
    /// What a run has recorded since.
    void newsCame(const std::filesystem::path& run, const std::shared_ptr<const zorro::EventNews>& news);
    /// A run as it stands now, without its history; the same object while nothing has changed.
    void stateRead(const std::shared_ptr<const zorro::RunSnapshot>& summary);
    /// What the trainer wrote into its log since the last time; of a long log only the end.
    void logCame(const std::filesystem::path& run, const QString& text);
    /// The directory cannot be read (any more), in one sentence; empty: it can be read again.
    void problemFound(const std::filesystem::path& run, const QString& sentence);

private:
    class Worker;

    QThread thread_;
    Worker* worker_;  ///< lives in the thread, once that runs
};

}  // namespace zorro::ui
