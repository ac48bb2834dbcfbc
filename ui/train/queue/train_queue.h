#pragma once

// The queue of the runs folder, read and kept on another thread; of several windows over one folder the first
// keeps the file.

#include <filesystem>
#include <memory>
#include <vector>

#include <QObject>

#include "core/launch/queue/queue_file.h"
#include "core/launch/queue/run_queue.h"

namespace zorro::ui {

class TrainQueue : public QObject {
    Q_OBJECT

public:
    /// Reads, on another thread, what waited in `folder` when the last window was closed.
    explicit TrainQueue(const std::filesystem::path& folder, QObject* parent = nullptr);
    ~TrainQueue() override;

    /// The first is the next to be trained.
    [[nodiscard]] const std::vector<Comparison>& waiting() const { return queue_.waiting(); }
    [[nodiscard]] bool isEmpty() const { return queue_.isEmpty(); }

    void append(Comparison comparison);
    void putFirst(Comparison comparison);
    void putFirst(const std::vector<Comparison>& comparisons);
    /// Puts one where it will be at `index`, or at the end where there are fewer.
    void insert(std::size_t index, Comparison comparison);
    /// Removes and returns the first; there must be one.
    [[nodiscard]] Comparison takeFirst();
    void remove(std::size_t index);
    /// Moves one so that it is at `to` afterwards; positions that there are not change nothing.
    void move(std::size_t from, std::size_t to);
    void clear();

signals:
    void changed();
    /// The file cannot be written, in one sentence.
    void problemRaised(const QString& sentence);

private:
    void noteChange(bool changed = true);
    void save();

    std::shared_ptr<QueueFile> file_;
    RunQueue queue_;
    bool saving_ = false;
    bool dirty_ = false;
};

}  // namespace zorro::ui
