#pragma once

// The queue of the runs folder as the window sees it: looked at again and again and changed on other threads,
// one change after the other. Another window, and shells, may change it at any time.

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/launch/queue/enqueue.h"
#include "core/launch/queue/run_queue.h"

namespace zorro::ui {

/// A run of the queue, with what rows say of it.
struct QueuedRun {
    QueueEntry entry;
    std::size_t place = 0;  ///< in the line for its device, from 1; 0: it has one
    std::string name;       ///< of the comparison
    std::size_t networks = 0;
    std::vector<std::string> activations;  ///< SPECs

    friend bool operator==(const QueuedRun&, const QueuedRun&) = default;
};

class TrainQueue : public QObject {
    Q_OBJECT

public:
    explicit TrainQueue(const std::filesystem::path& runs, QObject* parent = nullptr);
    /// What was asked for and has not begun is done yet.
    ~TrainQueue() override;

    /// Looks now, and twice a second from then on. Where something waits and nobody works the queue off, a
    /// process is started that does.
    void look();

    /// Those that have a device first, then those that wait in the order of their turns.
    [[nodiscard]] const std::vector<QueuedRun>& runs() const { return now_.runs; }
    /// Those of them that wait, by their names.
    [[nodiscard]] std::vector<std::string> waiting() const;
    /// The run in this directory; null where it is none of the queue.
    [[nodiscard]] const QueuedRun* find(const std::filesystem::path& run) const;
    /// Why nothing is to be started until somebody asks; empty where nobody said why. Nothing: all goes on.
    [[nodiscard]] const std::optional<std::string>& heldBecause() const { return now_.held; }
    /// How many comparisons and runs are on their way into the queue.
    [[nodiscard]] std::size_t adding() const { return adding_; }

    void add(const Comparison& comparison, QueueTurn turn);
    /// Adds a run that ended before its last step.
    void addAgain(const std::filesystem::path& run);
    /// Takes runs out that wait; `again`: without a word.
    void takeOut(const std::vector<std::string>& runs, bool again = false);
    /// Brings back what was taken out, each to its place among those that waited then.
    void bringBack(const std::vector<Dequeued>& runs, const std::vector<std::size_t>& places);
    /// Takes the first `count` of those that wait out for good, as comparisons for another place.
    void takeElsewhere(std::size_t count);
    /// Lets a run that waits have its turn one place earlier (-1) or later (1).
    void move(const std::string& run, int by);
    /// Lets what was held go on.
    void letGo();
    /// Nothing that waits is started any more; then these trainers are asked to stop.
    void holdAndStop(const std::set<std::filesystem::path>& runs);

signals:
    void changed();
    /// The run is in the queue; whether it begins at once, or else what it waits for, in a sentence where
    /// that is another run.
    void added(const std::filesystem::path& run, bool begins, const QString& waitsFor);
    /// A run had a device and has left the queue; how it ended, in a sentence.
    void ended(const std::filesystem::path& run, const QString& sentence);
    void takenOut(const std::vector<zorro::Dequeued>& runs, const std::vector<std::size_t>& places);
    void takenElsewhere(const std::vector<zorro::Comparison>& comparisons);
    void problemRaised(const QString& sentence);

private:
    struct State {
        std::vector<QueuedRun> runs;
        std::optional<std::string> held;

        friend bool operator==(const State&, const State&) = default;
    };
    struct Ended {
        std::filesystem::path run;
        QString sentence;
    };
    struct Look {
        State state;
        std::vector<Ended> ended;
        QString problem;  ///< why nobody works the queue off
    };
    /// What is to be done in the window once a change was made.
    using Then = std::function<void()>;
    struct Change {
        std::function<Then()> make;  ///< on another thread
        bool adds = false;
    };

    static Look lookAt(const RunQueue& queue, const State& before);
    static State read(const RunQueue& queue, const std::vector<QueuedRun>& before);
    static std::vector<Ended> endedSince(const RunQueue& queue, const State& before, const State& now);
    void take(const Look& look);
    void change(Change change);
    void beginChange();
    void endChange();
    void putIn(std::function<std::filesystem::path()> put);

    RunQueue queue_;
    State now_;
    QString problem_;  ///< that was told last
    QTimer timer_;
    bool looking_ = false;
    bool lookAgain_ = false;
    std::size_t adding_ = 0;
    std::deque<Change> changes_;  ///< the first is being made
};

}  // namespace zorro::ui
