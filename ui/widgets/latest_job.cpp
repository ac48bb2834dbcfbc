#include "ui/widgets/latest_job.h"

#include <QMetaObject>

namespace zorro::ui {

JobThread::~JobThread() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        current_.request_stop();
    }
    wake_.notify_one();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void JobThread::request(Task task, WhenReplaced whenReplaced) {
    {
        const std::lock_guard lock(mutex_);
        next_ = Request{std::move(task), whenReplaced};
        if (currentWhenReplaced_ == WhenReplaced::stops) {
            current_.request_stop();
        }
    }
    if (!thread_.joinable()) {
        thread_ = std::thread([this] { run(); });
    }
    wake_.notify_one();
}

bool JobThread::stop() {
    const std::lock_guard lock(mutex_);
    current_.request_stop();
    return std::exchange(next_, std::nullopt).has_value();
}

void JobThread::post(std::function<void()> act) {
    QMetaObject::invokeMethod(&home_, std::move(act), Qt::QueuedConnection);
}

void JobThread::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return ending_ || next_; });
        if (ending_) {
            return;
        }
        const Request request = *std::exchange(next_, std::nullopt);
        current_ = std::stop_source();
        currentWhenReplaced_ = request.whenReplaced;
        const std::stop_token stop = current_.get_token();
        lock.unlock();
        request.task(stop);
        lock.lock();
        currentWhenReplaced_ = WhenReplaced::stops;
    }
}

}  // namespace zorro::ui
