#pragma once

// Fits on a thread of its own. Every job has a number; a newer request stops the one under way, and what
// comes back says which job it answers. Results are values, sent by signals.

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include <QObject>

#include "core/fit/fit.h"

namespace zorro::ui {

struct FitJob {
    std::uint64_t number = 0;
    std::shared_ptr<const FitProblem> problem;
    FitOptions options;  ///< without stop and progress, which the worker sets
    bool quick = false;  ///< one short search: a newer job waits for it instead of stopping it
};

class FitWorker : public QObject {
    Q_OBJECT

public:
    explicit FitWorker(QObject* parent = nullptr);
    /// Stops the job under way and waits for its end, some milliseconds.
    ~FitWorker() override;

    /// Replaces the job that waits, and stops the one under way unless it is quick.
    void request(FitJob job);
    /// Stops the job under way, which then reports what it has, and forgets the one that waits. Returns
    /// whether one waited, which now gets no answer.
    bool stop();

signals:
    /// These are emitted on the worker's thread: connect to objects, so that they are queued.
    void progressed(std::uint64_t number, const zorro::FitProgress& progress);
    void finished(std::uint64_t number, const zorro::FitReport& report);
    void failed(std::uint64_t number, const QString& sentence);

private:
    void run();
    void work(FitJob job, const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<FitJob> next_;
    std::stop_source current_;
    bool currentIsQuick_ = false;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace zorro::ui
