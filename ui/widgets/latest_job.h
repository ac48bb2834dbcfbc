#pragma once

// Work that follows a form or a slider: it runs on a thread of its own, and only the latest request matters.
// A newer request replaces the one that waits, and stops the one under way unless that is to finish. Answers
// come back to the thread that made the job, queued, each with the request that it answers; an owner who has
// moved on compares it with what it wants now. Work that happens once belongs to background.h.

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include <QObject>
#include <QString>

#include "ui/language/spoken.h"

namespace zorro::ui {

/// What becomes of work under way when a newer request comes: it is asked to stop, or goes on to its end.
enum class WhenReplaced { stops, finishes };

/// The thread of a LatestJob, without its types. It starts with the first request.
class JobThread {
public:
    using Task = std::function<void(const std::stop_token&)>;

    JobThread() = default;
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;
    /// Asks the task under way to stop and waits for its end; what it posted and waits to be done is not.
    ~JobThread();

    void request(Task task, WhenReplaced whenReplaced);
    bool stop();
    /// Has `act` called on the thread that made this object, once it is back in its event loop.
    void post(std::function<void()> act);

private:
    struct Request {
        Task task;
        WhenReplaced whenReplaced;
    };

    void run();

    QObject home_;  ///< where posted calls arrive
    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<Request> next_;
    std::stop_source current_;
    WhenReplaced currentWhenReplaced_ = WhenReplaced::stops;
    bool ending_ = false;
    std::thread thread_;
};

template <class Request, class Answer>
class LatestJob {
public:
    /// Gives an answer, of which a request may have many; for any thread, while the work goes on.
    using Send = std::function<void(Answer)>;
    /// Runs on the job's thread.
    using Work = std::function<void(const Request&, const Send&, const std::stop_token&)>;
    /// The next two are called on the thread of the job's owner.
    using Take = std::function<void(const Request&, const Answer&)>;
    /// The request has had its last answer. `problem` has the words of the exception that ended it, else it
    /// is empty.
    using End = std::function<void(const Request&, const QString& problem)>;

    LatestJob(Work work, Take take, End end = {})
        : work_(std::move(work)), take_(std::move(take)), end_(std::move(end)) {}

    void request(Request request, WhenReplaced whenReplaced = WhenReplaced::stops) {
        thread_.request([this, shared = std::make_shared<const Request>(std::move(request))](
                            const std::stop_token& stop) { work(shared, stop); },
                        whenReplaced);
    }

    /// Asks the work under way to stop, whose answers still come, and forgets the request that waits. Returns
    /// whether one waited, which now gets neither answer nor end.
    bool stop() { return thread_.stop(); }

private:
    void work(const std::shared_ptr<const Request>& request, const std::stop_token& stop) {
        QString problem;
        try {
            work_(
                *request,
                [this, &request](Answer answer) {
                    thread_.post([this, request, answer = std::move(answer)] { take_(*request, answer); });
                },
                stop);
        } catch (const std::exception& error) {
            problem = spoken(error.what());
        }
        if (end_) {
            thread_.post([this, request, problem] { end_(*request, problem); });
        }
    }

    Work work_;
    Take take_;
    End end_;
    JobThread thread_;  ///< the last member: it ends before the others do
};

}  // namespace zorro::ui
