#include "ui/explore/details/explore_worker.h"

#include <exception>

namespace zorro::ui {
namespace {

/// The value of `compute`, or nothing where it throws: an odd formula may have numbers that do not exist.
template <class Compute>
auto attempt(Compute compute) -> std::optional<decltype(compute())> {
    try {
        return compute();
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace

AnalysisResult analyse(const AnalysisRequest& request) {
    AnalysisResult result{.number = request.number};
    result.landmarks = attempt([&] { return findLandmarks(request.curve); });
    if (request.reference) {
        result.distance =
            attempt([&] { return uniformDistance(request.curve, *request.reference, request.interval); });
        result.normalDistance = attempt([&] { return normalDistance(request.curve, *request.reference, 1); });
    }
    result.signal = attempt([&] { return propagateSignal(request.curve, request.q); });
    return result;
}

ExploreWorker::ExploreWorker(QObject* parent) : QObject(parent), thread_([this] { run(); }) {
    qRegisterMetaType<AnalysisResult>();
}

ExploreWorker::~ExploreWorker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void ExploreWorker::request(AnalysisRequest request) {
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(request);
    }
    wake_.notify_one();
}

void ExploreWorker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || next_; });
        if (stopping_) {
            return;
        }
        const AnalysisRequest request = *std::move(next_);
        next_.reset();
        lock.unlock();
        emit finished(analyse(request));
        lock.lock();
    }
}

}  // namespace zorro::ui
