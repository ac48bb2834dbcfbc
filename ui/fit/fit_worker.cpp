#include "ui/fit/fit_worker.h"

#include <exception>
#include <utility>

namespace zorro::ui {

FitWorker::FitWorker(QObject* parent) : QObject(parent), thread_([this] { run(); }) {
    qRegisterMetaType<std::uint64_t>("std::uint64_t");
    qRegisterMetaType<FitProgress>("zorro::FitProgress");
    qRegisterMetaType<FitReport>("zorro::FitReport");
}

FitWorker::~FitWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        current_.request_stop();
    }
    wake_.notify_one();
    thread_.join();
}

void FitWorker::request(FitJob job) {
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(job);
        if (!currentIsQuick_) {
            current_.request_stop();
        }
    }
    wake_.notify_one();
}

bool FitWorker::stop() {
    const std::lock_guard lock(mutex_);
    current_.request_stop();
    return std::exchange(next_, std::nullopt).has_value();
}

void FitWorker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return ending_ || next_; });
        if (ending_) {
            return;
        }
        FitJob job = *std::exchange(next_, std::nullopt);
        current_ = std::stop_source();
        currentIsQuick_ = job.quick;
        const std::stop_token stop = current_.get_token();
        lock.unlock();
        work(std::move(job), stop);
        lock.lock();
        currentIsQuick_ = false;
    }
}

void FitWorker::work(FitJob job, const std::stop_token& stop) {
    job.options.stop = stop;
    if (!job.quick) {
        job.options.progress = [this, number = job.number](const FitProgress& progress) {
            emit progressed(number, progress);
        };
    }
    try {
        emit finished(job.number, fit(*job.problem, job.options));
    } catch (const std::exception& error) {
        emit failed(job.number, QString::fromUtf8(error.what()));
    }
}

}  // namespace zorro::ui
